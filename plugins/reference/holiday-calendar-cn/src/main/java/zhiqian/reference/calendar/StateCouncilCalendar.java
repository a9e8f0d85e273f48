package zhiqian.reference.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhiqian.spi.CallContext;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.HolidayNotice;

/** The notices packed into this plugin; the same for every tenant, and without settings. */
final class StateCouncilCalendar implements HolidayCalendar {
    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;

    /** Read once, at start: a file that is wrong fails the start and not a deadline. */
    private final List<HolidayNotice> notices = Stream.iterate(FIRST_YEAR, year -> year <= LAST_YEAR, year -> year + 1)
            .map(year -> NoticeFile.read(year + ".txt"))
            .toList();

    @Override
    public String id() {
        return "state-council";
    }

    @Override
    public List<HolidayNotice> notices(CallContext call) {
        call.settings().onlyKnows(Set.of());
        return notices;
    }

    @Override
    public String version(CallContext call) {
        return CalendarPlugin.VERSION;
    }
}
