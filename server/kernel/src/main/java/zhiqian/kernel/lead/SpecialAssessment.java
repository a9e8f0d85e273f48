package zhiqian.kernel.lead;

import java.util.List;

/**
 * Whether a lead is special (特殊线索: 领导包案、挂牌督办、限时化解), R-250, R-253.
 *
 * @param reasons why, Chinese; empty for an ordinary lead
 */
public record SpecialAssessment(List<String> reasons) {
    public SpecialAssessment {
        reasons = List.copyOf(reasons);
    }

    /** Whether there is a reason. */
    public boolean special() {
        return !reasons.isEmpty();
    }
}
