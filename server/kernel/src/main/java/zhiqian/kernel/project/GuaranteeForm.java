package zhiqian.kernel.project;

/** Form of the owner's payment guarantee (工程款支付担保形式), R-062 and R-063. */
public enum GuaranteeForm {
    /** 银行保函. */
    BANK("银行保函"),
    /** 保证保险. */
    INSURANCE("保证保险"),
    /** 担保公司保函. */
    COMPANY("担保公司保函"),
    /** 项目资金落实证明. */
    FUNDS_CERTIFICATE("项目资金落实证明");

    private final String chinese;

    GuaranteeForm(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
