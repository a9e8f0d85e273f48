package zhiqian.kernel.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ExplainedDay.Kind;

/**
 * A clock that watches one time limit of one matter (计时). Its life: RUNNING, and OVERDUE once its end has passed, until the
 * act is done (SATISFIED, or SATISFIED_LATE when late) or no longer expected (CANCELLED). Closed clocks never change again.
 *
 * @param rule the limit
 * @param deadline its end
 * @param alternative the other length of a limit that ends with the earlier of two; null for all others
 * @param note remark for the explanation, such as deemed receipt; empty if there is none
 * @param state where it is in its life
 * @param satisfiedAt when the act was done or the clock was cancelled; null while open
 */
public record DeadlineClock(
        ClockRule rule, Deadline deadline, Period alternative, String note, ClockState state, Instant satisfiedAt) {

    /** Starts a clock with a deadline already counted. */
    public static DeadlineClock running(ClockRule rule, Deadline deadline) {
        return new DeadlineClock(rule, deadline, null, "", ClockState.RUNNING, null);
    }

    /** Starts a clock that ends with the earlier of two lengths. */
    public static DeadlineClock earlierOf(
            ClockRule rule, LocalDate start, Period first, Period second, WorkingCalendar calendar) {
        Deadline a = Deadline.count(start, first, calendar);
        Deadline b = Deadline.count(start, second, calendar);
        Deadline chosen = Deadline.earlierOf(a, b);
        return new DeadlineClock(rule, chosen, chosen.equals(a) ? second : first, "", ClockState.RUNNING, null);
    }

    /** The same clock with a remark. */
    public DeadlineClock noting(String remark) {
        return new DeadlineClock(rule, deadline, alternative, remark, state, satisfiedAt);
    }

    /** The act is done (完成): in time before the end, late from it on. A closed clock stays as it is. */
    public DeadlineClock satisfy(Instant at) {
        return closed(deadline.isOver(at) ? ClockState.SATISFIED_LATE : ClockState.SATISFIED, at);
    }

    /** The end has passed (逾期). Stays as it is if it has not, or if the clock is not running. */
    public DeadlineClock markOverdue(Instant now) {
        return state == ClockState.RUNNING && deadline.isOver(now)
                ? inState(ClockState.OVERDUE, deadline, alternative)
                : this;
    }

    /** The act is no longer expected (取消). A closed clock stays as it is. */
    public DeadlineClock cancel(Instant at) {
        return closed(ClockState.CANCELLED, at);
    }

    /**
     * Counts again with another calendar (重新计算), requirements 3.1(9). Closed clocks keep theirs; an OVERDUE clock whose new
     * end lies after {@code now} runs again.
     */
    public DeadlineClock recount(WorkingCalendar calendar, Instant now) {
        if (!state.isOpen()) {
            return this;
        }
        DeadlineClock counted = alternative == null
                ? inState(ClockState.RUNNING, deadline.recount(calendar), null)
                : earlierOf(rule, deadline.start(), deadline.period(), alternative, calendar)
                        .noting(note);
        return state == ClockState.OVERDUE ? counted.markOverdue(now) : counted;
    }

    /** How it stands (剩余情况), for colours and texts. */
    public ClockStanding standing(Instant now, WorkingCalendar calendar) {
        return Standing.of(this, now, calendar);
    }

    /** How its end was counted, with remarks first. */
    public List<ExplainedDay> explain(WorkingCalendar calendar) {
        List<ExplainedDay> lines = new ArrayList<>();
        if (!note.isEmpty()) {
            lines.add(new ExplainedDay(deadline.start(), Kind.NOTE, note));
        }
        if (alternative != null) {
            String both = deadline.period().chinese() + "与" + alternative.chinese();
            lines.add(new ExplainedDay(deadline.start(), Kind.NOTE, "国家重大传统节日期间登记," + both + "以先届满者为准"));
        }
        lines.addAll(deadline.explain(calendar));
        return List.copyOf(lines);
    }

    private DeadlineClock closed(ClockState next, Instant at) {
        return state.isOpen() ? new DeadlineClock(rule, deadline, alternative, note, next, at) : this;
    }

    private DeadlineClock inState(ClockState next, Deadline counted, Period other) {
        return new DeadlineClock(rule, counted, other, note, next, null);
    }
}
