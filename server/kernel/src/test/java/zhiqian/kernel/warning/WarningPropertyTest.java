package zhiqian.kernel.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.deadline.DeadlineClock;

@Label("预警过程的普遍性质")
class WarningPropertyTest {
    private static final Instant START = Instant.parse("2025-01-10T01:00:00Z");
    private static final WarningClocks CLOCKS = new WarningClocks(Notices.calendar(), WarningPeriods.standard());
    private static final TwoPersonDecision DECISION = new TwoPersonDecision("a", "b", "项目已停工两月", "7号");

    @Property(tries = 1000)
    @Label("没有发函、逾期、约谈就到不了联席会议(S-25)")
    void noMeetingWithoutLetterAndInterview(@ForAll @Size(max = 60) List<WarningAction> wishes) {
        WarningCourse course = aWarning();
        for (WarningAction wish : wishes) {
            course = taken(course, wish, START);
            List<WarningAction> done =
                    course.current().stream().map(WarningStep::action).toList();
            if (course.state() == WarningState.MEETING_HELD) {
                assertThat(done)
                        .containsSubsequence(
                                WarningAction.PUSH,
                                WarningAction.ENTERPRISE_OVERDUE,
                                WarningAction.SEND_LETTER,
                                WarningAction.LETTER_OVERDUE,
                                WarningAction.INTERVIEW,
                                WarningAction.REQUEST_MEETING,
                                WarningAction.HOLD_MEETING);
            }
        }
    }

    @Property(tries = 1000)
    @Label("走到哪一步都可以消除;过程只增不减,各步首尾相接")
    void clearingIsPossibleFromEverywhere(@ForAll @Size(max = 60) List<WarningAction> wishes) {
        WarningCourse course = aWarning();
        for (WarningAction wish : wishes) {
            WarningCourse next = taken(course, wish, START);
            assertThat(next.steps().subList(0, course.steps().size())).isEqualTo(course.steps());
            assertThat(next.occurrences()).isGreaterThanOrEqualTo(course.occurrences());
            course = next;
            if (course.state().isOpen()) {
                assertThat(taken(course, WarningAction.CLEAR_BY_DATA, START).state())
                        .isEqualTo(WarningState.CLEARED);
            }
        }
        for (int i = 1; i < course.steps().size(); i++) {
            assertThat(course.steps().get(i).from())
                    .isEqualTo(course.steps().get(i - 1).to());
        }
    }

    @Property(tries = 1000)
    @Label("每条期限至多一个计时在走;已结束的预警没有计时在走")
    void clocksFollowTheState(@ForAll @Size(max = 60) List<WarningAction> wishes) {
        ClockedWarning warning = new ClockedWarning(WarningType.W07, WarningState.RAISED, List.of());
        Instant at = START;
        for (WarningAction wish : wishes) {
            at = at.plus(Duration.ofDays(4));
            if (wish.isOpenIn(warning.state())) {
                warning = warning.after(wish.apply(warning.state()), CLOCKS.decide(wish, warning, at));
            }
            assertThat(warning.clocks().stream()
                            .filter(clock -> clock.state().isOpen())
                            .map(DeadlineClock::rule))
                    .doesNotHaveDuplicates();
            if (!warning.state().isOpen() || warning.state() == WarningState.PAUSED) {
                assertThat(warning.clocks()).noneMatch(clock -> clock.state().isOpen());
            }
        }
    }

    private static WarningCourse taken(WarningCourse course, WarningAction action, Instant at) {
        if (!action.isOpenIn(course.state())) {
            return course;
        }
        if (action.clears()) {
            ClearingGround ground =
                    action == WarningAction.WITHDRAW ? ClearingGround.WITHDRAWN_ABOVE : ClearingGround.BOARD_VERIFIED;
            return course.clear(action, ground, at);
        }
        return action.needsTwoPersons() ? course.setAside(action, DECISION, at) : course.take(action, at);
    }

    private static WarningCourse aWarning() {
        WarningKey key = WarningKey.standing(WarningType.W05, new UUID(0, 1));
        return WarningCourse.raised(WarningType.W05, key, START);
    }
}
