package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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

    Rules of(TenantId tenant) {
        WorkingCalendar calendar = calendars.of(tenant);
        return new Rules(
                calendar,
                duties.of(tenant),
                deposit(tenant),
                guarantee(tenant),
                parameters.number(tenant, ParameterName.W03_LOW_PERCENT),
                parameters.number(tenant, ParameterName.W07_DEFAULT_DAY),
                parameters.number(tenant, ParameterName.W07_MONTHS));
    }

    private DepositPolicy deposit(TenantId tenant) {
        DepositPolicy standard = DepositPolicy.standard();
        return new DepositPolicy(
                yuan(tenant, ParameterName.DEPOSIT_LARGE_FROM),
                new DepositTier(
                        percent(tenant, ParameterName.DEPOSIT_LARGE_PERCENT),
                        yuan(tenant, ParameterName.DEPOSIT_LARGE_CAP)),
                new DepositTier(
                        percent(tenant, ParameterName.DEPOSIT_SMALL_PERCENT),
                        yuan(tenant, ParameterName.DEPOSIT_SMALL_CAP)),
                standard.floor(),
                standard.exemptBelow(),
                standard.steps(),
                Boolean.parseBoolean(parameters.value(tenant, ParameterName.DEPOSIT_CAP_ON_RAISED)));
    }

    private OwnerGuaranteePolicy guarantee(TenantId tenant) {
        Set<Industry> industries = Arrays.stream(
                        parameters.value(tenant, ParameterName.W04_INDUSTRIES).split(","))
                .map(Industry::new)
                .collect(Collectors.toSet());
        return new OwnerGuaranteePolicy(industries, percent(tenant, ParameterName.W04_PERCENT));
    }

    private Money yuan(TenantId tenant, ParameterName name) {
        return Money.yuan(new BigDecimal(parameters.value(tenant, name)).toPlainString());
    }

    private PriceRate percent(TenantId tenant, ParameterName name) {
        return PriceRate.percent(parameters.value(tenant, name));
    }
}
