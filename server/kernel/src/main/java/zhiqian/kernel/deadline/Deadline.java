package zhiqian.kernel.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.CalendarVersion;
import zhiqian.kernel.calendar.WorkingCalendar;

/**
 * A time by which an act is due (期限届满), counted after requirements 3.1: the starting day is not counted (民法典201), an end
 * on a day off moves (民法典203), the last day runs until its 24:00.
 *
 * @param start the starting day, not counted (起算日)
 * @param startAt the moment from which hours run; null for other units
 * @param period the length; null for an externally fixed limit (T22)
 * @param nominal the end before it moved
 * @param due the last day on which the act is in time
 * @param dueAt the first moment that is late: the day after {@code due}, 00:00 Asia/Shanghai; for hours and external
 *     limits the exact moment
 * @param rolled whether the end moved
 * @param provisional whether it rests on days for which no notice is out (requirements 3.1(10))
 * @param calendarVersion the calendar it was counted with; null where no calendar matters
 */
public record Deadline(
        LocalDate start,
        Instant startAt,
        Period period,
        LocalDate nominal,
        LocalDate due,
        Instant dueAt,
        boolean rolled,
        boolean provisional,
        CalendarVersion calendarVersion) {

    /**
     * Counts working days, days or months.
     *
     * @throws KernelException DEADLINE_NOT_COUNTABLE if a day lies before 2000 or after 2060; INVALID_CONTENT for hours,
     *     which need a moment
     */
    public static Deadline count(LocalDate start, Period period, WorkingCalendar calendar) {
        calendar.isWorkingDay(start); // refuses a start that cannot be counted
        LocalDate nominal = nominal(start, period, calendar);
        LocalDate due = period.length() == 0 ? nominal : roll(nominal, period.roll(), calendar);
        boolean provisional = period.length() > 0 && isProvisional(start, nominal, due, period, calendar);
        return new Deadline(
                start, null, period, nominal, due, endOf(due), !due.equals(nominal), provisional, calendar.version());
    }

    /** Counts hours from a moment (小时), holidays included. */
    public static Deadline countHours(Instant start, int hours) {
        Period period = Period.hours(hours);
        Instant dueAt = start.plus(Duration.ofHours(hours));
        LocalDate due = dayOf(dueAt);
        return new Deadline(dayOf(start), start, period, due, due, dueAt, false, false, null);
    }

    /** A limit fixed from outside (外部交办期限), R-261, T22; its own day is both start and end. */
    public static Deadline fixed(Instant dueAt) {
        // a limit at 00:00 ends the day before
        LocalDate due = dayOf(dueAt.minusNanos(1));
        return new Deadline(due, null, null, due, due, dueAt, false, false, null);
    }

    /** The one that ends first; the first of the two if they end together (A-02: 5个工作日与15日孰早). */
    public static Deadline earlierOf(Deadline a, Deadline b) {
        return b.dueAt.isBefore(a.dueAt) ? b : a;
    }

    /** The same period from the same start, counted with another calendar; hours and fixed limits stay as they are. */
    public Deadline recount(WorkingCalendar calendar) {
        return runsToTheMoment() ? this : count(start, period, calendar);
    }

    /**
     * The day on whose 00:00 a warning fires (预警触发日, requirements 7): the day after {@link #due()}; for hours and external
     * limits the day of the moment itself.
     */
    public LocalDate firesOn() {
        return dayOf(dueAt);
    }

    /** Whether an act at that moment is late. */
    public boolean isOver(Instant moment) {
        return !moment.isBefore(dueAt);
    }

    /** Whether the end is a moment (hours, external limits), not the end of a day. */
    public boolean runsToTheMoment() {
        return period == null || period.unit() == PeriodUnit.HOURS;
    }

    /** How it was counted, day by day, for the person who has to keep it; computed on demand. */
    public List<ExplainedDay> explain(WorkingCalendar calendar) {
        return new Explanation(this, calendar).lines();
    }

    /** The day of a moment in Asia/Shanghai. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private static Instant endOf(LocalDate due) {
        return due.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static LocalDate nominal(LocalDate start, Period period, WorkingCalendar calendar) {
        return switch (period.unit()) {
            case WORKING_DAYS -> calendar.addWorkingDays(start, period.length());
            case DAYS -> start.plusDays(period.length());
            case MONTHS -> start.plusMonths(period.length()); // to the last day where there is none (民法典202)
            case HOURS -> throw new KernelException(KernelError.INVALID_CONTENT, "按小时计算的期限应从具体时刻起算");
        };
    }

    private static LocalDate roll(LocalDate nominal, Roll roll, WorkingCalendar calendar) {
        return switch (roll) {
            case FORWARD -> calendar.rollForward(nominal);
            case BACKWARD -> calendar.rollBackward(nominal);
            case NONE -> {
                calendar.isWorkingDay(nominal); // refuses an end that cannot be counted
                yield nominal;
            }
        };
    }

    /** Only days that decided something count: all of a run of working days, else the end and those it moved over. */
    private static boolean isProvisional(
            LocalDate start, LocalDate nominal, LocalDate due, Period period, WorkingCalendar calendar) {
        boolean byDay = period.unit() == PeriodUnit.WORKING_DAYS;
        if (!byDay && period.roll() == Roll.NONE) {
            return false;
        }
        LocalDate first = byDay ? start.plusDays(1) : nominal.isBefore(due) ? nominal : due;
        LocalDate last = due.isAfter(nominal) ? due : nominal;
        return first.datesUntil(last.plusDays(1)).anyMatch(calendar::isProvisional);
    }
}
