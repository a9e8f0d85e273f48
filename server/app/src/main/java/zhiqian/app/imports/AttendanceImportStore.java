package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;

/** Attendance (考勤, R-091), by the thousand in one statement; what is the same already is not written. */
@ApplicationScoped
class AttendanceImportStore {
    private static final String ATTENDANCE = attendance("excluded.came_at", "excluded.left_at", "excluded.minutes");

    /** The earliest time in and the latest out; once both are known, the minutes between them. */
    private static final String MERGED_ATTENDANCE = attendance(
            "least(a.came_at, excluded.came_at)",
            "greatest(a.left_at, excluded.left_at)",
            "CASE WHEN least(a.came_at, excluded.came_at) <= greatest(a.left_at, excluded.left_at)"
                    + " THEN CAST(extract(epoch FROM greatest(a.left_at, excluded.left_at) - least(a.came_at, excluded.came_at)) / 60 AS smallint)"
                    + " ELSE excluded.minutes END");

    @Inject
    private TenantSql sql;

    record AttendanceRow(
            Object date,
            UUID project,
            long worker,
            Object cameAt,
            Object leftAt,
            int minutes,
            String channel,
            boolean merged) {}

    /** @param rows either all of them replace what is there, or all are merged with it */
    List<Boolean> attendance(RowBatch batch, List<AttendanceRow> rows) {
        Object[] given = Given.of(
                List.of(batch.job().id()),
                rows,
                List.of(
                        AttendanceRow::date,
                        AttendanceRow::project,
                        AttendanceRow::worker,
                        AttendanceRow::cameAt,
                        AttendanceRow::leftAt,
                        AttendanceRow::minutes,
                        AttendanceRow::channel));
        return sql.list(rows.get(0).merged() ? MERGED_ATTENDANCE : ATTENDANCE, r -> r.flag("fresh"), given);
    }

    private static String attendance(String came, String left, String minutes) {
        return "WITH written AS (INSERT INTO attendance AS a (work_date, project_id, worker_no, came_at, left_at, minutes, registered, channel, import_id)"
                + " SELECT g.date, g.project, g.worker, g.came_at, g.left_at, g.minutes, EXISTS (SELECT 1 FROM registration r WHERE r.project_id = g.project"
                + " AND r.worker_no = g.worker AND r.entered_on <= g.date AND (r.left_on IS NULL OR r.left_on >= g.date)), g.channel, CAST(? AS uuid)"
                + " FROM (SELECT CAST(date AS date) AS date, CAST(project AS uuid) AS project, CAST(worker AS bigint) AS worker,"
                + " CAST(came_at AS time) AS came_at, CAST(left_at AS time) AS left_at, CAST(minutes AS smallint) AS minutes, channel FROM "
                + Given.table("date", "project", "worker", "came_at", "left_at", "minutes", "channel")
                + ") g ON CONFLICT (work_date, project_id, worker_no) DO UPDATE SET came_at = " + came
                + ", left_at = " + left + ", minutes = " + minutes
                + ", registered = excluded.registered, channel = excluded.channel, import_id = excluded.import_id"
                + " WHERE (a.came_at, a.left_at, a.minutes, a.registered, a.channel) IS DISTINCT FROM (" + came + ", "
                + left + ", " + minutes + ","
                + " excluded.registered, excluded.channel) RETURNING work_date, project_id, worker_no)"
                // the table as it was before this statement: who is not there is new
                + " SELECT b.worker_no IS NULL AS fresh FROM written w LEFT JOIN attendance b USING (work_date, project_id, worker_no)";
    }
}
