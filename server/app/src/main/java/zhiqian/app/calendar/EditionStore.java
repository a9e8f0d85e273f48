package zhiqian.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;

/** Calendar editions, in the registry. */
@ApplicationScoped
class EditionStore {
    private static final String COLUMNS =
            "id, provider, source, notices, state, difference, proposed_at, proposed_by, decided_at, decided_by";

    @Inject
    private TenantSql sql;

    Optional<Edition> find(String id) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM calendar_edition WHERE id = ? FOR UPDATE", EditionStore::read, id);
    }

    List<Edition> all() {
        return sql.list("SELECT " + COLUMNS + " FROM calendar_edition ORDER BY seq DESC", EditionStore::read);
    }

    /** Those that count or ever counted: clocks keep the version they were computed with. */
    List<Edition> everApproved() {
        return sql.list(
                "SELECT " + COLUMNS + " FROM calendar_edition WHERE state IN ('APPROVED', 'SUPERSEDED')",
                EditionStore::read);
    }

    Optional<Edition> approved(String provider) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM calendar_edition WHERE provider = ? AND state = 'APPROVED'",
                EditionStore::read,
                provider);
    }

    int nextNumber(String provider) {
        return sql.first(
                        "SELECT count(*) + 1 AS n FROM calendar_edition WHERE provider = ?",
                        r -> r.count("n"),
                        provider)
                .orElse(1);
    }

    void insert(Edition edition) {
        sql.update(
                "INSERT INTO calendar_edition (id, provider, source, notices, state, difference, proposed_at, proposed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                edition.id(),
                edition.provider(),
                edition.source(),
                edition.notices(),
                edition.state(),
                edition.difference(),
                edition.proposedAt(),
                edition.proposedBy());
    }

    void decide(String id, String state, Instant at, String by) {
        sql.update(
                "UPDATE calendar_edition SET state = ?, decided_at = ?, decided_by = ? WHERE id = ?",
                state,
                at,
                by,
                id);
    }

    void supersede(String provider) {
        sql.update(
                "UPDATE calendar_edition SET state = 'SUPERSEDED' WHERE provider = ? AND state = 'APPROVED'", provider);
    }

    void planRecounts(String id) {
        sql.update(
                "INSERT INTO calendar_recount (edition, tenant, state) SELECT ?, code, 'PENDING' FROM tenant WHERE state <> 'ONBOARDING'"
                        + " ON CONFLICT DO NOTHING",
                id);
    }

    List<String> pendingRecounts(String id) {
        return sql.list(
                "SELECT tenant FROM calendar_recount WHERE edition = ? AND state <> 'DONE' ORDER BY tenant",
                r -> r.text("tenant"),
                id);
    }

    void recounted(String id, String tenant, String state, Integer changed, String error, Instant at) {
        sql.update(
                "UPDATE calendar_recount SET state = ?, changed = ?, error = ?, done_at = ? WHERE edition = ? AND tenant = ?",
                state,
                changed,
                error,
                at,
                id,
                tenant);
    }

    List<RecountRow> recounts(String id) {
        return sql.list(
                "SELECT tenant, state, changed, error FROM calendar_recount WHERE edition = ? ORDER BY tenant",
                r -> new RecountRow(r.text("tenant"), r.text("state"), r.numberOrNull("changed"), r.text("error")),
                id);
    }

    record RecountRow(String tenant, String state, Long changed, String error) {}

    private static Edition read(Row r) throws SQLException {
        return new Edition(
                r.text("id"),
                r.text("provider"),
                r.text("source"),
                r.text("notices"),
                r.text("state"),
                r.text("difference"),
                r.instant("proposed_at"),
                r.text("proposed_by"),
                r.instant("decided_at"),
                r.text("decided_by"));
    }
}
