package zhiqian.kernel.deadline;

/** The state of a clock (计时状态). */
public enum ClockState {
    /** 计时中. */
    RUNNING("计时中"),
    /** 按时完成. */
    SATISFIED("按时完成"),
    /** 逾期完成. */
    SATISFIED_LATE("逾期完成"),
    /** 已逾期, the act is still to be done. */
    OVERDUE("已逾期"),
    /** 已取消. */
    CANCELLED("已取消");

    private final String chinese;

    ClockState(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether the act is still to be done: RUNNING or OVERDUE. */
    public boolean isOpen() {
        return this == RUNNING || this == OVERDUE;
    }
}
