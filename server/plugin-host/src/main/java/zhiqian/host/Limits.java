package zhiqian.host;

import java.time.Duration;

/**
 * Budgets and thresholds (限额).
 *
 * @param call time for one call unless the caller says otherwise, waiting for a free place included
 * @param start time for loading and starting, and for stopping, a plugin
 * @param drain how long an upgrade waits for the old version's calls before it stops it all the same
 * @param callsAtOnce calls that run at once in one plugin; a call that hangs keeps its place until it ends
 * @param breakAfter failures in a row, of one tenant and provider, after which the breaker opens
 * @param rest how long it stays open before one call is let through on trial
 */
public record Limits(Duration call, Duration start, Duration drain, int callsAtOnce, int breakAfter, Duration rest) {
    /** Size above which a jar is refused, in bytes. */
    public static final int LARGEST_JAR = 20 * 1024 * 1024;

    /** @throws IllegalArgumentException if a number is not positive */
    public Limits {
        boolean positive = !call.isNegative() && !call.isZero() && !start.isNegative() && !start.isZero();
        if (!positive || drain.isNegative() || rest.isNegative() || callsAtOnce < 1 || breakAfter < 1) {
            throw new IllegalArgumentException("limits: expected positive numbers");
        }
    }

    /** 2 s a call, 10 s to start, 10 s to drain, 8 calls at once, open after 5 failures, rest 30 s. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(10), 8, 5, Duration.ofSeconds(30));
    }
}
