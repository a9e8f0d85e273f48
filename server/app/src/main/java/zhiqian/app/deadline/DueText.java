package zhiqian.app.deadline;

import java.time.Instant;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockStanding;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.kernel.deadline.Period;

/** Colour and words of a due time in a list, by the kernel's rules, without loading the clock itself. */
public record DueText(String level, String remaining) {
    public static DueText of(ClockRule rule, Instant dueAt, Instant now, WorkingCalendar calendar) {
        boolean moment = rule == ClockRule.T16 || rule == ClockRule.T22; // ends within a day
        Deadline fixed = Deadline.fixed(dueAt);
        Deadline deadline = moment
                ? fixed
                : new Deadline(
                        fixed.start(), null, Period.days(0), fixed.nominal(), fixed.due(), dueAt, false, false, null);
        ClockStanding standing =
                new DeadlineClock(rule, deadline, null, "", ClockState.RUNNING, null).standing(now, calendar);
        return new DueText(standing.level().name(), standing.text());
    }
}
