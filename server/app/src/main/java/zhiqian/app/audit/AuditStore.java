package zhiqian.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The trail and its seals; the tenant's role may insert and read them, nothing else. */
@ApplicationScoped
class AuditStore {
    private static final String ENTRY = "e.id, e.at, e.actor, e.action, e.object, e.purpose, e.detail";

    @Inject
    private TenantSql sql;

    record Sealed(Seal seal, AuditEntry entry) {}

    List<AuditEntry> page(TenantId tenant, long before, String object, int limit) {
        return object == null
                ? sql.list(
                        "SELECT " + ENTRY + " FROM audit_entry e WHERE id < ? ORDER BY id DESC LIMIT ?",
                        AuditStore::entry,
                        before,
                        limit)
                : sql.list(
                        "SELECT " + ENTRY + " FROM audit_entry e WHERE id < ? AND object = ? ORDER BY id DESC LIMIT ?",
                        AuditStore::entry,
                        before,
                        object,
                        limit);
    }

    long count(TenantId tenant) {
        return sql.first("SELECT count(*) AS n FROM audit_entry", r -> r.number("n"))
                .orElse(0L);
    }

    /** Held until the end of the transaction. */
    boolean mayseal(TenantId tenant) {
        return sql.first("SELECT pg_try_advisory_xact_lock(782413, ?::int) AS ok", r -> r.flag("ok"), tenant.code())
                .orElse(false);
    }

    Optional<Seal> lastSeal(TenantId tenant) {
        return sql.first(
                "SELECT seq, entry_id, previous, hash FROM audit_seal ORDER BY seq DESC LIMIT 1", AuditStore::seal);
    }

    /** Entries of transactions that ended late have smaller ids than some that are sealed already: sought over a window. */
    List<AuditEntry> unsealed(TenantId tenant, int limit) {
        return sql.list(
                "SELECT " + ENTRY
                        + " FROM audit_entry e WHERE e.id > (SELECT coalesce(max(entry_id), 0) - 10000 FROM audit_seal)"
                        + " AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id) ORDER BY e.id LIMIT ?",
                AuditStore::entry,
                limit);
    }

    void insert(TenantId tenant, Seal seal) {
        sql.update(
                "INSERT INTO audit_seal (seq, entry_id, previous, hash) VALUES (?, ?, ?, ?)",
                seal.seq(),
                seal.entryId(),
                seal.previous(),
                seal.hash());
    }

    /** Seals whose entry is there, in their order. */
    List<Sealed> sealedAfter(TenantId tenant, long seq, long upTo, int limit) {
        return sql.list(
                "SELECT s.seq, s.entry_id, s.previous, s.hash, " + ENTRY + " FROM audit_seal s"
                        + " JOIN audit_entry e ON e.id = s.entry_id WHERE s.seq > ? AND s.seq <= ? ORDER BY s.seq LIMIT ?",
                r -> new Sealed(seal(r), entry(r)),
                seq,
                upTo,
                limit);
    }

    private static Seal seal(Row r) throws SQLException {
        return new Seal(r.number("seq"), r.number("entry_id"), r.text("previous"), r.text("hash"));
    }

    private static AuditEntry entry(Row r) throws SQLException {
        return new AuditEntry(
                r.number("id"),
                r.instant("at"),
                r.text("actor"),
                r.text("action"),
                r.text("object"),
                r.text("purpose"),
                r.text("detail"));
    }
}
