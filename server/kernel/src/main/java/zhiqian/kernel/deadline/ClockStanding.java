package zhiqian.kernel.deadline;

/**
 * How a clock stands at a moment (期限剩余情况).
 *
 * @param level colour in lists
 * @param text ready Chinese text: 余 2 个工作日, 余 5 小时, 今日到期, 逾期 1 天, 按时完成
 */
public record ClockStanding(Level level, String text) {
    /** Colour in lists, in order of urgency from none to most. */
    public enum Level {
        /** Closed (已结束). */
        DONE,
        /** Time enough (正常). */
        NORMAL,
        /** 2 working days or fewer left; 4 hours or fewer for hour clocks (即将到期). */
        SOON,
        /** Ends today (今日到期). */
        DUE_TODAY,
        /** Over (逾期). */
        OVERDUE
    }
}
