package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportTask.Mode;
import zhiqian.app.imports.ImportTask.Phase;
import zhiqian.app.imports.ImportTask.State;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Jobs, their files and their bad rows. */
@ApplicationScoped
class ImportStore {
    private static final String COLUMNS =
            "id, kind, file_name, mode, state, phase, total_rows, read_rows, added_rows, changed_rows, same_rows, bad_rows,"
                    + " cancel_asked, failure, headings, created_at, created_by, creator_name, department, project_id, started_at, finished_at";

    @Inject
    private TenantSql sql;

    record BadRow(long row, String columns, String message, byte[] cells) {}

    void create(ImportTask job, String format, Instant lease) {
        sql.update(
                "INSERT INTO import_job (id, kind, file_name, format, size, mode, state, phase, created_at, created_by, creator_name, department,"
                        + " project_id, lease_until) VALUES (?, ?, ?, ?, 0, ?, 'UPLOADING', ?, ?, ?, ?, ?, ?, ?)",
                job.id(),
                job.kind().id(),
                job.fileName(),
                format,
                job.mode(),
                job.phase(),
                job.createdAt(),
                job.createdBy(),
                job.creatorName(),
                job.department(),
                job.project(),
                lease);
    }

    void chunk(TenantId tenant, UUID job, int no, byte[] sealed) {
        sql.update("INSERT INTO import_chunk (job_id, no, bytes) VALUES (?, ?, ?)", job, no, sealed);
    }

    Optional<byte[]> chunk(TenantId tenant, UUID job, int no) {
        return sql.first("SELECT bytes FROM import_chunk WHERE job_id = ? AND no = ?", r -> r.bytes("bytes"), job, no);
    }

    void forget(TenantId tenant, UUID job) {
        sql.update("DELETE FROM import_chunk WHERE job_id = ?", job);
        sql.update("DELETE FROM import_touched WHERE job_id = ?", job);
    }

    /** All of the file is there. */
    void ready(TenantId tenant, UUID job, long size, Long rows) {
        sql.update(
                "UPDATE import_job SET state = 'WAITING', size = ?, total_rows = ? WHERE id = ? AND state = 'UPLOADING'",
                size,
                rows,
                job);
    }

    Optional<ImportTask> find(TenantId tenant, UUID id) {
        return sql.first("SELECT " + COLUMNS + " FROM import_job WHERE id = ?", r -> read(tenant, r), id);
    }

    List<ImportTask> page(Actor actor, ImportKind kind, State state, Instant before, UUID beforeId, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = whose(actor, arguments) + wanted(kind, state, arguments);
        if (before != null) {
            where += " AND (created_at, id) < (?, ?)";
            arguments.add(before);
            arguments.add(beforeId);
        }
        arguments.add(limit);
        return sql.list(
                "SELECT " + COLUMNS + " FROM import_job WHERE " + where + " ORDER BY created_at DESC, id DESC LIMIT ?",
                r -> read(actor.tenant(), r),
                arguments.toArray());
    }

    long count(Actor actor, ImportKind kind, State state) {
        List<Object> arguments = new ArrayList<>();
        String where = whose(actor, arguments) + wanted(kind, state, arguments);
        return sql.first("SELECT count(*) AS n FROM import_job WHERE " + where, r -> r.number("n"), arguments.toArray())
                .orElse(0L);
    }

    /** A department sees the imports of its own people. */
    private static String whose(Actor actor, List<Object> arguments) {
        if (!actor.onlyDepartment()) {
            return "true";
        }
        arguments.add(actor.department());
        return "department = ?";
    }

    private static String wanted(ImportKind kind, State state, List<Object> arguments) {
        String where = "";
        if (kind != null) {
            where += " AND kind = ?";
            arguments.add(kind.id());
        }
        if (state != null) {
            where += " AND state = ?";
            arguments.add(state);
        }
        return where;
    }

    /** Uploads whose sender has gone away. */
    List<UUID> abandoned(TenantId tenant, Instant real) {
        return sql.list(
                "SELECT id FROM import_job WHERE state = 'UPLOADING' AND lease_until < ?", r -> r.uuid("id"), real);
    }

    /** Takes a job that waits, or whose worker has died. The lease is in real time. */
    Optional<ImportTask> take(TenantId tenant, Instant now, Instant real, Instant lease) {
        return sql.first(
                "UPDATE import_job SET state = 'RUNNING', started_at = coalesce(started_at, ?), lease_until = ? WHERE id = (SELECT id FROM import_job"
                        + " WHERE state = 'WAITING' OR state = 'RUNNING' AND lease_until < ? ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING "
                        + COLUMNS,
                r -> read(tenant, r),
                now,
                lease,
                real);
    }

    void headings(TenantId tenant, UUID job, String headings) {
        sql.update("UPDATE import_job SET headings = ? WHERE id = ?", headings, job);
    }

    /**
     * @return whether the person has asked to cancel
     * @throws TakenOver if another worker has gone on with the job meanwhile
     */
    boolean progress(RowBatch done, int bad, Instant lease) {
        return sql.first(
                        "UPDATE import_job SET read_rows = read_rows + ?, added_rows = added_rows + ?, changed_rows = changed_rows + ?, same_rows = same_rows + ?,"
                                + " bad_rows = bad_rows + ?, lease_until = ? WHERE id = ? AND state = 'RUNNING' AND phase = ? AND read_rows = ? RETURNING cancel_asked",
                        r -> r.flag("cancel_asked"),
                        done.rows().size(),
                        done.added(),
                        done.changed(),
                        done.same(),
                        bad,
                        lease,
                        done.job().id(),
                        done.apply() ? Phase.APPLY : Phase.CHECK,
                        done.from())
                .orElseThrow(TakenOver::new);
    }

    void phase(TenantId tenant, UUID job, Phase phase, Instant lease) {
        sql.update(
                "UPDATE import_job SET phase = ?, read_rows = CASE WHEN ? = 'APPLY' THEN 0 ELSE read_rows END, lease_until = ? WHERE id = ?",
                phase,
                phase,
                lease,
                job);
    }

    void renew(TenantId tenant, UUID job, Instant lease) {
        sql.update("UPDATE import_job SET lease_until = ? WHERE id = ?", lease, job);
    }

    void finish(TenantId tenant, UUID job, State state, String failure, Instant now) {
        sql.update(
                "UPDATE import_job SET state = ?, failure = ?, finished_at = ?, lease_until = NULL, total_rows = CASE WHEN ? = 'DONE' THEN read_rows ELSE coalesce(total_rows, read_rows) END WHERE id = ?",
                state,
                failure,
                now,
                state,
                job);
    }

    /** What is to be written whole or not at all is not left half way. @return whether it was still open, and could be cancelled */
    boolean askCancel(TenantId tenant, UUID job) {
        return sql.update(
                        "UPDATE import_job SET cancel_asked = true WHERE id = ? AND state IN ('UPLOADING', 'WAITING', 'RUNNING')"
                                + " AND NOT (mode = 'ALL_OR_NOTHING' AND phase <> 'CHECK')",
                        job)
                > 0;
    }

    void bad(TenantId tenant, UUID job, List<BadRow> rows) {
        sql.updateEach(
                "INSERT INTO import_error (job_id, row_no, columns, message, cells) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                rows.stream()
                        .map(row -> new Object[] {job, row.row(), row.columns(), row.message(), row.cells()})
                        .toList());
    }

    List<BadRow> bad(TenantId tenant, UUID job, long after, int limit) {
        return sql.list(
                "SELECT row_no, columns, message, cells FROM import_error WHERE job_id = ? AND row_no > ? ORDER BY row_no LIMIT ?",
                r -> new BadRow(r.number("row_no"), r.text("columns"), r.text("message"), r.bytes("cells")),
                job,
                after,
                limit);
    }

    void touchedDays(TenantId tenant, UUID job, RowBatch batch) {
        List<RowBatch.TouchedDay> days = List.copyOf(batch.days());
        if (!days.isEmpty()) {
            sql.update(
                    "INSERT INTO import_touched (job_id, project_id, work_date) SELECT CAST(? AS uuid), CAST(project AS uuid), CAST(day AS date) FROM "
                            + Given.table("project", "day") + " ON CONFLICT DO NOTHING",
                    Given.of(List.of(job), days, List.of(RowBatch.TouchedDay::project, RowBatch.TouchedDay::date)));
        }
    }

    private static ImportTask read(TenantId tenant, Row r) throws SQLException {
        return new ImportTask(
                tenant,
                r.uuid("id"),
                ImportKind.byId(r.text("kind")).orElseThrow(),
                r.text("file_name"),
                Mode.valueOf(r.text("mode")),
                State.valueOf(r.text("state")),
                Phase.valueOf(r.text("phase")),
                r.numberOrNull("total_rows"),
                r.number("read_rows"),
                r.number("added_rows"),
                r.number("changed_rows"),
                r.number("same_rows"),
                r.number("bad_rows"),
                r.flag("cancel_asked"),
                r.text("failure"),
                r.text("headings"),
                r.instant("created_at"),
                r.text("created_by"),
                r.text("creator_name"),
                r.text("department"),
                r.uuid("project_id"),
                r.instant("started_at"),
                r.instant("finished_at"));
    }
}
