package zhiqian.app.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import zhiqian.app.platform.Json;

/**
 * The one source of time of everything that has legal meaning, in Asia/Shanghai. In demos and tests it can be set
 * forward; it never runs backwards under recorded events, also not across a restart.
 */
@ApplicationScoped
public class BusinessClock {
    private final Clock machine = Clock.system(Json.ZONE);
    private volatile Duration offset = Duration.ZERO;

    public Instant now() {
        return machine.instant().plus(offset);
    }

    public LocalDate today() {
        return now().atZone(Json.ZONE).toLocalDate();
    }

    /** For kernel methods that take a clock. */
    public Clock clock() {
        return Clock.offset(machine, offset);
    }

    /** Real time: tokens and caches live in it, nothing else. */
    public Instant machineNow() {
        return machine.instant();
    }

    void shift(Duration newOffset) {
        offset = newOffset;
    }

    Duration offset() {
        return offset;
    }
}
