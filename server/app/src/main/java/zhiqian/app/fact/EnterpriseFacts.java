package zhiqian.app.fact;

import java.time.LocalDate;
import java.util.Map;

/** The facts of an enterprise (企业风险事实), R-289, 条例38. A signal that was observed as zero is gone. */
final class EnterpriseFacts {
    private EnterpriseFacts() {}

    static FactRow of(EnterpriseFactStore.Business business, LocalDate day, boolean morning) {
        Map<String, Object> values = FactCatalogue.blank(FactScope.ENTERPRISE);
        values.put("today", day.toString());
        values.put("morning", morning);
        values.put("enterprise.name", business.name());
        values.put("enterprise.code", business.code());
        values.put("enterprise.dishonest", business.dishonest());
        values.put("risk.socialInsuranceMonths", signal(business, "SOCIAL_INSURANCE_MONTHS"));
        values.put("risk.taxArrears", signal(business, "TAX_ARREARS_FEN"));
        values.put("risk.utilityMonths", signal(business, "UTILITY_ARREARS_MONTHS"));
        values.put("risk.rentMonths", signal(business, "RENT_ARREARS_MONTHS"));
        values.put("risk.overdueLoan", signal(business, "OVERDUE_LOAN_FEN"));
        values.put("risk.enforcements", signal(business, "ENFORCEMENT_CASES"));
        values.put("risk.abnormal", signal(business, "ABNORMAL_OPERATION") > 0);
        values.put("risk.pastArrears", signal(business, "PAST_ARREARS_CASES"));
        values.put("risk.leads90", business.leads());
        values.put("risk.openArrears", business.openArrears());
        values.put(
                "risk.lastSignalOn",
                business.lastSignalOn() == null ? "" : business.lastSignalOn().toString());
        return new FactRow(FactScope.ENTERPRISE, business.id(), "-", values);
    }

    private static long signal(EnterpriseFactStore.Business business, String kind) {
        return business.signals().getOrDefault(kind, 0L);
    }
}
