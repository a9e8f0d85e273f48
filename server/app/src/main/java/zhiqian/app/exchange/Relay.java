package zhiqian.app.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import zhiqian.app.exchange.ExchangeStore.Outgoing;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/**
 * Carries statements from outboxes to inboxes of the same cluster and has them applied. Woken by commits; goes round all
 * tenants for what a crash or another replica left behind.
 */
@ApplicationScoped
public class Relay {
    private static final System.Logger LOGGER = System.getLogger(Relay.class.getName());
    private static final int APPLIED_AT_ONCE = 500;
    private static final int BATCHES_IN_A_TURN = 10;
    private static final Duration WAKE = Duration.ofMillis(150);
    private static final int SWEPT_AT_A_TIME = 50;
    private static final Duration SWEEP = Duration.ofSeconds(5);

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ExchangeService exchange;

    private final Set<TenantId> awake = ConcurrentHashMap.newKeySet();

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("relay", WAKE, this::relayAwake);
            TenantRound round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("relay-sweep", SWEEP, () -> round.next().forEach(this::wake));
        }
    }

    void wake(TenantId tenant) {
        awake.add(tenant);
    }

    private void relayAwake() {
        for (TenantId tenant : Set.copyOf(awake)) {
            awake.remove(tenant);
            guarded(tenant, () -> deliver(tenant));
            guarded(tenant, () -> applyAll(tenant));
        }
    }

    /** Several batches, then it is another tenant's turn; what is left is looked at in the next round. */
    private void deliver(TenantId sender) {
        for (int batches = 0; batches < BATCHES_IN_A_TURN; batches++) {
            List<Outgoing> batch = exchange.toDeliver(sender);
            if (batch.isEmpty()) {
                return;
            }
            Map<String, List<Outgoing>> byReceiver = batch.stream().collect(Collectors.groupingBy(Outgoing::receiver));
            byReceiver.forEach((receiver, statements) -> {
                TenantId to = new TenantId(receiver);
                exchange.receive(to, sender.code(), statements);
                exchange.delivered(sender, statements);
                wake(to);
            });
        }
        wake(sender);
    }

    private void applyAll(TenantId receiver) {
        for (String sender : exchange.sendersWithWork(receiver)) {
            int batch = APPLIED_AT_ONCE;
            int applied = 1;
            while (applied > 0) {
                try {
                    applied = exchange.applyNext(receiver, sender, batch);
                } catch (StatementFailed e) {
                    applied = givenUp(receiver, e, batch) ? 0 : 1;
                    batch = 1; // what stood before it in the batch is in order
                }
            }
        }
    }

    /** Alone, and failed: its stream waits. */
    private boolean givenUp(TenantId receiver, StatementFailed e, int batch) {
        if (batch > 1) {
            return false;
        }
        LOGGER.log(System.Logger.Level.ERROR, receiver + ": " + e.getMessage() + " is tried again", e);
        exchange.failed(receiver, e.statement(), String.valueOf(e.getCause()));
        return true;
    }

    private static void guarded(TenantId tenant, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "exchange of " + tenant.code() + " failed for now", e);
        }
    }
}
