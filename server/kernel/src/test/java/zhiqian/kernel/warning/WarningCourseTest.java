package zhiqian.kernel.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.kernel.warning.WarningAction.CLEAR_BY_DATA;
import static zhiqian.kernel.warning.WarningAction.CONFIRM_CLEARED;
import static zhiqian.kernel.warning.WarningAction.PUSH;
import static zhiqian.kernel.warning.WarningAction.REOPEN;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

@DisplayName("预警的办理过程(requirements 5.7)")
class WarningCourseTest {
    private static final Instant AT = Instant.parse("2025-10-10T00:00:00Z");
    private static final UUID PROJECT = new UUID(0, 7);

    @Test
    @DisplayName("S-28 一人退票:该工资月只有一条W07,补发成功后由数据消除")
    void oneWarningForTheMonthClearsWhenTheRepeatSucceeds() {
        WarningCourse cleared = aWarning().take(PUSH, AT).clear(CLEAR_BY_DATA, ClearingGround.WAGES_PAID_IN_FULL, AT);
        assertThat(cleared.state()).isEqualTo(WarningState.CLEARED);
        assertThat(cleared.steps())
                .extracting(WarningStep::action, WarningStep::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PUSH, ""),
                        org.assertj.core.groups.Tuple.tuple(CLEAR_BY_DATA, "工资已逐人足额发放"));
        assertThat(Occurrence.of(aWarning().state(), false)).isEqualTo(Occurrence.REFRESH);
    }

    @Test
    @DisplayName("S-30 以争议为由核验消除:拒绝")
    void aDisputeIsRefused() {
        assertThatThrownBy(() -> aWarning().clear(CONFIRM_CLEARED, ClearingGround.DISPUTE, AT))
                .hasMessage("“未按时足额发放工资”预警不能以“工程量、质量、造价等争议”为由消除");
        assertThatThrownBy(() -> aWarning().take(CONFIRM_CLEARED, AT)).hasMessage("请选择消除理由");
        assertThatThrownBy(() -> aWarning().clear(PUSH, ClearingGround.WAGES_PAID_IN_FULL, AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("同一周期再次触发:重新打开同一条预警,保留过程,累计次数")
    void reopeningKeepsTheCourse() {
        WarningCourse again = aWarning()
                .take(PUSH, AT)
                .clear(CLEAR_BY_DATA, ClearingGround.WAGES_PAID_IN_FULL, AT)
                .take(REOPEN, AT)
                .take(PUSH, AT);
        assertThat(again.key()).isEqualTo(aWarning().key());
        assertThat(again.occurrences()).isEqualTo(2);
        assertThat(again.count(PUSH)).isEqualTo(2);
        assertThat(again.steps()).hasSize(4);
        assertThat(again.current()).extracting(WarningStep::action).containsExactly(PUSH);
    }

    @ParameterizedTest(name = "{0} 条件曾消失{1}:{2}")
    @CsvSource({
        ", false, RAISE",
        "RAISED, true, REFRESH",
        "MEETING_HELD, false, REFRESH",
        "PAUSED, true, REFRESH",
        "CLEARED, true, REOPEN",
        "CLEARED, false, KEEP",
        "FALSE_ALARM, true, REOPEN",
        "FALSE_ALARM, false, KEEP",
        "EXEMPT, true, KEEP",
        "EXEMPT, false, KEEP"
    })
    @DisplayName("引擎每夜触发是幂等的:人工关闭的,条件消失过才重新打开;豁免的不打开")
    void raisingIsIdempotent(WarningState state, boolean lapsed, Occurrence expected) {
        assertThat(Occurrence.of(state, lapsed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = WarningAction.class,
            names = {"REVOKE_AS_FALSE", "GRANT_EXEMPTION", "PAUSE"})
    @DisplayName("误报撤销、豁免、停工暂停须由另一人确认,写明理由和文件;以后可以恢复")
    void settingAsideNeedsASecondPerson(WarningAction action) {
        TwoPersonDecision decision = new TwoPersonDecision("zhujian", "zhiqianban", "项目已于九月停工", "停工令〔2025〕7号");
        WarningCourse aside = aWarning().setAside(action, decision, AT);
        assertThat(aside.steps().get(0).detail()).isEqualTo("项目已于九月停工(停工令〔2025〕7号)");
        assertThat(aside.take(WarningAction.RESUME, AT).state()).isEqualTo(WarningState.RAISED);
        assertThatThrownBy(() -> aWarning().take(action, AT)).hasMessage(action.chinese() + "须由县治欠办另一人确认");
        assertThatThrownBy(() -> aWarning().setAside(PUSH, decision, AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("提出人和确认人不得为同一人;缺项一次列出")
    void oneCannotConfirmOneself() {
        assertThatThrownBy(() -> new TwoPersonDecision("a", "a", "项目已停工两月", "7号"))
                .isInstanceOfSatisfying(KernelException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(KernelError.FORBIDDEN_BY_ROLE));
        assertThatThrownBy(() -> new TwoPersonDecision("a", null, "停工", " "))
                .hasMessage("须由县治欠办另一人确认;请填写理由,至少5个字;请填写依据文件");
    }

    private static WarningCourse aWarning() {
        WarningKey key = WarningKey.month(WarningType.W07, PROJECT, YearMonth.of(2025, 9));
        return WarningCourse.raised(WarningType.W07, key, AT);
    }
}
