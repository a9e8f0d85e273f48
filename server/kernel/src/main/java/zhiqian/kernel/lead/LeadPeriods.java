package zhiqian.kernel.lead;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;

/**
 * The lengths of a tenant's lead clocks (线索期限参数): those of the policy unless a parameter changes one ({@code ack_hours}, A-08;
 * {@code roll}, A-12).
 *
 * @param changed lengths other than those of {@link ClockRule}
 * @param festivalFinish in which a festival lead is to be finished, whichever ends first; {@code null}: as in
 *     {@link ClockRule#festivalPeriod()}
 */
public record LeadPeriods(Map<ClockRule, Period> changed, Period festivalFinish) {
    public LeadPeriods {
        changed = Map.copyOf(changed);
    }

    /** The lengths of the policy. */
    public static LeadPeriods standard() {
        return new LeadPeriods(Map.of(), null);
    }

    /**
     * With another length for one rule.
     *
     * @throws IllegalArgumentException if hours and days are mixed up: T16 is in hours, all others are not
     */
    public LeadPeriods with(ClockRule rule, Period period) {
        if ((rule == ClockRule.T16) != (period.unit() == PeriodUnit.HOURS) || rule == ClockRule.T22) {
            throw new IllegalArgumentException(rule + " cannot last " + period.code());
        }
        Map<ClockRule, Period> next = new EnumMap<>(ClockRule.class);
        next.putAll(changed);
        next.put(rule, period);
        return new LeadPeriods(next, festivalFinish);
    }

    /** With another length for finishing a festival lead. */
    public LeadPeriods withFestivalFinish(Period period) {
        return new LeadPeriods(changed, period);
    }

    /** The other length that counts for a festival lead, if the rule has one. */
    Optional<Period> festivalOf(ClockRule rule) {
        return rule.festivalPeriod().map(usual -> festivalFinish == null ? usual : festivalFinish);
    }

    Period of(ClockRule rule) {
        return Optional.ofNullable(changed.get(rule)).or(rule::defaultPeriod).orElseThrow();
    }
}
