package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import zhiqian.terms.Industry;
import zhiqian.terms.Money;

/**
 * The city's rule for owners' payment guarantees (工程款支付担保核查规则), R-060 to.
 *
 * @param industries classes of projects that W04 watches ({@code w04.industries})
 * @param least least share of the contract price; more than 10% is no defect
 */
public record OwnerGuaranteePolicy(Set<Industry> industries, PriceRate least) {
    public OwnerGuaranteePolicy {
        industries = Set.copyOf(industries);
    }

    /** Housing and municipal works, 8% (R-060, R-061). */
    public static OwnerGuaranteePolicy standard() {
        return new OwnerGuaranteePolicy(
                Set.of(new Industry("HOUSING"), new Industry("MUNICIPAL")), PriceRate.percent("8"));
    }

    /** How the guarantees of a project stand on a day; several count together. */
    public OwnerGuaranteeVerdict check(GuaranteedProject project, List<OwnerGuarantee> guarantees, LocalDate day) {
        if (!industries.contains(project.industry())) {
            return OwnerGuaranteeVerdict.NOT_APPLICABLE;
        }
        List<OwnerGuarantee> counting = guarantees.stream()
                .filter(guarantee -> !guarantee.isCertificate() || project.governmentInvested())
                .toList();
        List<OwnerGuarantee> valid =
                counting.stream().filter(guarantee -> guarantee.isValidOn(day)).toList();
        if (valid.isEmpty()) {
            boolean expired = counting.stream().anyMatch(guarantee -> guarantee.isExpiredOn(day));
            return expired ? OwnerGuaranteeVerdict.EXPIRED : OwnerGuaranteeVerdict.MISSING;
        }
        return isEnough(project, valid) ? OwnerGuaranteeVerdict.SATISFIED : OwnerGuaranteeVerdict.TOO_LOW;
    }

    /** The least sum (最低担保金额), for the sentence that tells what would clear W04. */
    public Money required(Money price) {
        return least.leastOf(price);
    }

    private boolean isEnough(GuaranteedProject project, List<OwnerGuarantee> valid) {
        if (valid.stream().anyMatch(OwnerGuarantee::isCertificate)) {
            return true;
        }
        Money sum = valid.stream().map(OwnerGuarantee::amount).reduce(Money.ZERO, Money::plus);
        return least.isReachedBy(sum, project.price());
    }
}
