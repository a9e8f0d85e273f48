package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.deadline.Reminder;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.warning.WarningClocks;
import zhiqian.kernel.warning.WarningPeriods;
import zhiqian.kernel.warning.WarningType;
import zhiqian.terms.TenantId;

/** The lengths of a tenant's warning clocks (预警期限参数): the municipal parameters over the kernel's law. */
@ApplicationScoped
class WarningLaw {
    @Inject
    private Calendars calendars;

    @Inject
    private Parameters parameters;

    WarningClocks clocks(TenantId tenant) {
        return new WarningClocks(calendars.of(tenant), periods(tenant));
    }

    Reminder reminder(TenantId tenant) {
        return new Reminder(calendars.of(tenant), parameters.number(tenant, ParameterName.REMINDER));
    }

    private WarningPeriods periods(TenantId tenant) {
        ClockPeriods clocks = ClockPeriods.standard()
                .with(ClockRule.T25, days(tenant, ParameterName.LETTER_DAYS))
                .with(ClockRule.T91, days(tenant, ParameterName.LETTER_REMINDER))
                .with(ClockRule.T92, days(tenant, ParameterName.INTERVIEW_REMINDER))
                .with(ClockRule.T93, days(tenant, ParameterName.MEETING_REMINDER))
                .with(ClockRule.T94, days(tenant, ParameterName.REVIEW_REMINDER));
        boolean fromDelivery =
                parameters.value(tenant, ParameterName.LETTER_START).equals("DELIVERY");
        WarningPeriods periods = new WarningPeriods(java.util.Map.of(), clocks, fromDelivery);
        for (WarningType type : WarningType.values()) {
            String name = type.code().toLowerCase(Locale.ROOT) + ".limit-working-days";
            ParameterName limit = ParameterName.byId(name).orElseThrow();
            periods = periods.withLimit(type, days(tenant, limit));
        }
        return periods;
    }

    private Period days(TenantId tenant, ParameterName name) {
        return Period.workingDays(parameters.number(tenant, name));
    }
}
