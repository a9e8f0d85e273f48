package zhiqian.kernel.guarantee;

/** Why HR may exempt a project from the deposit (免缴理由), R-B33, R-B34. It is a decision, never automatic. */
public enum ExemptionGround {
    /** 合同额低于300万元且签订前一年内未欠薪 (65号12); see {@link DepositPolicy#maySpareSmall}. */
    SMALL_CONTRACT("合同额低于规定标准且签订合同前一年内未发生拖欠工资"),
    /** 连续3年未欠薪且落实实名制和专户 (65号13). */
    THREE_YEARS_CLEAN("连续三年未发生拖欠工资且落实实名制管理和工资专用账户制度");

    private final String chinese;

    ExemptionGround(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
