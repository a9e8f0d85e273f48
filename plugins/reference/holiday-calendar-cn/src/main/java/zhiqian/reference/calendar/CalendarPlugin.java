package zhiqian.reference.calendar;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the calendar plugin. */
public final class CalendarPlugin implements CountyPlugin {
    static final String VERSION = "1.0.0";

    @Override
    public PluginManifest manifest() {
        return new PluginManifest("holiday-calendar-cn", "国务院放假安排日历", VERSION, "Zhiqian", new ApiVersion(1, 0));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        return List.of(new StateCouncilCalendar());
    }
}
