package zhiqian.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.terms.TenantId;

class MailTextTest {
    private static final Instant AT = Instant.parse("2025-10-24T00:30:00Z");

    @Test
    @DisplayName("一条提醒:标题写明区县、预警种类、项目;全文在正文")
    void oneNoticeIsToldInFull() {
        MailText text = text(List.of(line("工资未发 <幸福里>", "尚有1人未足额到账 & 1人被退回")));
        assertThat(text.subject()).isEqualTo("[颍州区] 工资未发 <幸福里>");
        assertThat(text.plain()).contains("2025-10-24 08:30", "尚有1人未足额到账 & 1人被退回", "查看:https://zq.example/#/warnings/");
        assertThat(text.html()).contains("工资未发 &lt;幸福里&gt;", "到账 &amp; 1人", "href=\"https://zq.example/#/warnings/");
        assertThat(text.html()).doesNotContain("<幸福里>");
    }

    @Test
    @DisplayName("很多条合为一封:列出20条,写明其余条数")
    void manyAreAListAndACount() {
        MailText text = text(IntStream.range(0, 3000)
                .mapToObj(n -> line("工资未发 项目" + n, "说明"))
                .toList());
        assertThat(text.subject()).isEqualTo("[颍州区] 3000条预警提醒");
        assertThat(text.plain())
                .contains("项目19", "另有2980条", "https://zq.example/")
                .doesNotContain("项目20");
        assertThat(text.plain().length()).isLessThan(5_000);
    }

    @Test
    @DisplayName("同一人以两个岗位收到的同一提醒只列一次")
    void theSameIsListedOnce() {
        assertThat(text(List.of(line("工资未发 幸福里", "说明"), line("工资未发 幸福里", "说明"))).subject())
                .isEqualTo("[颍州区] 工资未发 幸福里");
    }

    private static NoticeLine line(String subject, String text) {
        return new NoticeLine(
                UUID.randomUUID(), AT, "WARNING_RAISED", subject, text, UUID.randomUUID(), "handler", null, null);
    }

    private static MailText text(List<NoticeLine> lines) {
        Message message = new Message(
                new TenantId("341202"),
                UUID.randomUUID(),
                "颍州区",
                new Message.Target("a@b.example", null),
                0,
                AT,
                lines);
        return new MailText(message, new PublicAddress("https://zq.example/"));
    }
}
