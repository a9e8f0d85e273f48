package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/**
 * Looks at a tenant's queue when something in it is due, and goes round all tenants for what a crash or another replica left
 * behind. A tenant's channel has one lane: a receiver that hangs keeps neither mail nor other tenants waiting.
 */
@ApplicationScoped
class DeliveryQueue {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int SWEPT_AT_A_TIME = 50;
    /** Lanes of one kind. */
    private static final int AT_ONCE = 4;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private DeliveryRun run;

    @Inject
    private BusinessClock clock;

    private final Map<Lane, Instant> looks = new ConcurrentHashMap<>();
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private final Map<ChannelKind, AtomicInteger> running = counters();

    private record Lane(TenantId tenant, ChannelKind channel) {}

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("notices-out", TICK, this::tick);
            TenantRound round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("notices-out-sweep", SWEEP, () -> round.next()
                    .forEach(tenant -> expect(tenant, clock.machineNow())));
        }
    }

    void expect(TenantId tenant, Instant due) {
        for (ChannelKind channel : ChannelKind.values()) {
            expect(new Lane(tenant, channel), due);
        }
    }

    private void expect(Lane lane, Instant due) {
        looks.merge(lane, due, (known, other) -> known.isBefore(other) ? known : other);
    }

    private void tick() {
        Instant now = clock.machineNow();
        for (Map.Entry<Lane, Instant> look : List.copyOf(looks.entrySet())) {
            if (!look.getValue().isAfter(now)) {
                start(look.getKey(), look.getValue());
            }
        }
    }

    private void start(Lane lane, Instant due) {
        AtomicInteger lanes = running.get(lane.channel());
        if (lanes.get() >= AT_ONCE || !busy.add(lane)) {
            return; // it stays to be looked at
        }
        lanes.incrementAndGet();
        looks.remove(lane, due);
        background.soon("notices-out " + lane.tenant() + " " + lane.channel(), () -> {
            Instant next = clock.machineNow().plus(SWEEP);
            try {
                next = run.work(lane.tenant(), lane.channel());
            } finally {
                lanes.decrementAndGet();
                busy.remove(lane);
                if (next != null) {
                    expect(lane, next);
                }
            }
        });
    }

    private static Map<ChannelKind, AtomicInteger> counters() {
        Map<ChannelKind, AtomicInteger> counters = new EnumMap<>(ChannelKind.class);
        for (ChannelKind channel : ChannelKind.values()) {
            counters.put(channel, new AtomicInteger());
        }
        return counters;
    }
}
