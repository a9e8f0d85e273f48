package zhiqian.kernel.guarantee;

import zhiqian.terms.Money;

/** Differences of amounts that are never negative (差额). */
final class Shortfall {
    private Shortfall() {}

    /** What is left of the first amount without the second; nothing if that is as much or more. */
    static Money of(Money whole, Money without) {
        return new Money(Math.max(0, whole.fen() - without.fen()));
    }
}
