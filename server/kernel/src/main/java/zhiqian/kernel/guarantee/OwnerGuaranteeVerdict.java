package zhiqian.kernel.guarantee;

/** How a project's payment guarantee stands on a day (担保核查结论), W04. */
public enum OwnerGuaranteeVerdict {
    /** The industry raises no W04 by itself. */
    NOT_APPLICABLE("不适用"),
    /** Valid, 8% or more, or a funds certificate. */
    SATISFIED("已落实"),
    /** There is none, or none that counts yet. */
    MISSING("未提供担保"),
    /** Less than 8% of the price. */
    TOO_LOW("担保金额不足"),
    /** All that there was has expired. */
    EXPIRED("担保已到期");

    private final String chinese;

    OwnerGuaranteeVerdict(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is a defect, so that W04 fires once T07 is over. */
    public boolean isDefect() {
        return this == MISSING || this == TOO_LOW || this == EXPIRED;
    }
}
