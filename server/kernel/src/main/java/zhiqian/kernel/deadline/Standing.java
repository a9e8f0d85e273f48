package zhiqian.kernel.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockStanding.Level;

/** Says how a clock stands (剩余情况). Time left is rounded down, time lost is rounded up. */
final class Standing {
    private static final int SOON_WORKING_DAYS = 2;
    private static final int SOON_HOURS = 4;
    /** From here on a moment is spoken of in days. */
    private static final int MOST_HOURS = 72;

    private Standing() {}

    static ClockStanding of(DeadlineClock clock, Instant now, WorkingCalendar calendar) {
        if (!clock.state().isOpen()) {
            return new ClockStanding(Level.DONE, clock.state().chinese());
        }
        Deadline deadline = clock.deadline();
        if (deadline.runsToTheMoment()) {
            return moment(Duration.between(now, deadline.dueAt()));
        }
        LocalDate today = Deadline.dayOf(now);
        return deadline.isOver(now) ? overdue(days(deadline.due(), today)) : left(today, deadline.due(), calendar);
    }

    private static ClockStanding left(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        if (today.equals(due)) {
            return new ClockStanding(Level.DUE_TODAY, "今日到期");
        }
        int left = calendar.workingDaysBetween(today, due);
        Level level = left <= SOON_WORKING_DAYS ? Level.SOON : Level.NORMAL;
        // only days off are left when the end may lie on one
        return new ClockStanding(level, left == 0 ? "余 " + days(today, due) + " 天" : "余 " + left + " 个工作日");
    }

    private static ClockStanding moment(Duration left) {
        if (left.isZero() || left.isNegative()) {
            long hours = Math.max(1, left.negated().plusHours(1).minusNanos(1).toHours());
            return hours > MOST_HOURS ? overdue(hours / 24) : new ClockStanding(Level.OVERDUE, "逾期 " + hours + " 小时");
        }
        Level level = left.compareTo(Duration.ofHours(SOON_HOURS)) <= 0 ? Level.SOON : Level.NORMAL;
        if (left.toHours() == 0) {
            return new ClockStanding(level, "余 " + left.toMinutes() + " 分钟");
        }
        return new ClockStanding(
                level, left.toHours() > MOST_HOURS ? "余 " + left.toDays() + " 天" : "余 " + left.toHours() + " 小时");
    }

    private static ClockStanding overdue(long days) {
        return new ClockStanding(Level.OVERDUE, "逾期 " + days + " 天");
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
