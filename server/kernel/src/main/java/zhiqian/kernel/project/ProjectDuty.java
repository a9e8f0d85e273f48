package zhiqian.kernel.project;

import zhiqian.kernel.deadline.ClockRule;

/** A duty of a project that has a due day (项目义务), one row each. */
public enum ProjectDuty {
    /** 开设专户 after the contract is signed. */
    ACCOUNT("开设农民工工资专用账户", ClockRule.T02),
    /** 缴存保证金 after the permit or start report, or else the contract. */
    DEPOSIT("缴存工资保证金", ClockRule.T06),
    /** 提供支付担保 after the permit. */
    OWNER_GUARANTEE("提供工程款支付担保", ClockRule.T07),
    /** 设置告示牌 after the first worker's entry. */
    NOTICE_BOARD("设置维权告示牌", ClockRule.T81),
    /** 实地检查 by the industry department after the first worker's entry. */
    SITE_INSPECTION("实地检查", ClockRule.T09),
    /** 拨付人工费用 by the agreed day of each cycle. */
    LABOUR_COST("拨付人工费用", ClockRule.T03),
    /** 发放工资 by the agreed day for each wage month. */
    WAGES("发放工资", ClockRule.T05),
    /** 报告未拨付 after the bank's notice. */
    SHORTFALL_REPORT("报告人工费用未按约定拨付", ClockRule.T04);

    private final String chinese;
    private final ClockRule rule;

    ProjectDuty(String chinese, ClockRule rule) {
        this.chinese = chinese;
        this.rule = rule;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** The time limit. */
    public ClockRule rule() {
        return rule;
    }
}
