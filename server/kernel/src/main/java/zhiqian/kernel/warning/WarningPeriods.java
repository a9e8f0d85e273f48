package zhiqian.kernel.warning;

import java.util.HashMap;
import java.util.Map;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;

/**
 * The lengths of a tenant's warning clocks (预警期限参数).
 *
 * @param limits enterprise limits other than {@link WarningKind#defaultLimit()}, by code ({@code ent_limit}, A-06)
 * @param clocks other lengths of T25 and of the reminders ({@code reminder_wd}, A-27)
 * @param letterFromDelivery whether T25 counts from delivery ({@code letter.start}, A-07), not from sending
 */
public record WarningPeriods(Map<String, Period> limits, ClockPeriods clocks, boolean letterFromDelivery) {
    public WarningPeriods {
        limits = Map.copyOf(limits);
    }

    /** The recommended lengths (requirements 5.4 and 5.7, A-07). */
    public static WarningPeriods standard() {
        return new WarningPeriods(Map.of(), ClockPeriods.standard(), true);
    }

    /** With another enterprise limit for one type. */
    public WarningPeriods withLimit(WarningKind kind, Period limit) {
        Map<String, Period> next = new HashMap<>(limits);
        next.put(kind.code(), limit);
        return new WarningPeriods(next, clocks, letterFromDelivery);
    }

    /** With another length of T25 or of a reminder. */
    public WarningPeriods with(ClockRule rule, Period period) {
        return new WarningPeriods(limits, clocks.with(rule, period), letterFromDelivery);
    }

    /** With letters that count from sending (A-07, the rejected reading). */
    public WarningPeriods withLetterFromSending() {
        return new WarningPeriods(limits, clocks, false);
    }

    Period limit(WarningKind kind) {
        return limits.getOrDefault(kind.code(), kind.defaultLimit());
    }

    Period of(ClockRule rule) {
        return clocks.of(rule);
    }
}
