package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Reads, seals and verifies a tenant's trail. */
@ApplicationScoped
@InTenant
@Transactional
public class AuditService {
    static final int BATCH = 1000;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditStore store;

    /** @param firstBroken number of the first seal that does not fit; {@code null} if all do */
    public record Verification(boolean ok, long entries, long sealed, String head, Long firstBroken) {}

    /** For changes that are not in the tenant's own schema. */
    public void record(TenantId tenant, String actor, String action, String object, String purpose, String detail) {
        trail.record(tenant, actor, action, object, purpose, detail);
    }

    public List<AuditEntry> page(TenantId tenant, Optional<Long> before, String object, int limit) {
        return store.page(tenant, before.orElse(Long.MAX_VALUE), object, limit);
    }

    public long count(TenantId tenant) {
        return store.count(tenant);
    }

    /** Links what is not yet linked; one replica at a time. @return entries sealed */
    public int seal(TenantId tenant) {
        if (!store.mayseal(tenant)) {
            return 0;
        }
        Seal last = store.lastSeal(tenant).orElse(Seal.GENESIS);
        List<AuditEntry> fresh = store.unsealed(tenant, BATCH);
        for (AuditEntry entry : fresh) {
            last = last.next(entry);
            store.insert(tenant, last);
        }
        return fresh.size();
    }

    /** Computes the whole chain anew from the entries, up to the seal that is the last one now: the sealer goes on meanwhile. */
    public Verification verify(TenantId tenant) {
        long last = store.lastSeal(tenant).orElse(Seal.GENESIS).seq();
        Seal expected = Seal.GENESIS;
        for (List<AuditStore.Sealed> batch = store.sealedAfter(tenant, 0, last, BATCH);
                !batch.isEmpty();
                batch = store.sealedAfter(tenant, expected.seq(), last, BATCH)) {
            for (AuditStore.Sealed sealed : batch) {
                expected = expected.next(sealed.entry());
                if (!expected.equals(sealed.seal())) {
                    return broken(tenant, sealed.seal());
                }
            }
        }
        boolean whole = expected.seq() == last;
        return new Verification(
                whole, store.count(tenant), expected.seq(), expected.hash(), whole ? null : expected.seq() + 1);
    }

    private Verification broken(TenantId tenant, Seal at) {
        return new Verification(false, store.count(tenant), at.seq(), at.hash(), at.seq());
    }
}
