package zhiqian.kernel.guarantee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

/**
 * The wage deposit a project needs (应缴工资保证金), R-B33 to R-B35. A raise excludes all cuts; of several raises or cuts the
 * strongest counts alone. The change multiplies the rate before the cap; the cap does not limit a raised rate.
 *
 * @param amount how much
 * @param rate share of the price before the cap
 * @param trace how it was found, Chinese clauses in order
 */
public record RequiredDeposit(Money amount, PriceRate rate, List<String> trace) {
    public RequiredDeposit {
        trace = List.copyOf(trace);
    }

    /**
     * Computes it.
     *
     * @param price contract price, or annual contract price (合同额或年度合同额)
     * @param grounds what is known of the contractor
     * @throws KernelException INVALID_CONTENT if the grounds contradict one another
     */
    public static RequiredDeposit of(Money price, Set<RateGround> grounds, DepositPolicy policy) {
        requireConsistent(grounds);
        List<String> trace = new ArrayList<>();
        DepositTier tier = policy.tier(price);
        trace.add("合同额" + price.toYuan() + "元," + (policy.isLarge(price) ? "达到" : "不足")
                + policy.largeFrom().toYuan() + "元,比例" + tier.rate());
        Optional<RateGround> ground = strongest(tier.rate(), grounds, policy);
        PriceRate rate = ground.map(why -> policy.changed(tier.rate(), why)).orElse(tier.rate());
        ground.filter(why -> !rate.equals(tier.rate())).ifPresent(why -> trace.add(change(why, rate)));
        boolean raised = rate.compareTo(tier.rate()) > 0;
        return capped(price, rate, tier.cap(), !raised || policy.capAppliesToRaised(), trace);
    }

    /** Nothing, by HR's decision (免缴). */
    public static RequiredDeposit exempt(DepositExemption exemption) {
        String why = "经" + exemption.documentNo() + "批准免缴:" + exemption.ground().chinese();
        return new RequiredDeposit(Money.ZERO, new PriceRate(0), List.of(why));
    }

    private static RequiredDeposit capped(
            Money price, PriceRate rate, Money cap, boolean capApplies, List<String> trace) {
        Money full = rate.of(price);
        trace.add("按比例计算为" + full.toYuan() + "元");
        if (full.compareTo(cap) <= 0) {
            return new RequiredDeposit(full, rate, trace);
        }
        trace.add((capApplies ? "超过上限,按上限" : "提高比例的不受上限限制,上限为") + cap.toYuan() + "元");
        return new RequiredDeposit(capApplies ? cap : full, rate, trace);
    }

    private static Optional<RateGround> strongest(PriceRate general, Set<RateGround> grounds, DepositPolicy policy) {
        boolean raise = grounds.stream().anyMatch(RateGround::raises);
        Comparator<RateGround> byRate = Comparator.comparing(ground -> policy.changed(general, ground));
        return grounds.stream()
                .filter(ground -> ground.raises() == raise)
                .sorted() // the same answer whatever the order of the set
                .min(raise ? byRate.reversed() : byRate);
    }

    private static void requireConsistent(Set<RateGround> grounds) {
        if (grounds.contains(RateGround.TWO_YEARS_CLEAN) && grounds.contains(RateGround.ARREARS_IN_TWO_YEARS)) {
            throw new KernelException(List.of(new FieldProblem("grounds", "同一企业不能既连续两年未欠薪又在前两年内欠薪")));
        }
    }

    private static String change(RateGround ground, PriceRate rate) {
        return ground.chinese() + ",比例" + (ground.raises() ? "提高" : "下浮") + "为" + rate;
    }
}
