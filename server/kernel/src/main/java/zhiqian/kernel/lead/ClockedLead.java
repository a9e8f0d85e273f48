package zhiqian.kernel.lead;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.DeadlineClock;

/**
 * All that decides on the clocks of a lead in one tenant (线索计时信息).
 *
 * @param kind kind of the lead
 * @param channel the way it came in
 * @param festival whether it was registered in a festival window, by the day of the ORIGINAL registration; the
 *     flag travels with the lead
 * @param externalDueAt the channel's own limit; null without one
 * @param clocks its clocks so far, oldest first
 */
public record ClockedLead(
        LeadKind kind, LeadChannel channel, boolean festival, Instant externalDueAt, List<DeadlineClock> clocks) {
    public ClockedLead {
        clocks = List.copyOf(clocks);
    }

    /** The open clock of a rule; there is at most one. */
    public Optional<DeadlineClock> open(ClockRule rule) {
        return clocks.stream()
                .filter(clock -> clock.rule() == rule && clock.state().isOpen())
                .findFirst();
    }

    /** The youngest clock of a rule, open or closed. */
    public Optional<DeadlineClock> latest(ClockRule rule) {
        return clocks.stream().filter(clock -> clock.rule() == rule).reduce((older, younger) -> younger);
    }

    /** The lead after decisions: what the store has to hold. */
    public ClockedLead after(List<ClockDecision> decisions) {
        List<DeadlineClock> next = clocks;
        for (ClockDecision decision : decisions) {
            next = decision.applyTo(next);
        }
        return new ClockedLead(kind, channel, festival, externalDueAt, next);
    }

    boolean hasAny(ClockRule... rules) {
        return Arrays.stream(rules).anyMatch(rule -> latest(rule).isPresent());
    }
}
