package zhiqian.kernel.deadline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lengths of a tenant's clocks (期限参数): those of {@link ClockRule} unless a municipal parameter changes one.
 *
 * @param changed lengths other than those of the policy
 */
public record ClockPeriods(Map<ClockRule, Period> changed) {
    public ClockPeriods {
        changed = Map.copyOf(changed);
    }

    /** The lengths of the policy. */
    public static ClockPeriods standard() {
        return new ClockPeriods(Map.of());
    }

    /** With another length for one rule. */
    public ClockPeriods with(ClockRule rule, Period period) {
        Map<ClockRule, Period> next = new EnumMap<>(ClockRule.class);
        next.putAll(changed);
        next.put(rule, period);
        return new ClockPeriods(next);
    }

    /**
     * The length of a rule.
     *
     * @throws java.util.NoSuchElementException for a rule without a length of its own that no parameter gives one
     */
    public Period of(ClockRule rule) {
        return Optional.ofNullable(changed.get(rule)).or(rule::defaultPeriod).orElseThrow();
    }
}
