package zhiqian.kernel.deadline;

/** Where a period's end moves when it falls on a day off (届满日为休息日的处理), requirements 3.1(4) and 3.1(5). */
public enum Roll {
    /** To the next working day (顺延), 民法典203. */
    FORWARD,
    /** To the last working day before (提前): wage pay dates, 条例14. */
    BACKWARD,
    /** Nowhere (不顺延): hours, reporting cycles, external limits. */
    NONE
}
