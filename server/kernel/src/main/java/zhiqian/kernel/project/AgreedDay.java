package zhiqian.kernel.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;

/**
 * A day of the month that the contract fixes (约定日): for wages 工资支付日, for labour cost 拨付日. In a month without that day it is
 * the last one (as 民法典202 for months).
 *
 * @param dayOfMonth 1 to 31
 * @param monthsLater 0 for the month itself, 1 for the next; at most 1, since a cycle is a month at most (条例24)
 */
public record AgreedDay(int dayOfMonth, int monthsLater) {
    /** @throws KernelException INVALID_CONTENT if a part is out of range */
    public AgreedDay {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new KernelException(List.of(new FieldProblem("dayOfMonth", "约定日应在1至31之间")));
        }
        if (monthsLater < 0 || monthsLater > 1) {
            throw new KernelException(List.of(new FieldProblem("monthsLater", "约定日应在当月或次月")));
        }
    }

    /** The agreed day for a month, not yet moved. */
    public LocalDate in(YearMonth month) {
        YearMonth falls = month.plusMonths(monthsLater);
        return falls.atDay(Math.min(dayOfMonth, falls.lengthOfMonth()));
    }

    /**
     * The end of a limit that is an agreed day. Counted as so many days from the last day of the month before, so that it can
     * be explained and recounted like every other deadline.
     */
    static Deadline deadline(LocalDate agreed, Roll roll, WorkingCalendar calendar) {
        LocalDate monthBefore = agreed.withDayOfMonth(1).minusDays(1);
        return Deadline.count(monthBefore, new Period(agreed.getDayOfMonth(), PeriodUnit.DAYS, roll), calendar);
    }
}
