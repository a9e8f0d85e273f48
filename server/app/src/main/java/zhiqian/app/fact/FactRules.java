package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.app.project.DutyTerms;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.guarantee.DepositPolicy;
import zhiqian.kernel.guarantee.DepositTier;
import zhiqian.kernel.guarantee.OwnerGuaranteePolicy;
import zhiqian.kernel.guarantee.PriceRate;
import zhiqian.kernel.project.ProjectDuties;
import zhiqian.terms.Industry;
import zhiqian.terms.Money;
import zhiqian.terms.TenantId;

/** The law and the parameters by which a tenant's facts are counted (事实的计算规则). */
@ApplicationScoped
class FactRules {
    @Inject
    private Calendars calendars;

    @Inject
    private Parameters parameters;

    @Inject
    private DutyTerms duties;

    /** @param lowPercent least share of registered workers that attends on a normal day */
    record Rules(
            WorkingCalendar calendar,
            ProjectDuties duties,
            DepositPolicy deposit,
            OwnerGuaranteePolicy guarantee,
            int lowPercent,
            int defaultWageDay,
            int wageMonths) {}

    /** The law of a day: parameters change from days on. */
    Rules of(TenantId tenant, LocalDate day) {
        WorkingCalendar calendar = calendars.of(tenant);
        return new Rules(
                calendar,
                duties.of(tenant, day),
                deposit(tenant, day),
                guarantee(tenant, day),
                parameters.number(tenant, ParameterName.W03_LOW_PERCENT, day),
                parameters.number(tenant, ParameterName.W07_DEFAULT_DAY, day),
                parameters.number(tenant, ParameterName.W07_MONTHS, day));
    }

    private DepositPolicy deposit(TenantId tenant, LocalDate day) {
        DepositPolicy standard = DepositPolicy.standard();
        return new DepositPolicy(
                yuan(tenant, ParameterName.DEPOSIT_LARGE_FROM, day),
                new DepositTier(
                        percent(tenant, ParameterName.DEPOSIT_LARGE_PERCENT, day),
                        yuan(tenant, ParameterName.DEPOSIT_LARGE_CAP, day)),
                new DepositTier(
                        percent(tenant, ParameterName.DEPOSIT_SMALL_PERCENT, day),
                        yuan(tenant, ParameterName.DEPOSIT_SMALL_CAP, day)),
                standard.floor(),
                standard.exemptBelow(),
                standard.steps(),
                Boolean.parseBoolean(parameters.value(tenant, ParameterName.DEPOSIT_CAP_ON_RAISED, day)));
    }

    private OwnerGuaranteePolicy guarantee(TenantId tenant, LocalDate day) {
        Set<Industry> industries = Arrays.stream(parameters
                        .value(tenant, ParameterName.W04_INDUSTRIES, day)
                        .split(","))
                .map(Industry::new)
                .collect(Collectors.toSet());
        return new OwnerGuaranteePolicy(industries, percent(tenant, ParameterName.W04_PERCENT, day));
    }

    private Money yuan(TenantId tenant, ParameterName name, LocalDate day) {
        return Money.yuan(new BigDecimal(parameters.value(tenant, name, day)).toPlainString());
    }

    private PriceRate percent(TenantId tenant, ParameterName name, LocalDate day) {
        return PriceRate.percent(parameters.value(tenant, name, day));
    }
}
