package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Daily and monthly sums of attendance (日清、月清), R-091: one pass for a day or a month of all projects that were touched. */
@ApplicationScoped
class SummaryStore {
    @Inject
    private TenantSql sql;

    List<LocalDate> days(TenantId tenant, UUID job) {
        return sql.list(
                "SELECT DISTINCT work_date FROM import_touched WHERE job_id = ? ORDER BY work_date",
                r -> r.date("work_date"),
                job);
    }

    List<UUID> projects(TenantId tenant, UUID job, LocalDate day) {
        return sql.list(
                "SELECT project_id FROM import_touched WHERE job_id = ? AND work_date = ?",
                r -> r.uuid("project_id"),
                job,
                day);
    }

    List<UUID> projectsOfMonth(TenantId tenant, UUID job, YearMonth month) {
        return sql.list(
                "SELECT DISTINCT project_id FROM import_touched WHERE job_id = ? AND work_date BETWEEN ? AND ?",
                r -> r.uuid("project_id"),
                job,
                month.atDay(1),
                month.atEndOfMonth());
    }

    List<UUID> allProjects(TenantId tenant, UUID job) {
        return sql.list(
                "SELECT DISTINCT project_id FROM import_touched WHERE job_id = ?", r -> r.uuid("project_id"), job);
    }

    void touch(TenantId tenant, UUID job, Collection<UUID> projects, LocalDate day) {
        if (!projects.isEmpty()) {
            sql.update(
                    "INSERT INTO import_touched (job_id, project_id, work_date) SELECT CAST(? AS uuid), p, CAST(? AS date)"
                            + " FROM unnest(CAST(? AS uuid[])) AS p ON CONFLICT DO NOTHING",
                    job,
                    day,
                    SqlArray.of(projects));
        }
    }

    /** A day that was closed by a person stays closed unless its figures change. */
    void countDay(TenantId tenant, Collection<UUID> projects, LocalDate day, Instant now) {
        String ids = SqlArray.of(projects);
        sql.update(
                "INSERT INTO attendance_day AS d (project_id, work_date, registered, attended, unregistered, officer_present, counted_at)"
                        + " SELECT p.id, CAST(? AS date), coalesce(r.n, 0), coalesce(a.attended, 0), coalesce(a.unregistered, 0), coalesce(a.officer, false), CAST(? AS timestamptz)"
                        + " FROM unnest(CAST(? AS uuid[])) AS p (id)"
                        + " LEFT JOIN (SELECT project_id, count(DISTINCT worker_no) AS n FROM registration WHERE project_id = ANY (CAST(? AS uuid[])) AND entered_on <= ?"
                        + " AND (left_on IS NULL OR left_on >= ?) GROUP BY project_id) r ON r.project_id = p.id"
                        + " LEFT JOIN (SELECT t.project_id, count(*) FILTER (WHERE t.registered) AS attended, count(*) FILTER (WHERE NOT t.registered) AS unregistered,"
                        + " bool_or(o.worker_no IS NOT NULL) AS officer FROM attendance t LEFT JOIN registration o ON o.project_id = t.project_id AND o.worker_no = t.worker_no"
                        + " AND o.role = 'LABOUR_OFFICER' AND o.entered_on <= t.work_date AND (o.left_on IS NULL OR o.left_on >= t.work_date)"
                        + " WHERE t.work_date = ? AND t.project_id = ANY (CAST(? AS uuid[])) GROUP BY t.project_id) a ON a.project_id = p.id"
                        + " ON CONFLICT (project_id, work_date) DO UPDATE SET registered = excluded.registered, attended = excluded.attended,"
                        + " unregistered = excluded.unregistered, officer_present = excluded.officer_present, counted_at = excluded.counted_at,"
                        + " closed_at = CASE WHEN d.attended = excluded.attended AND d.unregistered = excluded.unregistered THEN d.closed_at END",
                day,
                now,
                ids,
                ids,
                day,
                day,
                day,
                ids);
    }

    /** People whose times on two sites overlap. @return projects of that day whose figure changed */
    List<UUID> countElsewhere(TenantId tenant, LocalDate day) {
        return sql.list(
                "WITH several AS (SELECT worker_no FROM attendance WHERE work_date = ? GROUP BY worker_no HAVING count(*) > 1),"
                        + " there AS (SELECT a.project_id, a.worker_no, a.came_at, a.left_at FROM attendance a JOIN several USING (worker_no) WHERE a.work_date = ?),"
                        + " clash AS (SELECT a.project_id, count(DISTINCT a.worker_no) AS n FROM there a JOIN there b ON b.worker_no = a.worker_no"
                        + " AND b.project_id <> a.project_id AND a.came_at < b.left_at AND b.came_at < a.left_at GROUP BY a.project_id)"
                        + " UPDATE attendance_day d SET elsewhere = f.n FROM (SELECT x.project_id, coalesce(c.n, 0) AS n FROM attendance_day x"
                        + " LEFT JOIN clash c ON c.project_id = x.project_id WHERE x.work_date = ?) f WHERE d.work_date = ? AND d.project_id = f.project_id"
                        + " AND d.elsewhere <> f.n RETURNING d.project_id",
                r -> r.uuid("project_id"),
                day,
                day,
                day,
                day);
    }

    void countMonth(TenantId tenant, Collection<UUID> projects, YearMonth month) {
        String days = SqlArray.of(
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList());
        sql.planForValues();
        sql.update(
                "INSERT INTO attendance_month AS m (project_id, wage_month, worker_no, days, minutes) SELECT project_id, CAST(? AS date), worker_no, count(*), sum(minutes)"
                        + " FROM attendance WHERE work_date = ANY (CAST(? AS date[])) AND project_id = ANY (CAST(? AS uuid[])) GROUP BY project_id, worker_no"
                        + " ON CONFLICT (project_id, wage_month, worker_no) DO UPDATE SET days = excluded.days, minutes = excluded.minutes"
                        + " WHERE (m.days, m.minutes) IS DISTINCT FROM (excluded.days, excluded.minutes)",
                month.atDay(1),
                days,
                SqlArray.of(projects));
    }
}
