package zhiqian.kernel.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

/**
 * When a lead is special (特殊线索认定), 附1-三(二)1, R-250, in the protective reading of A-03. The thresholds are parameters.
 *
 * @param people from so many workers on, 1 or more
 * @param amount from that amount on
 */
public record SpecialRule(int people, Money amount) {
    /** @throws KernelException INVALID_CONTENT if a threshold is missing or below 1 worker */
    public SpecialRule {
        if (people < 1 || amount == null) {
            throw new KernelException(List.of(new FieldProblem("people", "特殊线索的人数和金额标准不正确")));
        }
    }

    /** 101 workers or 2,000,000.00 yuan. */
    public static SpecialRule standard() {
        return new SpecialRule(101, Money.yuan("2000000"));
    }

    /**
     * Assesses a lead.
     *
     * @param reported workers concerned as reported
     * @param claimed wages claimed; null if unknown
     * @param triggers what makes it special whatever its size
     */
    public SpecialAssessment assess(int reported, Money claimed, Set<LeadTrigger> triggers) {
        List<String> reasons = new ArrayList<>();
        if (reported >= people) {
            reasons.add("涉及" + reported + "人,达到" + people + "人以上");
        }
        if (claimed != null && claimed.compareTo(amount) >= 0) {
            reasons.add("涉及金额" + claimed.toYuan() + "元,达到" + amount.toYuan() + "元以上");
        }
        triggers.stream().sorted().map(LeadTrigger::chinese).forEach(reasons::add);
        return new SpecialAssessment(reasons);
    }
}
