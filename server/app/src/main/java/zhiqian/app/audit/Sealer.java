package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/**
 * Seals the trails in which something was written, every few seconds, off the path of the requests; goes round all tenants
 * for what a crash or another replica left unsealed.
 */
@ApplicationScoped
class Sealer {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int SWEPT_AT_A_TIME = 30;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditService audit;

    private final Set<TenantId> written = ConcurrentHashMap.newKeySet();
    private TenantRound round;

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("audit-sealer", PAUSE, this::sealAll);
        }
    }

    /** Something was written in this tenant's trail. */
    void wake(TenantId tenant) {
        written.add(tenant);
    }

    private void sealAll() {
        Set<TenantId> due = new HashSet<>(round.next());
        due.addAll(written);
        background.each("audit-sealer", due, this::seal);
    }

    private void seal(TenantId tenant) {
        written.remove(tenant);
        while (audit.seal(tenant) == AuditService.BATCH) {
            // more is waiting
        }
    }
}
