package zhiqian.app.bank;

/** What a bank tells (银行消息种类). */
public enum MessageKind {
    ACCOUNT_OPENED("开户"),
    ACCOUNT_CLOSED("销户"),
    ACCOUNT_FROZEN("冻结"),
    ACCOUNT_UNFROZEN("解冻"),
    TRANSACTION("流水"),
    REVERSAL("冲正"),
    PAYROLL_RESULT("代发结果"),
    ALLOCATION_MISSED("人工费用未拨付提醒"),
    /** The connector could not read something. */
    PROBLEM("无法读取");

    private final String chinese;

    MessageKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
