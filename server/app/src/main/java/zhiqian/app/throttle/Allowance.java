package zhiqian.app.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many per ten minutes for each key, evenly given back: after a burst the next is free in a tenth of a second to a few
 * minutes, not after the whole ten. Holds {@link #KEYS} keys at most; the longest unused are forgotten first.
 */
final class Allowance {
    static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int KEYS = 50_000;

    private final int limit;
    private final TimeMeter time;
    // maintained by the callers: no thread of its own
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(PERIOD)
            .executor(Runnable::run)
            .build();

    /** @param limit 0: everything is allowed */
    Allowance(int limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
    }

    /** @return how long to wait; {@link Duration#ZERO} if it is allowed now */
    Duration take(String key) {
        if (limit <= 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = buckets.get(key, unused -> fresh()).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill()));
    }

    void giveBack(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .build();
    }
}
