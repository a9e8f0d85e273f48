package zhiqian.kernel.party;

/** The kind of party that has to keep a duty (责任主体), requirements 0 and 1.5. */
public enum PartyKind {
    /** 建设单位: pays the contractor. */
    OWNER("建设单位"),
    /** 施工总承包单位, also a specialist contractor hired directly by the owner. */
    GENERAL_CONTRACTOR("施工总承包单位"),
    /** 用人单位: any employer, construction or not. */
    EMPLOYER("用人单位");

    private final String chinese;

    PartyKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
