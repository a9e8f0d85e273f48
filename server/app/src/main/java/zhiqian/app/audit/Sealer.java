package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/** Seals every tenant's trail every few seconds, off the path of the requests. */
@ApplicationScoped
class Sealer {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditService audit;

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("audit-sealer", PAUSE, this::sealAll);
        }
    }

    private void sealAll() {
        for (TenantId tenant : directory.active()) {
            while (audit.seal(tenant) == AuditService.BATCH) {
                // more is waiting
            }
        }
    }
}
