package zhiqian.kernel.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.kernel.deadline.ClockRule.T24;
import static zhiqian.kernel.deadline.ClockRule.T25;
import static zhiqian.kernel.deadline.ClockRule.T91;
import static zhiqian.kernel.deadline.ClockRule.T92;
import static zhiqian.kernel.deadline.ClockRule.T93;
import static zhiqian.kernel.deadline.ClockRule.T94;
import static zhiqian.kernel.warning.WarningAction.CLEAR_BY_DATA;
import static zhiqian.kernel.warning.WarningAction.CONFIRM_DELIVERY;
import static zhiqian.kernel.warning.WarningAction.ENTERPRISE_OVERDUE;
import static zhiqian.kernel.warning.WarningAction.HOLD_MEETING;
import static zhiqian.kernel.warning.WarningAction.INTERVIEW;
import static zhiqian.kernel.warning.WarningAction.LETTER_OVERDUE;
import static zhiqian.kernel.warning.WarningAction.PAUSE;
import static zhiqian.kernel.warning.WarningAction.PUSH;
import static zhiqian.kernel.warning.WarningAction.REJECT_EVIDENCE;
import static zhiqian.kernel.warning.WarningAction.REOPEN;
import static zhiqian.kernel.warning.WarningAction.REQUEST_MEETING;
import static zhiqian.kernel.warning.WarningAction.SEND_LETTER;
import static zhiqian.kernel.warning.WarningAction.SUBMIT_EVIDENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.kernel.deadline.Period;

@DisplayName("预警的计时(R-290至R-296、A-06、A-07、A-27)")
class WarningClocksTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final WarningClocks clocks = new WarningClocks(calendar, WarningPeriods.standard());

    @Nested
    @DisplayName("企业处置期限(T24)")
    class TheEnterprisesLimit {
        private final ClockedWarning pushed = done(aWarning(WarningType.W01), PUSH, "2025-09-26T00:00:10+08:00");

        @Test
        @DisplayName("自推送起算:W01为5个工作日(跨国庆),W07为3个,参数可以调整(A-06)")
        void itRunsFromThePush() {
            assertThat(due(pushed, T24)).isEqualTo("2025-10-10");
            assertThat(due(done(aWarning(WarningType.W07), PUSH, "2025-09-26T00:00:10+08:00"), T24))
                    .isEqualTo("2025-09-30");
            WarningPeriods ten = WarningPeriods.standard().withLimit(WarningType.W01, Period.workingDays(10));
            assertThat(new WarningClocks(calendar, ten).decide(PUSH, aWarning(WarningType.W01), at("2025-09-26")))
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(decision.applyTo(List.of())
                                    .get(0)
                                    .deadline()
                                    .due())
                            .isEqualTo("2025-10-16"));
        }

        @Test
        @DisplayName("届满次日零时起逾期,3个工作日后提醒发函(A-27)")
        void theEndDemandsOverdue() {
            assertThat(clocks.demanded(pushed, at("2025-10-10T23:59:59+08:00"))).isEmpty();
            assertThat(clocks.demanded(pushed, at("2025-10-11T00:00:00+08:00"))).contains(ENTERPRISE_OVERDUE);
            ClockedWarning overdue = done(pushed, ENTERPRISE_OVERDUE, "2025-10-12T08:00:00+08:00");
            assertThat(states(overdue, T24)).containsExactly(ClockState.OVERDUE);
            assertThat(due(overdue, T91)).isEqualTo("2025-10-14");
            assertThat(clocks.demanded(overdue, at("2025-10-20"))).isEmpty();
        }

        @Test
        @DisplayName("期限未届满的不作逾期处理")
        void nothingIsOverdueBefore() {
            assertThat(clocks.decide(ENTERPRISE_OVERDUE, pushed, at("2025-10-10")))
                    .isEmpty();
        }

        @Test
        @DisplayName("按时提交证据即按时完成,并提醒部门核验;退回后恢复原期限,不重新计算")
        void evidenceInTimeIsInTime() {
            ClockedWarning review = done(pushed, SUBMIT_EVIDENCE, "2025-10-09T20:00:00+08:00");
            assertThat(states(review, T24)).containsExactly(ClockState.SATISFIED);
            assertThat(due(review, T94)).isEqualTo("2025-10-13");
            assertThat(clocks.demanded(review, at("2025-10-20"))).isEmpty();
            ClockedWarning back = done(review, REJECT_EVIDENCE, "2025-10-13T09:00:00+08:00");
            assertThat(states(back, T94)).containsExactly(ClockState.SATISFIED);
            assertThat(due(back, T24)).isEqualTo("2025-10-10");
            assertThat(clocks.demanded(back, at("2025-10-13T09:00:00+08:00"))).contains(ENTERPRISE_OVERDUE);
        }

        @Test
        @DisplayName("消除即完成;重新触发后推送另起期限,原计时保留")
        void clearingSatisfiesAndReopeningBeginsAnew() {
            ClockedWarning cleared = done(pushed, CLEAR_BY_DATA, "2025-09-29T09:00:00+08:00");
            assertThat(states(cleared, T24)).containsExactly(ClockState.SATISFIED);
            ClockedWarning again =
                    done(done(cleared, REOPEN, "2025-10-20T00:00:00+08:00"), PUSH, "2025-10-20T00:00:10+08:00");
            assertThat(states(again, T24)).containsExactly(ClockState.SATISFIED, ClockState.RUNNING);
            assertThat(due(again, T24)).isEqualTo("2025-10-27");
        }

        @Test
        @DisplayName("停工暂停、豁免、误报撤销取消全部计时")
        void settingAsideCancels() {
            assertThat(states(done(pushed, PAUSE, "2025-09-29T09:00:00+08:00"), T24))
                    .containsExactly(ClockState.CANCELLED);
        }
    }

    @Nested
    @DisplayName("督办函(T25)")
    class TheLetter {
        private final ClockedWarning overdue = done(
                done(aWarning(WarningType.W07), PUSH, "2026-02-05T00:00:10+08:00"),
                ENTERPRISE_OVERDUE,
                "2026-02-11T00:00:00+08:00");

        @Test
        @DisplayName("S-24 2026-02-13(周五)送达,3个工作日至2026-02-25(02-14、02-24、02-25)")
        void aLetterDeliveredBeforeSpringFestival() {
            ClockedWarning sent = done(overdue, SEND_LETTER, "2026-02-13T09:00:00+08:00");
            assertThat(states(sent, T91)).containsExactly(ClockState.SATISFIED);
            ClockedWarning read = done(sent, CONFIRM_DELIVERY, "2026-02-13T16:00:00+08:00");
            assertThat(due(read, T25)).isEqualTo("2026-02-25");
            assertThat(states(read, T25)).containsExactly(ClockState.CANCELLED, ClockState.RUNNING);
            assertThat(clocks.demanded(read, at("2026-02-25T23:59:59+08:00"))).isEmpty();
            assertThat(clocks.demanded(read, at("2026-02-26T00:00:00+08:00"))).contains(LETTER_OVERDUE);
        }

        @ParameterizedTest(name = "{0}发,{1}读:{2}")
        @CsvSource({
            "2026-02-12, , 2026-02-25",
            "2026-02-12, 2026-02-12, 2026-02-24",
            "2026-02-12, 2026-02-13, 2026-02-25",
            "2026-02-12, 2026-02-20, 2026-02-25",
            "2026-02-14, , 2026-02-27"
        })
        @DisplayName("未读的视同次一工作日送达;读得早的自读到之日起算(A-07)")
        void deliveryIsDeemed(LocalDate sentOn, LocalDate readOn, LocalDate due) {
            ClockedWarning sent = done(overdue, SEND_LETTER, sentOn + "T09:00:00+08:00");
            ClockedWarning read = readOn == null ? sent : done(sent, CONFIRM_DELIVERY, readOn + "T17:00:00+08:00");
            assertThat(due(read, T25)).isEqualTo(due);
        }

        @Test
        @DisplayName("参数可以规定自发函之日起算(A-07的另一读法)")
        void aParameterCountsFromSending() {
            WarningClocks strict =
                    new WarningClocks(calendar, WarningPeriods.standard().withLetterFromSending());
            Instant at = at("2026-02-12T09:00:00+08:00");
            ClockedWarning sent = overdue.after(WarningState.LETTERED, strict.decide(SEND_LETTER, overdue, at));
            assertThat(due(sent, T25)).isEqualTo("2026-02-24");
        }

        @Test
        @DisplayName("逾期后提醒约谈,约谈后提醒提请和召开联席会议,消除后全部结束")
        void remindersFollowTheSteps() {
            ClockedWarning at = done(overdue, SEND_LETTER, "2026-02-12T09:00:00+08:00");
            at = done(at, LETTER_OVERDUE, "2026-02-26T00:00:00+08:00");
            assertThat(due(at, T92)).isEqualTo("2026-02-28");
            at = done(at, INTERVIEW, "2026-03-02T09:00:00+08:00");
            assertThat(states(at, T92)).containsExactly(ClockState.SATISFIED_LATE);
            assertThat(due(at, T93)).isEqualTo("2026-03-16");
            at = done(at, REQUEST_MEETING, "2026-03-05T09:00:00+08:00");
            assertThat(due(at, T93)).isEqualTo("2026-03-19");
            ClockedWarning held = done(at, HOLD_MEETING, "2026-03-10T09:00:00+08:00");
            ClockedWarning cleared = done(held, CLEAR_BY_DATA, "2026-03-20T09:00:00+08:00");
            assertThat(states(cleared, T24, T25)).containsExactly(ClockState.SATISFIED_LATE, ClockState.SATISFIED_LATE);
            assertThat(cleared.clocks()).noneMatch(clock -> clock.state().isOpen());
        }
    }

    private ClockedWarning done(ClockedWarning warning, WarningAction action, String at) {
        return warning.after(action.apply(warning.state()), clocks.decide(action, warning, at(at)));
    }

    private static ClockedWarning aWarning(WarningType type) {
        return new ClockedWarning(type, WarningState.RAISED, List.of());
    }

    private static LocalDate due(ClockedWarning warning, ClockRule rule) {
        return warning.open(rule).orElseThrow().deadline().due();
    }

    private static List<ClockState> states(ClockedWarning warning, ClockRule... rules) {
        return warning.clocks().stream()
                .filter(clock -> List.of(rules).contains(clock.rule()))
                .map(DeadlineClock::state)
                .toList();
    }

    private static Instant at(String text) {
        String moment = text.length() == 10 ? text + "T12:00:00+08:00" : text;
        return OffsetDateTime.parse(moment).toInstant();
    }
}
