package zhiqian.kernel.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import zhiqian.terms.Money;

@Label("保证金和担保金额的普遍性质")
class GuaranteePropertyTest {
    private static final long LARGE = 30_000_000_000L;
    private static final DepositPolicy POLICY = DepositPolicy.standard();

    @Property
    @Label("同一档次内,合同额越高应缴保证金越不会减少")
    void theDepositIsMonotoneInTheBand(
            @ForAll @LongRange(max = 2 * LARGE) long a,
            @ForAll @LongRange(max = 2 * LARGE) long b,
            @ForAll Set<RateGround> grounds) {
        Assume.that((a >= LARGE) == (b >= LARGE));
        Assume.that(
                !grounds.contains(RateGround.TWO_YEARS_CLEAN) || !grounds.contains(RateGround.ARREARS_IN_TWO_YEARS));
        Money less = new Money(Math.min(a, b));
        Money more = new Money(Math.max(a, b));
        assertThat(RequiredDeposit.of(less, grounds, POLICY).amount())
                .isLessThanOrEqualTo(RequiredDeposit.of(more, grounds, POLICY).amount());
    }

    @Property
    @Label("下浮从不多缴,提高从不少缴")
    void cutsNeverRaiseAndRaisesNeverCut(@ForAll @LongRange(max = 999_999_999_999L) long fen, @ForAll RateGround why) {
        Money general = RequiredDeposit.of(new Money(fen), Set.of(), POLICY).amount();
        Money changed = RequiredDeposit.of(new Money(fen), Set.of(why), POLICY).amount();
        assertThat(changed.compareTo(general)).matches(sign -> why.raises() ? sign >= 0 : sign <= 0);
    }

    @Property
    @Label("金额与精确十进制计算一致到分,最大金额也不溢出")
    void moneyIsExact(
            @ForAll @LongRange(max = 999_999_999_999_999L) long fen,
            @ForAll @IntRange(max = 1_000_000) int millionths) {
        PriceRate rate = new PriceRate(millionths);
        BigDecimal exact = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(millionths, 6));
        assertThat(rate.of(new Money(fen)).fen())
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
        Money least = rate.leastOf(new Money(fen));
        assertThat(rate.isReachedBy(least, new Money(fen))).isTrue();
        assertThat(least.fen() == 0 || !rate.isReachedBy(new Money(least.fen() - 1), new Money(fen)))
                .isTrue();
    }
}
