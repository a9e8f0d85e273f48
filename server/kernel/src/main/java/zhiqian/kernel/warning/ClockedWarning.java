package zhiqian.kernel.warning;

import java.util.List;
import java.util.Optional;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.DeadlineClock;

/**
 * All that decides on the clocks of a warning (预警计时信息).
 *
 * @param kind its type
 * @param state where it is
 * @param clocks its clocks so far, oldest first
 */
public record ClockedWarning(WarningKind kind, WarningState state, List<DeadlineClock> clocks) {
    public ClockedWarning {
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

    /** The warning after decisions: what the store has to hold. */
    public ClockedWarning after(WarningState next, List<ClockDecision> decisions) {
        List<DeadlineClock> changed = clocks;
        for (ClockDecision decision : decisions) {
            changed = decision.applyTo(changed);
        }
        return new ClockedWarning(kind, next, changed);
    }
}
