package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

    /** To be shown, not changed. */
    Optional<LeadRecord> read(TenantId tenant, UUID id) {
        return sql.first("SELECT " + LeadRows.COLUMNS + " FROM lead WHERE id = ?", LeadRows::read, id);
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

    /** Of the leads whose clocks ended first, those that nobody is working on at the moment; locked. */
    List<UUID> lockDue(TenantId tenant, Instant now, int limit) {
        // the due clocks in a query of their own: a join would be sorted as a whole, for every batch again
        return sql.list(
                "SELECT id FROM lead WHERE id = ANY (ARRAY(SELECT subject_id FROM deadline_clock WHERE state = 'RUNNING'"
                        + " AND subject_kind = 'LEAD' AND due_at <= ? ORDER BY due_at, id LIMIT ?)) ORDER BY id FOR UPDATE SKIP LOCKED",
                r -> r.uuid("id"),
                now,
                limit);
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
