package zhiqian.app.deadline;

/** What a clock is about (计时对象): each kind has a due-queue of its own, so that none keeps another waiting. */
public enum ClockedMatter {
    /** 线索. */
    LEAD,
    /** 预警. */
    WARNING
}
