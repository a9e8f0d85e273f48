package zhiqian.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zhiqian.terms.TenantId;

/**
 * Figures of the version in service since it was started (运行指标), for the console.
 *
 * @param pluginId the plugin
 * @param version the version in service
 * @param calls that reached the plugin, ended or not
 * @param failures of them: stray exceptions, unusable answers, UNAVAILABLE, and timeouts
 * @param timeouts of the failures: those that did not answer in time
 * @param refused calls that did not reach it: breaker open, or no free place
 * @param running calls that run now, given up ones included
 * @param mean duration of the last 512 calls that ended or timed out
 * @param p50 of the same
 * @param p99 of the same
 * @param max of all
 * @param breakers those that are not closed, or that have seen a failure in a row
 */
public record PluginFigures(
        String pluginId,
        String version,
        long calls,
        long failures,
        long timeouts,
        long refused,
        int running,
        Duration mean,
        Duration p50,
        Duration p99,
        Duration max,
        List<BreakerFigures> breakers) {
    public PluginFigures {
        breakers = List.copyOf(breakers);
    }

    /**
     * A breaker.
     *
     * @param tenant for whom
     * @param point simple name of the extension point
     * @param failuresInRow since the last good answer
     * @param since when it came into this state
     */
    public record BreakerFigures(TenantId tenant, String point, BreakerState state, int failuresInRow, Instant since) {}
}
