package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;
import zhiqian.kernel.project.ProjectDuties;
import zhiqian.terms.TenantId;

/** By when a project's duties are due (项目义务期限): the law's terms with the tenant's calendar and parameters. */
@ApplicationScoped
public class DutyTerms {
    @Inject
    private Calendars calendars;

    @Inject
    private Parameters parameters;

    public ProjectDuties of(TenantId tenant, LocalDate day) {
        return new ProjectDuties(calendars.of(tenant), periods(tenant, day));
    }

    private ClockPeriods periods(TenantId tenant, LocalDate day) {
        boolean forward = Boolean.parseBoolean(parameters.value(tenant, ParameterName.ROLL_FORWARD, day));
        Roll roll = forward ? Roll.FORWARD : Roll.NONE;
        int board = parameters.number(tenant, ParameterName.W05_DAYS, day);
        return ClockPeriods.standard()
                .with(ClockRule.T02, new Period(30, PeriodUnit.DAYS, roll))
                .with(ClockRule.T07, new Period(3, PeriodUnit.MONTHS, roll))
                .with(ClockRule.T09, new Period(30, PeriodUnit.DAYS, roll))
                .with(ClockRule.T81, new Period(board, PeriodUnit.DAYS, roll));
    }
}
