package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/** Begins jobs that wait, and goes round the tenants for those whose replica has died. A large file keeps no small one waiting. */
@ApplicationScoped
public class ImportQueue {
    private static final Duration WAKE = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int SWEPT_AT_A_TIME = 50;
    private static final int AT_ONCE = 2;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ImportService service;

    @Inject
    private ImportRun run;

    private final Set<TenantId> awake = ConcurrentHashMap.newKeySet();
    private final AtomicInteger running = new AtomicInteger();

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.soon("imports-leftovers", run::sweepLeftovers);
            background.repeat("imports", WAKE, this::work);
            TenantRound round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("imports-sweep", SWEEP, () -> awake.addAll(round.next()));
        }
    }

    void wake(TenantId tenant) {
        awake.add(tenant);
    }

    private void work() {
        for (TenantId tenant : List.copyOf(awake)) {
            if (running.get() >= AT_ONCE) {
                return; // the others stay awake
            }
            awake.remove(tenant);
            service.take(tenant).ifPresent(this::start);
        }
    }

    private void start(ImportTask job) {
        running.incrementAndGet();
        background.soon("import " + job.id(), () -> {
            try {
                run.run(job);
            } finally {
                running.decrementAndGet();
                wake(job.tenant());
            }
        });
    }
}
