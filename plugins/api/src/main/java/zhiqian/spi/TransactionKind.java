package zhiqian.spi;

/** What an entry of a special account is for (流水用途). Only vendors make it, so a later minor version may add constants. */
public enum TransactionKind {
    /** Labour cost that the owner allocates (人工费用拨付). */
    LABOUR_COST,
    /** Wages paid (工资代发). */
    WAGES,
    /** Interest (利息). */
    INTEREST,
    /** Anything else, or not known (其他). */
    OTHER
}
