package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.Money;

/**
 * All that a project has as wage deposit (工资保证金), W01. It stands if what counts on a day is the required sum or more.
 *
 * @param instruments cash, guarantees and insurances together
 */
public record WageDeposit(List<DepositInstrument> instruments) {
    public WageDeposit {
        instruments = List.copyOf(instruments);
    }

    /** What counts on a day (有效金额). */
    public Money countsOn(LocalDate day, WorkingCalendar calendar) {
        return instruments.stream()
                .map(instrument -> instrument.countsOn(day, calendar))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is missing on a day (差额); nothing if the deposit stands. */
    public Money missingOn(LocalDate day, RequiredDeposit required, WorkingCalendar calendar) {
        return Shortfall.of(required.amount(), countsOn(day, calendar));
    }

    /**
     * The first day after {@code after} on which less counts than the day before (金额减少日): the day after an expiry or after a
     * term for topping up. On it W01 is to be looked at again.
     */
    public Optional<LocalDate> nextFall(LocalDate after, WorkingCalendar calendar) {
        return instruments.stream()
                .flatMap(instrument -> falls(instrument, calendar))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private static Stream<LocalDate> falls(DepositInstrument instrument, WorkingCalendar calendar) {
        Stream<LocalDate> expiry = Optional.ofNullable(instrument.validUntil()).map(day -> day.plusDays(1)).stream();
        Stream<LocalDate> topUps =
                instrument.uses().stream().map(use -> use.topUpDue(calendar).firesOn());
        return Stream.concat(expiry, topUps);
    }
}
