package zhiqian.kernel.guarantee;

import zhiqian.terms.Money;

/**
 * A class of contract sums (缴存档次), R-B35.
 *
 * @param rate share of the contract price
 * @param cap most that is asked (上限)
 */
public record DepositTier(PriceRate rate, Money cap) {}
