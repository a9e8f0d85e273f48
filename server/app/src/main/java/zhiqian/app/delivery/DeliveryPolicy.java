package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the queue waits and how often it tries (重试规则); the operator may change it. */
@ApplicationScoped
class DeliveryPolicy {
    private static final int MOST_DOUBLINGS = 20;

    /** A county's first evaluation raises thousands of warnings within a minute: they are to be one mail. */
    @Inject
    @ConfigProperty(name = "ZHIQIAN_NOTICE_GATHER_SECONDS", defaultValue = "60")
    private int gatherSeconds;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_NOTICE_RETRY_SECONDS", defaultValue = "30")
    private int retrySeconds;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_NOTICE_RETRY_MAX_SECONDS", defaultValue = "3600")
    private int longestRetrySeconds;

    /** With the pauses above nearly three days: a mail server that fails on a Friday evening is repaired on Monday morning. */
    @Inject
    @ConfigProperty(name = "ZHIQIAN_NOTICE_ATTEMPTS", defaultValue = "72")
    private int attempts;

    /** Longer than any attempt takes: what is not marked by then was left by a process that died. */
    @Inject
    @ConfigProperty(name = "ZHIQIAN_NOTICE_LEASE_SECONDS", defaultValue = "180")
    private int leaseSeconds;

    Duration gather() {
        return Duration.ofSeconds(gatherSeconds);
    }

    Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }

    /** @param made attempts so far, this one included */
    boolean givesUpAfter(int made) {
        return made >= attempts;
    }

    Duration pauseAfter(int made) {
        return pause(retrySeconds, longestRetrySeconds, made);
    }

    /** Twice as long after each attempt, up to the longest. */
    static Duration pause(int first, int longest, int made) {
        long doubled = (long) first << Math.min(MOST_DOUBLINGS, Math.max(0, made - 1));
        return Duration.ofSeconds(Math.min(longest, doubled));
    }
}
