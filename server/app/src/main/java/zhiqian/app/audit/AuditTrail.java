package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Writes what was done, in the transaction that does it. Names no personal data. */
@ApplicationScoped
public class AuditTrail {
    private static final String INSERT =
            "INSERT INTO audit_entry (at, actor, action, object, purpose, detail) VALUES (?, ?, ?, ?, ?, ?)";

    /** @param object and {@code detail} as {@link #record} takes them */
    public record Deed(String object, String detail) {}

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
        sql.update(INSERT, clock.now(), actor, action, object, purpose, detail);
        afterCommit.run(AuditTrail.class, () -> sealer.wake(tenant));
    }

    /** The same act on many objects. */
    public void recordAll(TenantId tenant, String actor, String action, List<Deed> deeds) {
        Instant now = clock.now();
        sql.updateEach(
                INSERT,
                deeds.stream()
                        .map(deed -> new Object[] {now, actor, action, deed.object(), null, deed.detail()})
                        .toList());
        afterCommit.run(AuditTrail.class, () -> sealer.wake(tenant));
    }
}
