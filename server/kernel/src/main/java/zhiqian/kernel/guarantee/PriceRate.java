package zhiqian.kernel.guarantee;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

/**
 * A share of the contract price (占合同额的比例), exact: 2% is 20,000 millionths, and every cut by whole per cent of a rate in
 * hundredths of a per cent stays whole.
 *
 * @param millionths 0 to 1,000,000
 */
public record PriceRate(int millionths) implements Comparable<PriceRate> {
    private static final int WHOLE = 1_000_000;

    /** @throws KernelException INVALID_CONTENT outside 0% to 100% */
    public PriceRate {
        if (millionths < 0 || millionths > WHOLE) {
            throw new KernelException(List.of(new FieldProblem("rate", "比例应在0%至100%之间")));
        }
    }

    /**
     * Per cent, such as {@code 0.5}.
     *
     * @throws KernelException INVALID_CONTENT for more than two decimals, or outside 0% to 100%
     */
    public static PriceRate percent(String percent) {
        try {
            return new PriceRate(
                    new BigDecimal(percent).setScale(2).movePointRight(4).intValueExact());
        } catch (ArithmeticException | NumberFormatException malformed) {
            KernelException refusal = new KernelException(List.of(new FieldProblem("rate", "比例应为百分数,最多两位小数")));
            refusal.initCause(malformed);
            throw refusal;
        }
    }

    /** The share of an amount, rounded to the fen (四舍五入到分). */
    public Money of(Money price) {
        return rounded(price, WHOLE / 2);
    }

    /** The least amount in whole fen that {@linkplain #isReachedBy reaches} the share. */
    public Money leastOf(Money price) {
        return rounded(price, WHOLE - 1);
    }

    /** Whether a part is this share of the whole or more, without any rounding. */
    public boolean isReachedBy(Money part, Money whole) {
        return part.compareTo(leastOf(whole)) >= 0;
    }

    /** The rate changed by per cent of itself: −50 halves it, 100 doubles it; at most 100%. */
    PriceRate changedBy(int percent) {
        return new PriceRate((int) Math.min(WHOLE, (long) millionths * (100 + percent) / 100));
    }

    /** As it is said: 2%, 0.5%. */
    public String chinese() {
        return BigDecimal.valueOf(millionths, 4).stripTrailingZeros().toPlainString() + "%";
    }

    /** A product of two longs may need more than 64 bits. */
    private Money rounded(Money price, int addend) {
        BigInteger exact = BigInteger.valueOf(price.fen()).multiply(BigInteger.valueOf(millionths));
        return new Money(exact.add(BigInteger.valueOf(addend))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact());
    }

    @Override
    public int compareTo(PriceRate other) {
        return Integer.compare(millionths, other.millionths);
    }

    @Override
    public String toString() {
        return chinese();
    }
}
