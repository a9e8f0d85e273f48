package zhiqian.kernel.lead;

/** What came of a lead (处理结果), requirements 5.9. */
public enum OutcomeCode {
    /** 已足额支付. */
    PAID("已足额支付", Use.RESOLVES),
    /** 达成支付协议; its follow-up is not in this release. */
    AGREEMENT("达成支付协议", Use.LATER),
    /** 反映不实. */
    UNTRUE("反映不实", Use.RESOLVES),
    /** 非欠薪(工程款、劳务费等经济纠纷). */
    NOT_WAGE("非欠薪(工程款、劳务费等经济纠纷)", Use.RESOLVES),
    /** 告知仲裁或诉讼. */
    DISPUTE_ROUTE("告知仲裁或诉讼", Use.RESOLVES),
    /** 已立案查处; cases are not in this release. */
    FILED("已立案查处", Use.LATER),
    /** 移送公安; not in this release. */
    TRANSFERRED_POLICE("移送公安", Use.LATER),
    /** 不属本地. */
    OTHER_PLACE("不属本地", Use.RESOLVES),
    /** 重复. */
    DUPLICATE("重复", Use.RESOLVES),
    /** 无法联系/信息不足. */
    UNREACHABLE("无法联系/信息不足", Use.RESOLVES),
    /** 投诉人撤回. */
    WITHDRAWN("投诉人撤回", Use.RESOLVES),
    /** 虚假或以讨薪为名讨要工程款. */
    MALICIOUS("虚假或以讨薪为名讨要工程款", Use.RESOLVES),
    /** 正在协调: interim, cannot close. */
    COORDINATING("正在协调", Use.INTERIM),
    /** 口头承诺: interim, cannot close. */
    PROMISED("口头承诺", Use.INTERIM);

    private final String chinese;
    private final Use use;

    OutcomeCode(String chinese, Use use) {
        this.chinese = chinese;
        this.use = use;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is an interim (阶段性) outcome, with which no lead can be finished. */
    public boolean interim() {
        return use == Use.INTERIM;
    }

    /** Whether findings with this outcome resolve a lead in this release. */
    public boolean resolves() {
        return use == Use.RESOLVES;
    }

    private enum Use {
        RESOLVES,
        LATER,
        INTERIM
    }
}
