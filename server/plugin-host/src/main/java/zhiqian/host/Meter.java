package zhiqian.host;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Counts calls and measures the last 512 of them. */
final class Meter {
    private static final int KEPT = 512;

    private final long[] lastNanos = new long[KEPT];
    private long measured;
    private long maxNanos;
    private long calls;
    private long failures;
    private long timeouts;
    private long refused;

    synchronized void called() {
        calls++;
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void failed() {
        failures++;
    }

    synchronized void timedOut() {
        timeouts++;
    }

    synchronized void took(long nanos) {
        lastNanos[(int) (measured++ % KEPT)] = nanos;
        maxNanos = Math.max(maxNanos, nanos);
    }

    synchronized PluginFigures figures(VerifiedJar jar, int running, List<PluginFigures.BreakerFigures> breakers) {
        long[] sorted = Arrays.copyOf(lastNanos, (int) Math.min(measured, KEPT));
        Arrays.sort(sorted);
        return new PluginFigures(
                jar.id(),
                jar.version(),
                calls,
                failures,
                timeouts,
                refused,
                running,
                Duration.ofNanos((long) Arrays.stream(sorted).average().orElse(0)),
                percentile(sorted, 50),
                percentile(sorted, 99),
                Duration.ofNanos(maxNanos),
                breakers);
    }

    private static Duration percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
    }
}
