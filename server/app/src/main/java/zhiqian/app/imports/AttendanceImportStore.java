package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Attendance (考勤, R-091), by the thousand: days that begin are copied in, into others goes what is not the same already. */
@ApplicationScoped
class AttendanceImportStore {
    private static final List<String> COLUMNS = List.of(
            "work_date",
            "project_id",
            "worker_no",
            "came_at",
            "left_at",
            "minutes",
            "registered",
            "channel",
            "import_id");

    private static final String GIVEN =
            "SELECT CAST(work_date AS date) AS work_date, CAST(project_id AS uuid) AS project_id,"
                    + " CAST(worker_no AS bigint) AS worker_no, CAST(came_at AS time) AS came_at, CAST(left_at AS time) AS left_at,"
                    + " CAST(minutes AS smallint) AS minutes, CAST(registered AS boolean) AS registered, channel, CAST(import_id AS uuid) AS import_id FROM "
                    + Given.table(COLUMNS.toArray(String[]::new));

    private static final String INSERT =
            "INSERT INTO attendance AS a (" + String.join(", ", COLUMNS) + ") SELECT n.* FROM (" + GIVEN + ") n";

    private static final String FRESH = INSERT + " ON CONFLICT DO NOTHING";

    /** Only in the months that are given: the others need not be looked at. */
    private static final String MOVED =
            "UPDATE attendance a SET came_at = n.came_at, left_at = n.left_at, minutes = n.minutes, registered = n.registered,"
                    + " channel = n.channel, import_id = n.import_id FROM (" + GIVEN + ") n"
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

    @Inject
    private TenantSql sql;

    record AttendanceRow(
            LocalDate date,
            UUID project,
            long worker,
            Object cameAt,
            Object leftAt,
            int minutes,
            boolean registered,
            String channel,
            boolean merged) {
        private Object[] cells(UUID job) {
            return new Object[] {date, project, worker, cameAt, leftAt, minutes, registered, channel, job};
        }

        private ProjectDay day() {
            return new ProjectDay(project, date);
        }
    }

    private record ProjectDay(UUID project, LocalDate date) {}

    /** What became of the rows; the others are there already, the same. */
    record Written(int fresh, int moved) {}

    /** They take the place of what is there of the same person, day and project. */
    Written replace(RowBatch batch, List<AttendanceRow> rows) {
        Set<ProjectDay> begun = begun(rows);
        Map<Boolean, List<AttendanceRow>> isBegun =
                rows.stream().collect(Collectors.partitioningBy(row -> begun.contains(row.day())));
        List<Object[]> onNewDays = sorted(batch, isBegun.get(false));
        int copied = onNewDays.isEmpty() ? 0 : (int) sql.copy("attendance", COLUMNS, onNewDays);
        Written others = amend(sorted(batch, isBegun.get(true)));
        return new Written(copied + others.fresh(), others.moved());
    }

    /**
     * One at a time writes attendance, or who was registered when: what it has seen is not there does not come before it is written. Until
     * the end of the transaction; to be taken before {@link Presence} is asked.
     */
    void takeTurn(TenantId tenant) {
        sql.first("SELECT pg_advisory_xact_lock(hashtext('attendance'), ?::int)", r -> "", tenant.code());
    }

    /** Days of projects of which somebody's attendance is there; the others can be copied in as they are. */
    private Set<ProjectDay> begun(List<AttendanceRow> rows) {
        List<ProjectDay> days = rows.stream().map(AttendanceRow::day).distinct().toList();
        return Set.copyOf(sql.list(
                "SELECT g.project_id, g.work_date FROM (SELECT CAST(project AS uuid) AS project_id, CAST(date AS date) AS work_date FROM "
                        + Given.table("project", "date")
                        + ") g CROSS JOIN LATERAL (SELECT 1 FROM attendance a WHERE a.work_date = g.work_date AND a.project_id = g.project_id LIMIT 1) there",
                r -> new ProjectDay(r.uuid("project_id"), r.date("work_date")),
                Given.of(days, List.of(ProjectDay::project, ProjectDay::date))));
    }

    /** As the key has them. */
    private static List<Object[]> sorted(RowBatch batch, List<AttendanceRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(AttendanceRow::date)
                        .thenComparing(AttendanceRow::project)
                        .thenComparing(AttendanceRow::worker))
                .map(row -> row.cells(batch.job().id()))
                .toList();
    }

    private Written amend(List<Object[]> sorted) {
        if (sorted.isEmpty()) {
            return new Written(0, 0);
        }
        Object[] given = Given.ofRows(sorted, COLUMNS.size());
        int fresh = sql.update(FRESH, given);
        return new Written(fresh, fresh == sorted.size() ? 0 : moved(sorted, given));
    }

    private int moved(List<Object[]> sorted, Object[] given) {
        Object[] arguments = Arrays.copyOf(given, given.length + 2);
        arguments[given.length] = sorted.get(0)[0];
        arguments[given.length + 1] = sorted.get(sorted.size() - 1)[0];
        sql.planForValues();
        return sql.update(MOVED, arguments);
    }

    /** Their times widen what is there (多次进出). */
    Written merge(RowBatch batch, List<AttendanceRow> rows) {
        List<Boolean> fresh = sql.list(MERGED, r -> r.flag("fresh"), Given.ofRows(sorted(batch, rows), COLUMNS.size()));
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
