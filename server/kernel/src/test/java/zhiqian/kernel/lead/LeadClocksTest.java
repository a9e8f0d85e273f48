package zhiqian.kernel.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import zhiqian.kernel.calendar.FestivalPolicy;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.kernel.deadline.Period;

@DisplayName("线索的计时(R-234至R-261)")
class LeadClocksTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final LeadClocks clocks = new LeadClocks(calendar, LeadPeriods.standard());

    @Nested
    @DisplayName("2025年9月29日17时登记的中秋节线索")
    class TheStoryBeforeNationalDay {
        private final Instant registered = at("2025-09-29T17:00:00+08:00");
        private final ClockedLead lead = aLead(true).after(clocks.registered(registered, registered, false));

        @Test
        @DisplayName("属于中秋期间")
        void itIsAFestivalLead() {
            assertThat(calendar.festivalWindowOf(LocalDate.of(2025, 9, 29), FestivalPolicy.standard()))
                    .hasValueSatisfying(window -> assertThat(window.festival()).isEqualTo("中秋"));
        }

        @Test
        @DisplayName("24小时内响应,次一工作日前转办或签收")
        void itIsToBeAnsweredAndSignedByTheNextDay() {
            assertThat(lead.open(ClockRule.T16).orElseThrow().deadline().dueAt())
                    .isEqualTo(at("2025-09-30T17:00:00+08:00"));
            assertThat(due(lead, ClockRule.T18)).isEqualTo("2025-09-30");
            ClockedLead city = aLead(true).after(clocks.registered(registered, registered, true));
            assertThat(due(city, ClockRule.T17)).isEqualTo("2025-09-30");
            assertThat(city.open(ClockRule.T18)).isEmpty();
        }

        @Test
        @DisplayName("当日签收并开始核实:10月13日前办结,10月14日前核实(A-01、A-02)")
        void itIsToBeFinishedWithinFiveWorkingDays() {
            Instant signed = at("2025-09-29T17:30:00+08:00");
            ClockedLead handled = done(lead, LeadAction.SIGN, LeadState.SIGNED, signed);
            handled =
                    done(handled, LeadAction.START_VERIFICATION, LeadState.VERIFYING, at("2025-10-09T09:00:00+08:00"));
            assertThat(states(handled, ClockRule.T16, ClockRule.T18)).containsOnly(ClockState.SATISFIED);
            assertThat(due(handled, ClockRule.T21)).isEqualTo("2025-10-13");
            assertThat(due(handled, ClockRule.T19)).isEqualTo("2025-10-14");
        }
    }

    @Nested
    @DisplayName("上级转来的线索")
    class FromAbove {
        private final ClockedLead lead = aLead(false).after(clocks.receivedFromAbove(at("2025-11-01T10:00:00+08:00")));

        @Test
        @DisplayName("S-03 周六收到,周一前签收")
        void aSaturdaysLeadIsToBeSignedOnMonday() {
            assertThat(due(lead, ClockRule.T18)).isEqualTo("2025-11-03");
            assertThat(lead.open(ClockRule.T16)).isEmpty();
        }

        @Test
        @DisplayName("S-09 逾期四日签收的,自签收期限届满日起算,并保留逾期标记(A-01)")
        void lateSigningGainsNoTime() {
            Instant expiry = at("2025-11-04T00:00:00+08:00");
            ClockedLead overdue = lead.after(clocks.onSignOverdue(lead, expiry));
            assertThat(states(overdue, ClockRule.T18)).containsExactly(ClockState.OVERDUE);
            ClockedLead signed = done(overdue, LeadAction.SIGN, LeadState.SIGNED, at("2025-11-07T09:00:00+08:00"));
            assertThat(states(signed, ClockRule.T18)).containsExactly(ClockState.SATISFIED_LATE);
            assertThat(signed.clocks()).hasSize(2);
            DeadlineClock finish = signed.open(ClockRule.T21).orElseThrow();
            assertThat(finish.deadline().start()).isEqualTo("2025-11-03");
            assertThat(finish.deadline().due()).isEqualTo("2025-11-18");
            assertThat(finish.explain(calendar).get(0).text()).isEqualTo("视同于签收期限届满日(2025年11月3日)收到");
        }

        @Test
        @DisplayName("S-09 无人值守时迟签,同样自届满日起算")
        void lateSigningGainsNoTimeWithoutASweep() {
            ClockedLead signed = done(lead, LeadAction.SIGN, LeadState.SIGNED, at("2025-11-07T09:00:00+08:00"));
            assertThat(signed.open(ClockRule.T21).orElseThrow().deadline().start())
                    .isEqualTo("2025-11-03");
        }

        @Test
        @DisplayName("签收期限未届满,不作逾期处理")
        void nothingHappensBeforeTheTermIsOver() {
            assertThat(clocks.onSignOverdue(lead, at("2025-11-03T23:59:59+08:00")))
                    .isEmpty();
        }

        @Test
        @DisplayName("分流的,自部门收到之日起重新计算,但不晚于签收期限届满日(A-01)")
        void dispatchingRestartsTheHandlersClock() {
            ClockedLead signed = done(lead, LeadAction.SIGN, LeadState.SIGNED, at("2025-11-01T11:00:00+08:00"));
            ClockedLead dispatched =
                    done(signed, LeadAction.DISPATCH, LeadState.DISPATCHED, at("2025-11-20T09:00:00+08:00"));
            assertThat(states(dispatched, ClockRule.T21)).containsExactly(ClockState.CANCELLED, ClockState.RUNNING);
            assertThat(due(dispatched, ClockRule.T21)).isEqualTo("2025-11-18");
            assertThat(due(dispatched, ClockRule.T19)).isEqualTo("2025-11-18");
            ClockedLead begun = done(
                    dispatched, LeadAction.START_VERIFICATION, LeadState.VERIFYING, at("2025-11-21T09:00:00+08:00"));
            assertThat(begun).isEqualTo(dispatched);
        }

        @Test
        @DisplayName("按期退回(非本地)的,签收期限按时完成;市级自退回起1个工作日内重新转办")
        void aReturnInTimeSatisfiesTheTermForSigning() {
            Instant at = at("2025-11-03T09:00:00+08:00");
            ClockedLead returned = done(lead, LeadAction.RETURN_ROUTE, LeadState.RETURNED_ROUTE, at);
            assertThat(states(returned, ClockRule.T18)).containsExactly(ClockState.SATISFIED);
            assertThat(due(aLead(false).after(clocks.returnedFromBelow(at)), ClockRule.T17))
                    .isEqualTo("2025-11-04");
        }

        @Test
        @DisplayName("核实结果登记、审核通过后各期限完成;退回重办不重新计时(R-275)")
        void aFailedReviewResetsNothing() {
            ClockedLead busy = done(lead, LeadAction.DISPATCH, LeadState.DISPATCHED, at("2025-11-03T09:00:00+08:00"));
            busy = done(busy, LeadAction.RECORD_FINDINGS, LeadState.RESOLVED, at("2025-11-10T09:00:00+08:00"));
            assertThat(states(busy, ClockRule.T19)).containsExactly(ClockState.SATISFIED);
            assertThat(done(busy, LeadAction.REVIEW, LeadState.REDO, at("2025-11-12T09:00:00+08:00")))
                    .isEqualTo(busy);
            ClockedLead closed = done(busy, LeadAction.REVIEW, LeadState.CLOSED, at("2025-11-19T09:00:00+08:00"));
            assertThat(states(closed, ClockRule.T21)).containsExactly(ClockState.SATISFIED_LATE);
            assertThat(closed.clocks()).noneMatch(clock -> clock.state().isOpen());
        }
    }

    @Nested
    @DisplayName("其他种类的线索")
    class OtherLeads {
        private final Instant at = at("2025-11-03T09:00:00+08:00");

        @Test
        @DisplayName("违约线索适用15日核查期限(R-246)")
        void aLeadOfDefaultHasItsOwnTerm() {
            ClockedLead lead = new ClockedLead(LeadKind.DEFAULT, LeadChannel.SYSTEM, true, null, List.of());
            ClockedLead signed = done(lead, LeadAction.SIGN, LeadState.SIGNED, at);
            assertThat(due(signed, ClockRule.T20)).isEqualTo("2025-11-18");
            assertThat(signed.open(ClockRule.T21)).isEmpty();
        }

        @Test
        @DisplayName("12345等渠道适用其自身期限(R-261)")
        void aChannelsOwnLimitReplacesTheFifteenDays() {
            Instant limit = at("2025-11-10T17:00:00+08:00");
            ClockedLead lead = new ClockedLead(LeadKind.COMPLAINT, LeadChannel.HOTLINE_12345, true, limit, List.of());
            ClockedLead signed = done(lead, LeadAction.SIGN, LeadState.SIGNED, at);
            assertThat(signed.open(ClockRule.T22).orElseThrow().deadline().dueAt())
                    .isEqualTo(limit);
            assertThat(signed.open(ClockRule.T21)).isEmpty();
        }

        @Test
        @DisplayName("市级自办的,自转办期限届满日起算,不因迟签获益")
        void aCityThatHandlesItselfGainsNoTimeEither() {
            ClockedLead lead = aLead(false).after(clocks.registered(at, at, true));
            ClockedLead signed = done(lead, LeadAction.SIGN, LeadState.SIGNED, at("2025-11-20T09:00:00+08:00"));
            assertThat(signed.open(ClockRule.T21).orElseThrow().deadline().start())
                    .isEqualTo("2025-11-04");
        }

        @Test
        @DisplayName("转办即视为已响应;响应时限可由参数调整(A-08)")
        void transferringImpliesAnAnswer() {
            LeadClocks slower = new LeadClocks(calendar, LeadPeriods.standard().with(ClockRule.T16, Period.hours(48)));
            ClockedLead lead = aLead(false).after(slower.registered(at, at, true));
            assertThat(due(lead, ClockRule.T16)).isEqualTo("2025-11-05");
            ClockedLead passed = done(lead, LeadAction.TRANSFER, LeadState.TRANSFERRED, at);
            assertThat(states(passed, ClockRule.T16, ClockRule.T17)).containsOnly(ClockState.SATISFIED);
            ClockedLead answered = done(lead, LeadAction.ACKNOWLEDGE, LeadState.ACKED, at);
            assertThat(states(answered, ClockRule.T16, ClockRule.T17))
                    .containsExactly(ClockState.SATISFIED, ClockState.RUNNING);
        }
    }

    private ClockedLead done(ClockedLead lead, LeadAction action, LeadState next, Instant at) {
        return lead.after(clocks.decide(action, next, lead, at));
    }

    private static ClockedLead aLead(boolean festival) {
        return new ClockedLead(LeadKind.COMPLAINT, LeadChannel.WINDOW, festival, null, List.of());
    }

    private static LocalDate due(ClockedLead lead, ClockRule rule) {
        return lead.open(rule).orElseThrow().deadline().due();
    }

    private static List<ClockState> states(ClockedLead lead, ClockRule... rules) {
        return lead.clocks().stream()
                .filter(clock -> List.of(rules).contains(clock.rule()))
                .map(DeadlineClock::state)
                .toList();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
