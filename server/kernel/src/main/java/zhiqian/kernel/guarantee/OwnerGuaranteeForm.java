package zhiqian.kernel.guarantee;

/** What may stand as the owner's payment guarantee (工程款支付担保形式), R-062, R-063. */
public enum OwnerGuaranteeForm {
    /** 银行保函. */
    BANK("银行保函"),
    /** 保证保险. */
    INSURANCE("保证保险"),
    /** 担保公司保函. */
    COMPANY("担保公司保函"),
    /** 项目资金落实证明, of government-invested projects only. */
    FUNDS_CERTIFICATE("项目资金落实证明");

    private final String chinese;

    OwnerGuaranteeForm(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
