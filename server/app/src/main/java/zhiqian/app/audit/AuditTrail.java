package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Writes what was done, in the transaction that does it. Names no personal data. */
@ApplicationScoped
public class AuditTrail {
    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private Sealer sealer;

    /**
     * @param object  what was acted on, {@code lead/0199…}
     * @param purpose why personal data were looked at; {@code null} otherwise
     * @param detail  more, without personal data; may be {@code null}
     */
    public void record(TenantId tenant, String actor, String action, String object, String purpose, String detail) {
        sql.update(
                "INSERT INTO audit_entry (at, actor, action, object, purpose, detail) VALUES (?, ?, ?, ?, ?, ?)",
                clock.now(),
                actor,
                action,
                object,
                purpose,
                detail);
        afterCommit.run(AuditTrail.class, () -> sealer.wake(tenant));
    }
}
