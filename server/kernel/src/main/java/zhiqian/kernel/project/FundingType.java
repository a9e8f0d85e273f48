package zhiqian.kernel.project;

/** Who pays for the project (资金来源); a government project may show a funds certificate instead of a guarantee. */
public enum FundingType {
    /** 政府投资. */
    GOVERNMENT("政府投资"),
    /** 企业投资. */
    ENTERPRISE("企业投资"),
    /** 其他. */
    OTHER("其他");

    private final String chinese;

    FundingType(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
