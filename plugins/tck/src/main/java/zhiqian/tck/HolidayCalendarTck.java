package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiqian.spi.CallContext;
import zhiqian.spi.DayKind;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.HolidayNotice;
import zhiqian.spi.NamedDay;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/** Contracts of {@link HolidayCalendar} (节假日日历), and those of every provider. */
public abstract class HolidayCalendarTck extends PluginTck<HolidayCalendar> {
    protected HolidayCalendarTck() {
        super(HolidayCalendar.class);
    }

    @Override
    final Object usualQuestion(HolidayCalendar asked, CallContext call) {
        return List.of(asked.notices(call), asked.version(call), asked.coveredYears(call));
    }

    @Contract(id = "CAL-1", says = "There is a notice, and coveredYears are the years of the notices.")
    void coversTheYearsOfItsNotices() {
        Set<Year> years = notices().stream().map(HolidayNotice::year).collect(Collectors.toSet());
        assertFalse(years.isEmpty(), "no notice");
        assertEquals(years, provider().coveredYears(jia()));
    }

    @Contract(id = "CAL-2", says = "NOT_COVERED outside coveredYears; weekends are never guessed.")
    void refusesAnUncoveredDay() {
        Set<Year> years = provider().coveredYears(jia());
        // 15 March: no notice of a neighbouring year can name it
        List<LocalDate> uncovered = List.of(
                Collections.max(years).plusYears(1).atMonth(3).atDay(15),
                Collections.min(years).minusYears(1).atMonth(3).atDay(15));
        for (LocalDate day : uncovered) {
            ProviderException thrown =
                    assertThrows(ProviderException.class, () -> provider().kindOf(day, jia()), day.toString());
            assertEquals(ProviderError.NOT_COVERED, thrown.error());
        }
    }

    @Contract(id = "CAL-3", says = "The answers for two tenants with the same settings are the same.")
    void answersTheSameToTwoTenants() {
        assertEquals(provider().notices(jia()), provider().notices(yi()));
        assertEquals(provider().version(jia()), provider().version(yi()));
    }

    @Contract(id = "CAL-4", says = "A covered year has between 245 and 255 working days.")
    void hasAPlausibleNumberOfWorkingDays() {
        for (Year year : provider().coveredYears(jia())) {
            long working = days(year)
                    .filter(day -> provider().kindOf(day, jia()).isWorking())
                    .count();
            assertTrue(working >= 245 && working <= 255, year + " has " + working + " working days");
        }
    }

    @Contract(id = "CAL-5", says = "A make-up working day is a Saturday or a Sunday.")
    void makesUpOnWeekends() {
        for (HolidayNotice notice : notices()) {
            for (NamedDay day : notice.makeupWork()) {
                DayOfWeek weekday = day.date().getDayOfWeek();
                assertTrue(
                        weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY, day.date() + " is a " + weekday);
            }
        }
    }

    @Contract(id = "CAL-6", says = "kindOf says of each day what the notices say of it.")
    void agreesWithItsNotices() {
        for (HolidayNotice notice : lastOfEachYear()) {
            notice.off().stream()
                    .filter(day -> Year.from(day.date()).equals(notice.year()) && !namedByTheNextYear(day))
                    .forEach(day ->
                            assertEquals(DayKind.DAY_OFF, provider().kindOf(day.date(), jia()), "" + day.date()));
            notice.makeupWork().stream()
                    .filter(day -> Year.from(day.date()).equals(notice.year()) && !namedByTheNextYear(day))
                    .forEach(day -> assertEquals(
                            DayKind.MAKEUP_WORKING_DAY, provider().kindOf(day.date(), jia()), "" + day.date()));
        }
    }

    @Contract(id = "CAL-7", says = "The days of each year named in 《全国年节及纪念日放假办法》 by the solar calendar are off.")
    void statutoryDaysAreOff() {
        for (Year year : provider().coveredYears(jia())) {
            List<LocalDate> statutory = List.of(
                    year.atMonth(1).atDay(1),
                    year.atMonth(5).atDay(1),
                    year.atMonth(10).atDay(1),
                    year.atMonth(10).atDay(2),
                    year.atMonth(10).atDay(3));
            statutory.forEach(day -> assertEquals(DayKind.DAY_OFF, provider().kindOf(day, jia()), day.toString()));
        }
    }

    @Contract(id = "CAL-8", says = "The version is 1 to 60 visible ASCII characters.")
    void hasAVersion() {
        assertTrue(provider().version(jia()).matches("[!-~]{1,60}"), provider().version(jia()));
    }

    @Contract(id = "CAL-9", says = "The source of each notice is an http address.")
    void namesItsSources() {
        for (HolidayNotice notice : notices()) {
            String scheme = URI.create(notice.source()).getScheme();
            assertTrue("https".equals(scheme) || "http".equals(scheme), notice.source());
        }
    }

    private List<HolidayNotice> notices() {
        return provider().notices(jia());
    }

    /** An amendment comes later in the list and may take days back. */
    private List<HolidayNotice> lastOfEachYear() {
        return notices().stream()
                .collect(Collectors.toMap(HolidayNotice::year, notice -> notice, (first, amended) -> amended))
                .values()
                .stream()
                .toList();
    }

    private boolean namedByTheNextYear(NamedDay day) {
        Year next = Year.from(day.date()).plusYears(1);
        return notices().stream()
                .filter(notice -> notice.year().equals(next))
                .flatMap(notice -> Stream.concat(notice.off().stream(), notice.makeupWork().stream()))
                .anyMatch(other -> other.date().equals(day.date()));
    }

    private static Stream<LocalDate> days(Year year) {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1));
    }
}
