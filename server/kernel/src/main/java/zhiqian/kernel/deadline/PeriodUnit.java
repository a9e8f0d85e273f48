package zhiqian.kernel.deadline;

/** The unit of a period (期限单位), requirements 1.7. */
public enum PeriodUnit {
    /** 工作日: days off are not counted. */
    WORKING_DAYS("个工作日", 999),
    /** 日 (自然日): every day counts. */
    DAYS("日", 3660),
    /** 个月: to the corresponding day, or the last day of a month without it (民法典202). */
    MONTHS("个月", 600),
    /** 小时: from the moment, holidays included. */
    HOURS("小时", 87_600);

    private final String chinese;
    private final int most;

    PeriodUnit(String chinese, int most) {
        this.chinese = chinese;
        this.most = most;
    }

    /** As written behind a number: 5个工作日. */
    public String chinese() {
        return chinese;
    }

    /** The longest period of this unit. */
    public int most() {
        return most;
    }
}
