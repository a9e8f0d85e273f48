package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The leads of a tenant. */
@ApplicationScoped
class LeadStore {
    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    String nextLeadNo(TenantId tenant, int year) {
        long number = sql.first("SELECT nextval('lead_no_seq') AS n", r -> r.number("n"))
                .orElseThrow();
        return "%d-%06d".formatted(year, number);
    }

    void insert(TenantId tenant, LeadRecord row) {
        em.persist(row);
    }

    Optional<LeadRecord> find(TenantId tenant, UUID id) {
        return Optional.ofNullable(em.find(LeadRecord.class, id));
    }

    /** To be shown, not changed: no unit of work keeps a second copy of it. */
    Optional<LeadRecord> read(TenantId tenant, UUID id) {
        return em.createQuery("SELECT l FROM LeadRecord l WHERE l.id = :id", LeadRecord.class)
                .setParameter("id", id)
                .setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.result-set-access-optimization", "true")
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Locks the row: two acts on one lead happen one after the other, and the second sees what the first did. */
    Optional<LeadRecord> findForUpdate(TenantId tenant, UUID id) {
        return Optional.ofNullable(em.find(LeadRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<LeadRecord> findFromAbove(TenantId tenant, String origin, UUID originLead) {
        return em.createQuery(
                        "SELECT l FROM LeadRecord l WHERE l.originTenant = :tenant AND l.originLead = :lead"
                                + " ORDER BY l.receivedAt DESC",
                        LeadRecord.class)
                .setParameter("tenant", origin)
                .setParameter("lead", originLead)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of the given leads that nobody is working on at the moment, locked. */
    List<UUID> lockIdle(TenantId tenant, Collection<UUID> ids) {
        String list = ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
        return sql.list(
                "SELECT id FROM lead WHERE id = ANY (CAST(? AS uuid[])) ORDER BY id FOR UPDATE SKIP LOCKED",
                r -> r.uuid("id"),
                list);
    }

    boolean receiptTaken(TenantId tenant, String receipt) {
        return sql.first("SELECT 1 AS one FROM lead WHERE receipt = ?", r -> r.number("one"), receipt)
                .isPresent();
    }

    void flush() {
        em.flush();
    }

    /** @param lockedUntil {@code null} if the receipt may be tried */
    record Guard(int failed, Instant lockedUntil) {}

    Guard guard(TenantId tenant, String receipt) {
        return sql.first(
                        "SELECT failed, locked_until FROM receipt_guard WHERE receipt = ? FOR UPDATE",
                        r -> new Guard(r.count("failed"), r.instant("locked_until")),
                        receipt)
                .orElse(new Guard(0, null));
    }

    void guard(TenantId tenant, String receipt, Guard guard) {
        sql.update(
                "INSERT INTO receipt_guard (receipt, failed, locked_until) VALUES (?, ?, ?) ON CONFLICT (receipt)"
                        + " DO UPDATE SET failed = excluded.failed, locked_until = excluded.locked_until",
                receipt,
                guard.failed(),
                guard.lockedUntil() == null ? null : guard.lockedUntil().atOffset(java.time.ZoneOffset.UTC));
    }
}
