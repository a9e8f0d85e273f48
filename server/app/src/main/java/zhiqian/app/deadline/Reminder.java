package zhiqian.app.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.kernel.deadline.PeriodUnit;

/**
 * When to remind of a clock: at 09:00, so many working days before it ends; never for clocks in hours.
 *
 * @param workingDays 0 for the last day itself
 */
public record Reminder(WorkingCalendar calendar, int workingDays) {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    /** {@code null} if none is wanted. */
    Instant before(DeadlineClock clock) {
        if (clock.deadline().period() != null && clock.deadline().period().unit() == PeriodUnit.HOURS) {
            return null;
        }
        LocalDate day = clock.deadline().due();
        for (int i = 0; i < workingDays; i++) {
            day = calendar.rollBackward(day.minusDays(1));
        }
        return day.isBefore(clock.deadline().start().plusDays(1))
                ? null
                : day.atTime(HOUR).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
