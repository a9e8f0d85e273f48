package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

/**
 * The city's rules for the wage deposit (工资保证金缴存规则), R-050, R-B33 to R-B35; parameters of the municipal tenant.
 *
 * @param largeFrom contract price from which {@code large} applies, included
 * @param large tier of large contracts
 * @param small tier of all others
 * @param floor least rate for several projects in one area (65号12)
 * @param exemptBelow contract price under which exemption is possible (65号12)
 * @param steps changes of the rate in per cent other than {@link RateGround#leastChange()}
 * @param capAppliesToRaised whether the cap limits raised rates, too
 */
public record DepositPolicy(
        Money largeFrom,
        DepositTier large,
        DepositTier small,
        PriceRate floor,
        Money exemptBelow,
        Map<RateGround, Integer> steps,
        boolean capAppliesToRaised) {
    /** @throws KernelException INVALID_CONTENT if a step is weaker than the law's */
    public DepositPolicy {
        steps = Map.copyOf(steps);
        List<FieldProblem> problems = new ArrayList<>();
        steps.forEach((ground, percent) -> {
            if (!ground.allows(percent)) {
                problems.add(
                        new FieldProblem("steps." + ground, "“" + ground.chinese() + "”的调整幅度不符合" + ground.basis()));
            }
        });
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
    }

    /** Anhui (R-B35, A-10): from 300,000,000 yuan 1% up to 5,000,000, below 2% up to 3,000,000; no cap on raised rates. */
    public static DepositPolicy standard() {
        return new DepositPolicy(
                Money.yuan("300000000"),
                new DepositTier(PriceRate.percent("1"), Money.yuan("5000000")),
                new DepositTier(PriceRate.percent("2"), Money.yuan("3000000")),
                PriceRate.percent("0.5"),
                Money.yuan("3000000"),
                Map.of(),
                false);
    }

    /** With another step for one ground. */
    public DepositPolicy with(RateGround ground, int percent) {
        Map<RateGround, Integer> next = new EnumMap<>(RateGround.class);
        next.putAll(steps);
        next.put(ground, percent);
        return new DepositPolicy(largeFrom, large, small, floor, exemptBelow, next, capAppliesToRaised);
    }

    /** With or without the cap on raised rates. */
    public DepositPolicy withCapOnRaised(boolean applies) {
        return new DepositPolicy(largeFrom, large, small, floor, exemptBelow, steps, applies);
    }

    /**
     * Whether HR may exempt a small contract (小额合同可以免缴), R-B33: under the limit and no arrears in the year before signing.
     *
     * @param lastArrearsOn the contractor's last arrears; null if there were none
     */
    public boolean maySpareSmall(Money price, LocalDate signedOn, LocalDate lastArrearsOn) {
        boolean clean = lastArrearsOn == null || lastArrearsOn.isBefore(signedOn.minusYears(1));
        return price.compareTo(exemptBelow) < 0 && clean;
    }

    DepositTier tier(Money price) {
        return isLarge(price) ? large : small;
    }

    boolean isLarge(Money price) {
        return price.compareTo(largeFrom) >= 0;
    }

    /** The changed rate; several projects alone never bring it under the floor. */
    PriceRate changed(PriceRate general, RateGround ground) {
        PriceRate changed = general.changedBy(step(ground));
        boolean tooLow = ground == RateGround.SEVERAL_PROJECTS && changed.compareTo(floor) < 0;
        return tooLow ? lower(floor, general) : changed;
    }

    int step(RateGround ground) {
        return steps.getOrDefault(ground, ground.leastChange());
    }

    private static PriceRate lower(PriceRate a, PriceRate b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
