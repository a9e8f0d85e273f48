package zhiqian.spi;

/** What became of a wage (代发处理结果). Only vendors make it, so a later minor version may add constants. */
public enum PayrollOutcome {
    /** The worker has it (成功). */
    SUCCEEDED,
    /** It did not arrive, or came back (失败、退票). */
    RETURNED,
    /** It arrived and was taken back (冲正). */
    REVERSED
}
