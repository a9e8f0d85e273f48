package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The quarterly snapshots. */
@ApplicationScoped
class ZeroSnapshotStore {
    @Inject
    private TenantSql sql;

    record Line(
            String quarter, String industry, int projects, int notZero, int openW07, int lateLeads, Instant takenAt) {}

    /** @return industries that were written; 0 if the quarter was there already or nothing is to be counted */
    int take(TenantId tenant, String quarter, LocalDate last, Instant end, Instant now) {
        return sql.update(
                "WITH owing AS (SELECT DISTINCT w.id, w.project_id FROM warning_occurrence o JOIN warning w ON w.id = o.warning_id"
                        + " WHERE o.code = 'W07' AND o.raised_at < ? AND (o.ended_at IS NULL OR o.ended_at >= ?)),"
                        + " p AS (SELECT industry, count(*) AS projects, count(*) FILTER (WHERE owes > 0) AS not_zero, coalesce(sum(owes), 0) AS open_w07"
                        + " FROM (SELECT p.industry, (SELECT count(*) FROM owing w WHERE w.project_id = p.id) AS owes FROM project p"
                        + " WHERE p.created_at < ? AND (p.wages_settled_on IS NULL OR p.wages_settled_on > ?)) each GROUP BY industry),"
                        + " l AS (SELECT industry, count(*) AS late FROM lead WHERE received_at < ? AND next_due_at <= ?"
                        + " AND (closed_at IS NULL OR closed_at >= ?) AND NOT finished AND kind <> 'SME_ACCOUNT' GROUP BY industry)"
                        + " INSERT INTO zero_snapshot (quarter, industry, projects, not_zero, open_w07, late_leads, taken_at)"
                        + " SELECT CAST(? AS text), industry, coalesce(projects, 0), coalesce(not_zero, 0), coalesce(open_w07, 0), coalesce(late, 0), CAST(? AS timestamptz)"
                        + " FROM p FULL JOIN l USING (industry) WHERE industry IS NOT NULL ON CONFLICT DO NOTHING",
                end,
                end,
                end,
                last,
                end,
                end,
                end,
                quarter,
                now);
    }

    List<Line> all(TenantId tenant) {
        return sql.list(
                "SELECT quarter, industry, projects, not_zero, open_w07, late_leads, taken_at FROM zero_snapshot ORDER BY quarter DESC, industry",
                r -> new Line(
                        r.text("quarter"),
                        r.text("industry"),
                        r.count("projects"),
                        r.count("not_zero"),
                        r.count("open_w07"),
                        r.count("late_leads"),
                        r.instant("taken_at")));
    }
}
