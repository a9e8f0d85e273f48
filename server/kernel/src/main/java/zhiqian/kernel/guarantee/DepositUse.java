package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.terms.Money;

/**
 * Wages were paid from the deposit (动用保证金), R-B38.
 *
 * @param usedOn day of payment
 * @param amount how much
 */
public record DepositUse(LocalDate usedOn, Money amount) {
    /** By when it is to be topped up (补足期限): 10 working days from the use (T82, R-B39). */
    public Deadline topUpDue(WorkingCalendar calendar) {
        return Deadline.count(usedOn, ClockRule.T82.defaultPeriod().orElseThrow(), calendar);
    }
}
