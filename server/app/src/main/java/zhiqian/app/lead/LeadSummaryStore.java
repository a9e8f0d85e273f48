package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Set-based upkeep of what leads know of their clocks. */
@ApplicationScoped
class LeadSummaryStore {
    @Inject
    private TenantSql sql;

    /** Leads whose term for signing ended; only for them a clock has to start. */
    List<UUID> unsignedOverdue(TenantId tenant, Collection<UUID> ids, Instant now) {
        return sql.list(
                "SELECT DISTINCT subject_id FROM deadline_clock WHERE subject_id = ANY (CAST(? AS uuid[])) AND rule = 'T18'"
                        + " AND state = 'RUNNING' AND due_at <= ?",
                r -> r.uuid("subject_id"),
                array(ids),
                now);
    }

    /** Next due time and overdue marks, from the clocks as they are now. */
    void refresh(TenantId tenant, Collection<UUID> ids) {
        sql.update(
                "UPDATE lead l SET overdue = s.overdue, sign_overdue = l.sign_overdue OR s.sign_overdue,"
                        + " next_due_at = coalesce(s.next_due, '9999-12-31 00:00:00+00'), next_due_rule = s.next_rule, next_due_clock = s.next_clock,"
                        + " version = l.version + 1 FROM (SELECT subject_id, bool_or(state = 'OVERDUE') AS overdue,"
                        + " bool_or(rule = 'T18' AND state = 'OVERDUE') AS sign_overdue, min(due_at) FILTER (WHERE open) AS next_due,"
                        + " (array_agg(rule ORDER BY due_at) FILTER (WHERE open))[1] AS next_rule,"
                        + " (array_agg(id ORDER BY due_at) FILTER (WHERE open))[1] AS next_clock"
                        + " FROM (SELECT *, state IN ('RUNNING', 'OVERDUE') AS open FROM deadline_clock WHERE subject_id = ANY (CAST(? AS uuid[]))) c"
                        + " GROUP BY subject_id) s WHERE l.id = s.subject_id",
                array(ids));
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
