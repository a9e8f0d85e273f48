package zhiqian.reference.calendar;

import zhiqian.spi.CountyPlugin;
import zhiqian.tck.HolidayCalendarTck;

/** The calendar keeps the contracts. */
class StateCouncilCalendarTckTest extends HolidayCalendarTck {
    @Override
    protected CountyPlugin plugin() {
        return new CalendarPlugin();
    }
}
