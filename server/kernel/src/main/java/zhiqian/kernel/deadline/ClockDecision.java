package zhiqian.kernel.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is to happen to the clocks of a matter (计时决定). To be stored in the given order; all but {@link Open} mean the one open
 * clock of their rule.
 */
public sealed interface ClockDecision {
    /** The rule whose clock is meant. */
    ClockRule rule();

    /** The clocks after the decision. */
    List<DeadlineClock> applyTo(List<DeadlineClock> clocks);

    /** A new clock runs (开始计时). */
    record Open(DeadlineClock clock) implements ClockDecision {
        @Override
        public ClockRule rule() {
            return clock.rule();
        }

        @Override
        public List<DeadlineClock> applyTo(List<DeadlineClock> clocks) {
            List<DeadlineClock> next = new ArrayList<>(clocks);
            next.add(clock);
            return List.copyOf(next);
        }
    }

    /** The act was done at that moment, in time or late (完成). */
    record Satisfy(ClockRule rule, Instant at) implements ClockDecision {
        @Override
        public List<DeadlineClock> applyTo(List<DeadlineClock> clocks) {
            return changed(clocks, rule, clock -> clock.satisfy(at));
        }
    }

    /** The act is no longer expected (取消). */
    record Cancel(ClockRule rule, Instant at) implements ClockDecision {
        @Override
        public List<DeadlineClock> applyTo(List<DeadlineClock> clocks) {
            return changed(clocks, rule, clock -> clock.cancel(at));
        }
    }

    /** The end has passed (逾期). */
    record MarkOverdue(ClockRule rule, Instant at) implements ClockDecision {
        @Override
        public List<DeadlineClock> applyTo(List<DeadlineClock> clocks) {
            return changed(clocks, rule, clock -> clock.markOverdue(at));
        }
    }

    private static List<DeadlineClock> changed(
            List<DeadlineClock> clocks, ClockRule rule, UnaryOperator<DeadlineClock> change) {
        return clocks.stream()
                .map(clock -> clock.rule() == rule && clock.state().isOpen() ? change.apply(clock) : clock)
                .toList();
    }
}
