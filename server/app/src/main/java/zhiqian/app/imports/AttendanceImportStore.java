package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import zhiqian.app.tenancy.TenantSql;

/** Attendance (考勤, R-091), by the thousand in one statement; what is the same already is not written. */
@ApplicationScoped
class AttendanceImportStore {
    private static final String COLUMNS =
            "work_date, project_id, worker_no, came_at, left_at, minutes, registered, channel";

    /** The rows that are given, with whether the person was registered there on that day. */
    private static final String GIVEN =
            "SELECT g.work_date, g.project_id, g.worker_no, g.came_at, g.left_at, g.minutes, EXISTS (SELECT 1 FROM registration r"
                    + " WHERE r.project_id = g.project_id AND r.worker_no = g.worker_no AND r.entered_on <= g.work_date"
                    + " AND (r.left_on IS NULL OR r.left_on >= g.work_date)) AS registered, g.channel"
                    + " FROM (SELECT CAST(date AS date) AS work_date, CAST(project AS uuid) AS project_id, CAST(worker AS bigint) AS worker_no,"
                    + " CAST(came_at AS time) AS came_at, CAST(left_at AS time) AS left_at, CAST(minutes AS smallint) AS minutes, channel FROM "
                    + Given.table("date", "project", "worker", "came_at", "left_at", "minutes", "channel") + ") g";

    private static final String INSERT = "INSERT INTO attendance AS a (import_id, " + COLUMNS
            + ") SELECT CAST(? AS uuid), n.* FROM (" + GIVEN + ") n";

    private static final String FRESH = INSERT + " ON CONFLICT DO NOTHING";

    /** Only in the months that are given: the others need not be looked at. */
    private static final String MOVED =
            "UPDATE attendance a SET came_at = n.came_at, left_at = n.left_at, minutes = n.minutes, registered = n.registered,"
                    + " channel = n.channel, import_id = CAST(? AS uuid) FROM (" + GIVEN + ") n"
                    + " WHERE a.work_date = n.work_date AND a.project_id = n.project_id AND a.worker_no = n.worker_no"
                    + " AND a.work_date BETWEEN ? AND ? AND (a.came_at, a.left_at, a.minutes, a.registered, a.channel)"
                    + " IS DISTINCT FROM (n.came_at, n.left_at, n.minutes, n.registered, n.channel)";

    /** The earliest time in and the latest out; once both are known, the minutes between them. */
    private static final String MERGED = merged(
            "least(a.came_at, excluded.came_at)",
            "greatest(a.left_at, excluded.left_at)",
            "CASE WHEN least(a.came_at, excluded.came_at) <= greatest(a.left_at, excluded.left_at)"
                    + " THEN CAST(extract(epoch FROM greatest(a.left_at, excluded.left_at) - least(a.came_at, excluded.came_at)) / 60 AS smallint)"
                    + " ELSE excluded.minutes END");

    private static final List<Function<AttendanceRow, Object>> FIELDS = List.of(
            AttendanceRow::date,
            AttendanceRow::project,
            AttendanceRow::worker,
            AttendanceRow::cameAt,
            AttendanceRow::leftAt,
            AttendanceRow::minutes,
            AttendanceRow::channel);

    @Inject
    private TenantSql sql;

    record AttendanceRow(
            LocalDate date,
            UUID project,
            long worker,
            Object cameAt,
            Object leftAt,
            int minutes,
            String channel,
            boolean merged) {}

    /** What became of the rows; the others are there already, the same. */
    record Written(int fresh, int moved) {}

    /** They take the place of what is there of the same person, day and project. */
    Written replace(RowBatch batch, List<AttendanceRow> rows) {
        List<AttendanceRow> sorted = rows.stream()
                .sorted(Comparator.comparing(AttendanceRow::date)
                        .thenComparing(AttendanceRow::project)
                        .thenComparing(AttendanceRow::worker))
                .toList();
        Object[] given = Given.of(List.of(batch.job().id()), sorted, FIELDS);
        int fresh = sql.update(FRESH, given);
        return new Written(fresh, fresh == rows.size() ? 0 : moved(sorted, given));
    }

    private int moved(List<AttendanceRow> sorted, Object[] given) {
        Object[] arguments = Arrays.copyOf(given, given.length + 2);
        arguments[given.length] = sorted.get(0).date();
        arguments[given.length + 1] = sorted.get(sorted.size() - 1).date();
        sql.planForValues();
        return sql.update(MOVED, arguments);
    }

    /** Their times widen what is there (多次进出). */
    Written merge(RowBatch batch, List<AttendanceRow> rows) {
        List<Boolean> fresh = sql.list(
                MERGED, r -> r.flag("fresh"), Given.of(List.of(batch.job().id()), rows, FIELDS));
        int added = (int) fresh.stream().filter(is -> is).count();
        return new Written(added, fresh.size() - added);
    }

    private static String merged(String came, String left, String minutes) {
        return "WITH written AS (" + INSERT
                + " ON CONFLICT (work_date, project_id, worker_no) DO UPDATE SET came_at = " + came
                + ", left_at = " + left + ", minutes = " + minutes
                + ", registered = excluded.registered, channel = excluded.channel, import_id = excluded.import_id"
                + " WHERE (a.came_at, a.left_at, a.minutes, a.registered, a.channel) IS DISTINCT FROM (" + came + ", "
                + left + ", " + minutes + ","
                + " excluded.registered, excluded.channel) RETURNING work_date, project_id, worker_no)"
                // the table as it was before this statement: who is not there is new
                + " SELECT b.worker_no IS NULL AS fresh FROM written w LEFT JOIN attendance b USING (work_date, project_id, worker_no)";
    }
}
