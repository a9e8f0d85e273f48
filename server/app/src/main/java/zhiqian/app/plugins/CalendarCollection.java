package zhiqian.app.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import zhiqian.app.calendar.CalendarChoice;
import zhiqian.app.calendar.EditionService;
import zhiqian.host.Answer;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.PluginHost;
import zhiqian.host.ProviderCall;
import zhiqian.kernel.calendar.CalendarNotice;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.HolidayNotice;
import zhiqian.spi.NamedDay;
import zhiqian.spi.ProviderException;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/** Takes the data of calendar plugins into the registry as proposals: a plugin never counts, and never changes a date by itself. */
@ApplicationScoped
class CalendarCollection implements CalendarChoice {
    private static final System.Logger LOGGER = System.getLogger(CalendarCollection.class.getName());
    private static final String REFERENCE = "holiday-calendar-cn";
    /** The country as a whole: calendars are not a county's. */
    private static final String CHINA = "100000";

    @Inject
    private EditionService editions;

    @Inject
    private TenantPlugins choices;

    void collect(PluginHost host, InstalledPlugin plugin) {
        if (plugin.offers().stream().noneMatch(offer -> offer.point().equals("HolidayCalendar"))) {
            return;
        }
        CallFor everybody = CallFor.tenant(new TenantId(CHINA), new AdminDivision(CHINA), "calendar-collection");
        try {
            Answer<List<HolidayNotice>> answer = host.call(new ProviderCall<>(
                    HolidayCalendar.class,
                    plugin.id(),
                    everybody,
                    "notices",
                    (calendar, call) -> calendar.notices(call)));
            editions.propose(
                    plugin.id(),
                    plugin.id() + "@" + answer.version(),
                    answer.value().stream().map(CalendarCollection::notice).toList(),
                    "plugin");
        } catch (ProviderException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "calendar plugin " + plugin.id() + " gave no data; the approved calendar stays",
                    e);
        }
    }

    private static CalendarNotice notice(HolidayNotice n) {
        return new CalendarNotice(n.year().getValue(), n.noticeNo(), days(n.off()), days(n.makeupWork()));
    }

    private static List<zhiqian.kernel.calendar.NamedDay> days(List<NamedDay> days) {
        return days.stream()
                .map(d -> new zhiqian.kernel.calendar.NamedDay(d.date(), d.name()))
                .toList();
    }

    /** The calendar plugin that the tenant has switched on; the reference calendar if it has chosen none. */
    @Override
    public String provider(TenantId tenant, Set<String> available) {
        return available.stream()
                .sorted()
                .filter(provider -> choices.enabled(tenant, provider))
                .findFirst()
                .orElse(REFERENCE);
    }
}
