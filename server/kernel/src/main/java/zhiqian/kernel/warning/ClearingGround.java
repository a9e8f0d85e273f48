package zhiqian.kernel.warning;

/** What is put forward to clear a warning (消除理由), requirements 5.4. Which of them a type accepts, {@link WarningType} says. */
public enum ClearingGround {
    /** 有效保证金不低于应缴金额. */
    DEPOSIT_SUFFICIENT("有效保证金不低于应缴金额"),
    /** 人社部门批准免缴. */
    DEPOSIT_EXEMPTED("人社部门已批准免缴"),
    /** 银行确认开户. */
    ACCOUNT_CONFIRMED_BY_BANK("银行已确认开户"),
    /** 连续3日考勤正常. */
    ATTENDANCE_NORMAL("考勤数据连续三日正常"),
    /** 行业主管部门认可说明. */
    EXPLANATION_ACCEPTED("行业主管部门认可情况说明"),
    /** 有效担保不低于8%或资金落实证明. */
    GUARANTEE_VALID("有效担保不低于规定比例或已有资金落实证明"),
    /** 照片和行业主管部门核验. */
    BOARD_VERIFIED("告示牌照片已经行业主管部门核验"),
    /** 人工费用补足. */
    LABOUR_COST_CREDITED("人工费用已足额到账"),
    /** 逐人足额发放. */
    WAGES_PAID_IN_FULL("工资已逐人足额发放"),
    /** 核查认定不欠. */
    NOTHING_OWED("经核查不存在应发未发工资"),
    /** 工伤保险凭证. */
    INSURANCE_CERTIFIED("已取得项目工伤保险参保凭证"),
    /** 签订率达标. */
    CONTRACT_RATE_REACHED("劳动合同签订率已达标"),
    /** 风险评分下降. */
    SCORE_FALLEN("风险评分已降至预警线以下"),
    /** 走访后关闭. */
    CLOSED_AFTER_VISIT("人社部门走访后关闭"),
    /** 模型条件不再成立: for a county's own models. */
    CONDITION_GONE("预警条件不再成立"),
    /** 上级平台撤销: it should not have warned. Nobody here puts it forward (ADR 0017). */
    WITHDRAWN_ABOVE("上级平台已撤销预警"),
    /** 上级平台认定消除. Nobody here puts it forward (ADR 0017). */
    CLEARED_ABOVE("上级平台已认定消除"),
    /** 工程量、质量、造价等争议: never accepted (R-032, R-043, 条例35). */
    DISPUTE("工程量、质量、造价等争议"),
    /** 企业自述: never enough by itself. */
    ENTERPRISE_STATEMENT("企业自行说明"),
    /** 承诺尽快支付: never accepted. */
    PROMISE("承诺尽快办理");

    private final String chinese;

    ClearingGround(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is what a superior platform has decided, which no county can put forward. */
    public boolean isOfSuperior() {
        return this == WITHDRAWN_ABOVE || this == CLEARED_ABOVE;
    }
}
