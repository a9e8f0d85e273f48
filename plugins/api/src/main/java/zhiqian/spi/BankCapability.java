package zhiqian.spi;

/** What a bank can do beyond telling of its accounts (银行的扩展能力). Only vendors make it; later versions may add constants. */
public enum BankCapability {
    /** Wages are paid with the twin-ledger tool (数字孪生账户体系工具, R-173). */
    TWIN_LEDGER,
    /** Wages may be paid in digital RMB (数字人民币, R-173). */
    ECNY
}
