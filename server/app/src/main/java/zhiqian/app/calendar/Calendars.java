package zhiqian.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.calendar.DeclaredWindow;
import zhiqian.kernel.calendar.Festival;
import zhiqian.kernel.calendar.FestivalPolicy;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;
import zhiqian.kernel.lead.LeadPeriods;
import zhiqian.kernel.lead.SpecialRule;
import zhiqian.terms.Money;
import zhiqian.terms.TenantId;

/** The calendar and the lengths that count for a tenant; immutable values, renewed in the background. */
@ApplicationScoped
public class Calendars {
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    @Inject
    private EditionService editions;

    @Inject
    private CalendarChoice choice;

    @Inject
    private Parameters parameters;

    @Inject
    private Background background;

    private volatile Map<String, WorkingCalendar> byId = Map.of();
    private volatile Map<String, String> approvedByProvider = Map.of();

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("calendars", RENEWAL, this::refresh);
        }
    }

    /** @throws zhiqian.app.problem.ProblemException 503 if no calendar plugin of the tenant has supplied data yet */
    public WorkingCalendar of(TenantId tenant) {
        String id = approvedByProvider.get(choice.provider(tenant, approvedByProvider.keySet()));
        if (id == null) {
            refresh();
            id = approvedByProvider.get(choice.provider(tenant, approvedByProvider.keySet()));
        }
        if (id == null) {
            throw Problem.of("no-calendar", "日历不可用", 503, "本单位尚无可用的节假日日历插件").toException();
        }
        return byId.get(id);
    }

    /** The version that a clock was computed with, or else the present one. */
    public WorkingCalendar version(TenantId tenant, String id) {
        WorkingCalendar calendar = byId.get(id);
        return calendar == null ? of(tenant) : calendar;
    }

    public FestivalPolicy festivals(TenantId tenant) {
        Set<Festival> set = new LinkedHashSet<>();
        for (String name : parameters.value(tenant, ParameterName.FESTIVAL_SET).split(",")) {
            Arrays.stream(Festival.values())
                    .filter(festival -> festival.chinese().startsWith(name))
                    .forEach(set::add);
        }
        return new FestivalPolicy(
                set,
                parameters.number(tenant, ParameterName.FESTIVAL_LEAD_IN),
                DeclaredWindow.parseAll(parameters.value(tenant, ParameterName.FESTIVAL_DECLARED)));
    }

    public LeadPeriods periods(TenantId tenant) {
        Roll roll =
                Boolean.parseBoolean(parameters.value(tenant, ParameterName.ROLL_FORWARD)) ? Roll.FORWARD : Roll.NONE;
        Period close = new Period(parameters.number(tenant, ParameterName.CLOSE_DAYS), PeriodUnit.DAYS, roll);
        return LeadPeriods.standard()
                .with(ClockRule.T16, Period.hours(parameters.number(tenant, ParameterName.ACK_HOURS)))
                .with(ClockRule.T17, Period.workingDays(parameters.number(tenant, ParameterName.TRANSFER_DAYS)))
                .with(ClockRule.T18, Period.workingDays(parameters.number(tenant, ParameterName.SIGN_DAYS)))
                .with(
                        ClockRule.T19,
                        new Period(parameters.number(tenant, ParameterName.VERIFY_DAYS), PeriodUnit.DAYS, roll))
                .with(ClockRule.T20, new Period(15, PeriodUnit.DAYS, roll))
                .with(ClockRule.T21, close)
                .withFestivalFinish(Period.workingDays(parameters.number(tenant, ParameterName.CLOSE_FESTIVAL_DAYS)));
    }

    public SpecialRule specialRule(TenantId tenant) {
        String amount = new BigDecimal(parameters.value(tenant, ParameterName.SPECIAL_AMOUNT)).toPlainString();
        return new SpecialRule(parameters.number(tenant, ParameterName.SPECIAL_PEOPLE), Money.yuan(amount));
    }

    public void refresh() {
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        Map<String, String> approved = new HashMap<>();
        for (Edition edition : editions.everApproved()) {
            WorkingCalendar known = byId.get(edition.id());
            calendars.put(edition.id(), known != null ? known : edition.calendar());
            if (edition.state().equals("APPROVED")) {
                approved.put(edition.provider(), edition.id());
            }
        }
        byId = Map.copyOf(calendars);
        approvedByProvider = Map.copyOf(approved);
    }
}
