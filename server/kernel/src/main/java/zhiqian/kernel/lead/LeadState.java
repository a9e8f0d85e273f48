package zhiqian.kernel.lead;

/** The state of a lead (线索状态), requirements 5.5. */
public enum LeadState {
    /** 已登记. */
    REGISTERED("已登记"),
    /** 已响应: the complainant has had an answer within 24 hours. */
    ACKED("已响应"),
    /** 已流转: passed to the county. */
    TRANSFERRED("已流转"),
    /** 退回(非本地): the county returned it; finished there, to be passed on anew by the city. */
    RETURNED_ROUTE("退回(非本地)"),
    /** 已签收. */
    SIGNED("已签收"),
    /** 已分流 to the department of the industry. */
    DISPATCHED("已分流"),
    /** 核实中. */
    VERIFYING("核实中"),
    /** 已化解: the findings are recorded with an outcome that ends the matter. */
    RESOLVED("已化解"),
    /** 已反馈: the six elements are handed in. */
    FEEDBACK("已反馈"),
    /** 退回重办: the review failed. */
    REDO("退回重办"),
    /** 办结. */
    CLOSED("办结");

    private final String chinese;

    LeadState(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** False for CLOSED only; whether a lead is finished in one tenant is told by {@link LeadSituation#isFinished()}. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
