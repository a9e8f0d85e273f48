package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What superior platforms have told, each number once in its source. */
@ApplicationScoped
class ExternalWarningStore {
    @Inject
    private TenantSql sql;

    /** @param told whether the warning itself has come, and not only that it is withdrawn */
    record Known(ExternalState state, UUID warning, boolean told) {}

    /** @param warning {@code null} unless it is LINKED */
    record Entry(ToldWarning told, ExternalState state, String reason, UUID warning) {}

    Map<String, Known> known(TenantId tenant, String source, Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                "SELECT external_no, state, warning_id, told IS NOT NULL AS told FROM external_warning WHERE source = ?"
                        + " AND external_no = ANY (CAST(? AS text[]))",
                r -> {
                    known.put(
                            r.text("external_no"),
                            new Known(ExternalState.valueOf(r.text("state")), r.uuid("warning_id"), r.flag("told")));
                    return true;
                },
                source,
                numbers.toArray(String[]::new));
        return known;
    }

    void write(TenantId tenant, String source, Collection<Entry> entries, Instant now) {
        sql.updateEach(
                "INSERT INTO external_warning (source, external_no, state, reason, type, name, project, enterprise, told, told_at,"
                        + " warning_id, received_at, tried_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (source, external_no) DO UPDATE SET state = excluded.state, reason = excluded.reason,"
                        + " type = excluded.type, name = excluded.name, project = excluded.project, enterprise = excluded.enterprise,"
                        + " told = excluded.told, told_at = excluded.told_at, warning_id = excluded.warning_id, tried_at = excluded.tried_at",
                entries.stream()
                        .map(entry -> {
                            ToldWarning told = entry.told();
                            return new Object[] {
                                source,
                                told.number(),
                                entry.state(),
                                entry.reason(),
                                told.type(),
                                told.name(),
                                told.project(),
                                told.enterprise(),
                                Json.write(told),
                                told.at(),
                                entry.warning(),
                                now,
                                now
                            };
                        })
                        .toList());
    }

    /** Its withdrawal came first: the warning is kept to be shown, and stays withdrawn. */
    void fill(TenantId tenant, String source, ToldWarning told) {
        sql.update(
                "UPDATE external_warning SET type = ?, name = ?, project = ?, enterprise = ?, told = ?, told_at = ? WHERE source = ?"
                        + " AND external_no = ? AND told IS NULL",
                told.type(),
                told.name(),
                told.project(),
                told.enterprise(),
                Json.write(told),
                told.at(),
                source,
                told.number());
    }

    void withdraw(TenantId tenant, String source, ProvincialFeed.Withdrawal w, Instant now) {
        sql.update(
                "INSERT INTO external_warning (source, external_no, state, reason, withdrawn_at, withdrawn_cleared, received_at,"
                        + " tried_at) VALUES (?, ?, 'WITHDRAWN', ?, ?, ?, ?, ?) ON CONFLICT (source, external_no) DO UPDATE"
                        + " SET state = 'WITHDRAWN', reason = excluded.reason, withdrawn_at = excluded.withdrawn_at,"
                        + " withdrawn_cleared = excluded.withdrawn_cleared",
                source,
                w.number(),
                w.reason().isBlank() ? null : w.reason(),
                w.at(),
                w.cleared(),
                now,
                now);
    }

    /** Nothing that has been taken in is touched by it. */
    void unreadable(TenantId tenant, String source, ProvincialFeed.Unreadable u, Instant now) {
        sql.update(
                "INSERT INTO external_warning (source, external_no, state, reason, told_at, received_at, tried_at)"
                        + " VALUES (?, ?, 'REFUSED', ?, ?, ?, ?) ON CONFLICT (source, external_no) DO UPDATE SET reason = excluded.reason"
                        + " WHERE external_warning.state = 'REFUSED'",
                source,
                u.number(),
                u.reason(),
                u.at(),
                now,
                now);
    }

    /** Whether another platform, or another number of the same one, stands behind the same warning. */
    boolean heldByOthers(TenantId tenant, UUID warning, String source, String number) {
        return sql.first(
                        "SELECT 1 AS one FROM external_warning WHERE warning_id = ? AND state = 'LINKED'"
                                + " AND (source, external_no) <> (?, ?) LIMIT 1",
                        r -> r.number("one"),
                        warning,
                        source,
                        number)
                .isPresent();
    }

    /** Waiting ones whose project or enterprise may be there by now; those tried longest ago first. */
    List<ToldWarning> ready(TenantId tenant, String source, int most) {
        return sql.list(
                "SELECT e.told FROM external_warning e WHERE e.source = ? AND e.state = 'WAITING' AND (EXISTS (SELECT"
                        + " FROM project p WHERE p.project_no = e.project) OR EXISTS (SELECT FROM project p WHERE p.name = e.project)"
                        + " OR e.project IS NULL AND EXISTS (SELECT FROM enterprise n WHERE n.credit_code = e.enterprise))"
                        + " ORDER BY e.tried_at, e.external_no LIMIT ?",
                r -> Json.read(r.text("told"), ToldWarning.class),
                source,
                most);
    }

    long waiting(TenantId tenant, String source) {
        return sql.first(
                        "SELECT count(*) AS n FROM external_warning WHERE source = ? AND state = 'WAITING'",
                        r -> r.number("n"),
                        source)
                .orElse(0L);
    }
}
