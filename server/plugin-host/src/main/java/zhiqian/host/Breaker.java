package zhiqian.host;

import java.time.Clock;
import java.time.Instant;

/**
 * Rests a provider that keeps failing a tenant (熔断). Life: closed → (failures in a row) open → (rest over) half-open with
 * one call on trial → closed if it succeeds, open again if it fails.
 */
final class Breaker {
    private final Limits limits;
    private final Clock clock;
    private BreakerState state = BreakerState.CLOSED;
    private Instant since;
    private int failuresInRow;

    Breaker(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Whether a call may go through; in the state half-open that call is the trial. */
    synchronized boolean admits() {
        if (state == BreakerState.OPEN && !clock.instant().isBefore(since.plus(limits.rest()))) {
            become(BreakerState.HALF_OPEN);
            return true;
        }
        return state == BreakerState.CLOSED;
    }

    synchronized void succeeded() {
        failuresInRow = 0;
        if (state != BreakerState.CLOSED) {
            become(BreakerState.CLOSED);
        }
    }

    synchronized void failed() {
        failuresInRow++;
        // a call from before the breaker opened must not prolong the rest
        if (state == BreakerState.HALF_OPEN || (state == BreakerState.CLOSED && failuresInRow >= limits.breakAfter())) {
            become(BreakerState.OPEN);
        }
    }

    /** The call told nothing about the provider, such as one that found no thread: another may be the trial. */
    synchronized void toldNothing() {
        if (state == BreakerState.HALF_OPEN) {
            state = BreakerState.OPEN;
            since = clock.instant().minus(limits.rest());
        }
    }

    synchronized boolean isQuiet() {
        return state == BreakerState.CLOSED && failuresInRow == 0;
    }

    synchronized PluginFigures.BreakerFigures figures(Service.Key key) {
        return new PluginFigures.BreakerFigures(key.tenant(), key.point().getSimpleName(), state, failuresInRow, since);
    }

    private void become(BreakerState next) {
        state = next;
        since = clock.instant();
    }
}
