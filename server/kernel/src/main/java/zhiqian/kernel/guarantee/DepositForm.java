package zhiqian.kernel.guarantee;

/** What a deposit may consist of (保证金形式), R-053. */
public enum DepositForm {
    /** 现金 in the deposit account. */
    CASH("现金"),
    /** 银行保函. */
    BANK_GUARANTEE("银行保函"),
    /** 工程保证保险. */
    INSURANCE("工程保证保险"),
    /** 担保公司保函. */
    COMPANY_BOND("担保公司保函");

    private final String chinese;

    DepositForm(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether a guarantor answers for it: it then has an instrument, its number and a term. */
    public boolean guaranteed() {
        return this != CASH;
    }
}
