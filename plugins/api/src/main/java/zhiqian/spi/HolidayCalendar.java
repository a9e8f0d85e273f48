package zhiqian.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holiday notices of the State Council (节假日日历). It supplies data only: how working days are counted is the host's
 * law (民法典 200–204), so that two calendars cannot count differently.
 *
 * <p>Deterministic: as long as {@link #version} stays, the answers stay, because an auditor may ask again. Data for
 * another notice, or a correction, is another version; the host then shows the difference and a person approves it.
 */
@ImplementedByPlugin
public interface HolidayCalendar extends Provider {
    /**
     * All notices the calendar holds. Of two that name the same day the one for the later year counts, and of two for the
     * same year the later in the list, which therefore is an amendment.
     *
     * @return at least one
     */
    List<HolidayNotice> notices(CallContext call);

    /** Names the data: 1 to 60 visible ASCII characters, such as {@code 2026.1}; another one whenever the data differ. */
    String version(CallContext call);

    /** The years for which there is a notice. */
    default Set<Year> coveredYears(CallContext call) {
        return notices(call).stream().map(HolidayNotice::year).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a day is. A day is covered if a notice names it or its year has a notice; weekends of other years are never
     * guessed.
     *
     * @throws ProviderException {@link ProviderError#NOT_COVERED} if it is not covered
     */
    default DayKind kindOf(LocalDate day, CallContext call) {
        List<HolidayNotice> ordered = notices(call).stream()
                .sorted(Comparator.comparing(HolidayNotice::year).reversed())
                .toList();
        DayKind named = null;
        Year namedBy = null;
        for (HolidayNotice notice : ordered) {
            boolean sameYear = namedBy == null || namedBy.equals(notice.year());
            if (sameYear && notice.off().stream().anyMatch(off -> off.date().equals(day))) {
                named = DayKind.DAY_OFF;
                namedBy = notice.year();
            } else if (sameYear
                    && notice.makeupWork().stream().anyMatch(work -> work.date().equals(day))) {
                named = DayKind.MAKEUP_WORKING_DAY;
                namedBy = notice.year();
            }
        }
        if (named != null) {
            return named;
        }
        if (!coveredYears(call).contains(Year.of(day.getYear()))) {
            throw new ProviderException(ProviderError.NOT_COVERED, day.getYear() + "年的放假安排尚未公布");
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKING_DAY;
    }
}
