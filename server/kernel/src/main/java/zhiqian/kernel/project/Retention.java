package zhiqian.kernel.project;

import java.time.LocalDate;
import java.util.Optional;
import zhiqian.kernel.deadline.ClockRule;

/**
 * How long a labour contract and the project's wage papers are kept (保存期限), R-013, R-B10, T01: 3 years after the later of
 * completion and settlement of all wages, never moved by days off; longer while a lead or a case is open.
 *
 * @param completedOn 完工日; null if the project is not completed
 * @param settledOn 工资结清日; null if wages are not settled
 * @param legalHold whether an open lead or case forbids deletion (办理中,暂停销毁)
 */
public record Retention(LocalDate completedOn, LocalDate settledOn, boolean legalHold) {
    /** The last day on which it must be kept (保存至); empty while one of the two days is unknown. */
    public Optional<LocalDate> until() {
        if (completedOn == null || settledOn == null) {
            return Optional.empty();
        }
        LocalDate later = completedOn.isAfter(settledOn) ? completedOn : settledOn;
        // no working calendar: a retention period may end on any day and far beyond the calendar
        return Optional.of(
                later.plusMonths(ClockRule.T01.defaultPeriod().orElseThrow().length()));
    }

    /** Whether it may be deleted on that day (可以销毁): the day after {@link #until()} at the earliest, and no hold. */
    public boolean mayDelete(LocalDate day) {
        return !legalHold && until().filter(day::isAfter).isPresent();
    }
}
