package zhiqian.kernel.lead;

/** The kind of a lead (线索类别). */
public enum LeadKind {
    /** 投诉: by the worker concerned, never anonymous. */
    COMPLAINT("投诉"),
    /** 举报: by anyone, may be anonymous. */
    REPORT("举报"),
    /** 违约线索: an agreed payment was not made. */
    DEFAULT("违约线索"),
    /** 账款投诉: of a small enterprise about its invoices. */
    SME_ACCOUNT("账款投诉");

    private final String chinese;

    LeadKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it may be handed in without a name (requirements 5.5): reports only. */
    public boolean mayBeAnonymous() {
        return this == REPORT;
    }
}
