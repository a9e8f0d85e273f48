package zhiqian.app.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/**
 * Fires clocks when they end. The queue itself is in PostgreSQL (the running clocks, by due time), so any replica may
 * work it, each clock exactly once, also after a crash or hours of downtime. Who opens a clock remembers when it ends; a
 * tenant in which nothing is near is asked again after 15 seconds, and with many tenants after longer.
 */
@ApplicationScoped
class DueQueue {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** Looks in all that time. */
    private static final int LOOKS = 100;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    @Inject
    private Instance<DueHandler> handlers;

    private final Map<TenantId, Look> looks = new ConcurrentHashMap<>();

    private record Look(Instant machineTime, Instant next) {}

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("due-queue", TICK, this::tick);
        }
    }

    /** A clock was opened here: the tenant is looked at when it ends, not only at the next round. */
    void expect(TenantId tenant, Instant due) {
        looks.computeIfPresent(
                tenant, (key, look) -> due.isBefore(look.next()) ? new Look(look.machineTime(), due) : look);
    }

    private void tick() {
        List<TenantId> tenants = directory.active();
        Duration lookAgain = LOOK_AGAIN.multipliedBy(1 + tenants.size() / LOOKS);
        List<TenantId> near =
                tenants.stream().filter(tenant -> isNear(tenant, lookAgain)).toList();
        background.each("due-queue", near, this::work);
    }

    private boolean isNear(TenantId tenant, Duration lookAgain) {
        Look last = looks.get(tenant);
        return last == null
                || !clock.now().isBefore(last.next())
                || last.machineTime().plus(lookAgain).isBefore(clock.machineNow());
    }

    private void work(TenantId tenant) {
        Instant next = Instant.MAX;
        for (DueHandler handler : handlers) {
            Instant now = clock.now();
            while (handler.fire(tenant, now) > 0) {
                // more may be due
            }
            while (handler.remind(tenant, now) > 0) {
                // more may be waiting
            }
            Instant its = handler.next(tenant).orElse(Instant.MAX);
            next = its.isBefore(next) ? its : next;
        }
        looks.put(tenant, new Look(clock.machineNow(), next));
    }
}
