package zhiqian.reference.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.ReceivedWarning;
import zhiqian.spi.Settings;
import zhiqian.spi.WarningProgress;
import zhiqian.spi.WarningSource;
import zhiqian.tck.Calls;
import zhiqian.tck.TestContext;

@DisplayName("上级平台HTTP接口")
class HttpSourceTest {
    private static final String AT = "2025-10-09T08:30:00+08:00";

    private final PlatformServer platform = new PlatformServer();
    private WarningSource source;

    @BeforeEach
    void start() {
        source = (WarningSource)
                new HttpSourcePlugin().start(TestContext.empty()).get(0);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("预警和撤销逐项读出;有误的一条说明哪里有误,不影响其他")
    void readsAPage() {
        platform.entries.put(
                "jia",
                List.of(
                        PlatformServer.warning("A", AT),
                        PlatformServer.warning("B", AT).replace("\"RED\"", "\"PURPLE\""),
                        PlatformServer.warning("C", AT).replace("W07", "W99"),
                        PlatformServer.warning("D", "2099-01-01T00:00:00+08:00"),
                        PlatformServer.withdrawal("A", AT)));
        WarningSource.Page page = fetch(platform.settings("jia"));
        ReceivedWarning warning = page.warnings().get(0);
        assertThat(page.warnings()).hasSize(1);
        assertThat(warning.project()).contains("人民医院扩建");
        assertThat(warning.at()).isEqualTo(Instant.parse("2025-10-09T00:30:00Z"));
        assertThat(page.withdrawals())
                .containsExactly(new WarningSource.Withdrawal("A", Instant.parse("2025-10-09T00:30:00Z"), true, "已补发"));
        assertThat(page.problems())
                .extracting(WarningSource.Problem::externalId, WarningSource.Problem::chinese)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", "“level”不是约定的取值"),
                        org.assertj.core.groups.Tuple.tuple("C", "“type”不符合约定"),
                        org.assertj.core.groups.Tuple.tuple("D", "“at”晚于现在"));
        assertThat(page.next()).contains("5");
    }

    @Test
    @DisplayName("签名的请求平台能够核验;改了密钥即不被接受")
    void signsRequests() {
        platform.entries.put("jia", List.of(PlatformServer.warning("A", AT)));
        assertThat(fetch(platform.signing("jia")).warnings()).hasSize(1);
        assertThat(source.report(List.of(cleared("A")), Calls.inJia(platform.signing("jia")))
                        .taken())
                .containsExactly("A");
        Settings wrong =
                Settings.of(Map.of("baseUrl", platform.base(), "plainHttp", true, "keyId", "k1", "key", "another"));
        assertThatThrownBy(() -> fetch(wrong))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.error()).isEqualTo(ProviderError.CONFIGURATION));
    }

    @Test
    @DisplayName("办理结果送达后说明哪些已收、哪些不收")
    void reportsResults() {
        platform.entries.put("jia", List.of(PlatformServer.warning("A", AT)));
        WarningSource.Reported reported =
                source.report(List.of(cleared("A"), cleared("X")), Calls.inJia(platform.settings("jia")));
        assertThat(reported.taken()).containsExactly("A");
        assertThat(reported.refused()).containsExactly(new WarningSource.Refused("X", "没有这个编号"));
        assertThat(platform.results).containsEntry("A", 7L);
    }

    @ParameterizedTest
    @CsvSource({
        "401,CONFIGURATION",
        "404,CONFIGURATION",
        "302,BAD_ANSWER",
        "400,BAD_ANSWER",
        "429,UNAVAILABLE",
        "503,UNAVAILABLE"
    })
    @DisplayName("平台的状态码各有说法")
    void saysWhatTheStatusMeans(int status, ProviderError error) {
        platform.status = status;
        assertThatThrownBy(() -> fetch(platform.settings("jia")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"items\": [{\"at\": \"2025-10-09T08:30:00+08:00\"}], \"next\": \"1\"}",
                "{\"items\": [], \"more\": true}",
                "{\"items\": [], \"next\": 7}"
            })
    @DisplayName("不合约定的答复整页不收")
    void refusesABrokenPage(String body) {
        platform.body = body;
        assertThatThrownBy(() -> fetch(platform.settings("jia")))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.error()).isEqualTo(ProviderError.BAD_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "http://yujing.example",
                "ftp://yujing.example",
                "https://user@yujing.example",
                "https://yujing.example/?a=b"
            })
    @DisplayName("地址应为https;令牌和密钥须有且只有一项")
    void refusesWrongSettings(String address) {
        assertThatThrownBy(() -> fetch(Settings.of(Map.of("baseUrl", address, "token", "t"))))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.chinese()).contains("baseUrl"));
        assertThatThrownBy(() -> fetch(Settings.of(Map.of("baseUrl", "https://yujing.example"))))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.chinese()).contains("token"));
    }

    private WarningSource.Page fetch(Settings settings) {
        return source.fetch(Optional.empty(), 200, Calls.inJia(settings));
    }

    private static WarningProgress cleared(String id) {
        return new WarningProgress(
                id,
                7,
                "Y2025-000001",
                WarningProgress.State.CLEARED,
                Instant.parse("2025-10-13T08:20:00Z"),
                Optional.<LocalDate>empty(),
                false,
                1,
                "工资已逐人足额发放",
                "已消除:工资已逐人足额发放");
    }
}
