package zhiqian.kernel.deadline;

import java.time.LocalDate;

/**
 * One line of the explanation of a deadline (期限计算说明).
 *
 * @param date the day it speaks of
 * @param kind what happened to the day
 * @param text Chinese sentence, such as 2025年10月1日 星期三 国庆节、中秋节放假(国办发明电〔2024〕12号),不计
 */
public record ExplainedDay(LocalDate date, Kind kind, String text) {
    /** What happened to a day. */
    public enum Kind {
        /** The starting day, not counted (起算日). */
        START,
        /** A counted day (计入). */
        COUNTED,
        /** A day off, not counted (不计). */
        SKIPPED,
        /** The end fell on it and moved away (顺延). */
        ROLLED,
        /** The last day on which the act is in time (届满日). */
        DUE,
        /** A remark (说明). */
        NOTE
    }
}
