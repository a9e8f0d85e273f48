package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Runs of the models: what was asked for, how far it is; and the projects whose data have changed. */
@ApplicationScoped
class EvaluationStore {
    private static final String COLUMNS =
            "id, occasion, day, project_id, state, total, done, raised, reopened, cleared, refreshed, failure,"
                    + " asked_at, asked_by, started_at, finished_at";

    @Inject
    private TenantSql sql;

    /** @param project {@code null} for all */
    UUID ask(TenantId tenant, LocalDate day, UUID project, String by, Instant now) {
        UUID id = UuidV7.next();
        sql.update(
                "INSERT INTO warning_evaluation (id, occasion, day, project_id, state, asked_at, asked_by) VALUES (?, 'ASKED', ?, ?, 'WAITING', ?, ?)",
                id,
                day,
                project,
                now,
                by);
        return id;
    }

    /** Once per day and occasion, whichever replica comes first. @return whether it was this one */
    boolean plan(TenantId tenant, LocalDate day, String occasion, Instant now) {
        return sql.update(
                        "INSERT INTO warning_evaluation (id, occasion, day, state, asked_at, asked_by) VALUES (?, ?, ?, 'WAITING', ?, 'system')"
                                + " ON CONFLICT (day, occasion) WHERE occasion <> 'ASKED' DO NOTHING",
                        UuidV7.next(),
                        occasion,
                        day,
                        now)
                > 0;
    }

    /** Takes a run that waits, or whose worker has died; its lease says, in real time, until when it is believed to live. */
    Optional<Evaluation> take(TenantId tenant, Instant now, Instant real, Instant lease) {
        return sql.first(
                "UPDATE warning_evaluation SET state = 'RUNNING', started_at = coalesce(started_at, ?), lease_until = ? WHERE id = (SELECT id"
                        + " FROM warning_evaluation WHERE state = 'WAITING' OR state = 'RUNNING' AND lease_until < ? ORDER BY asked_at, id LIMIT 1"
                        + " FOR UPDATE SKIP LOCKED) RETURNING " + COLUMNS,
                EvaluationStore::read,
                now,
                lease,
                real);
    }

    void total(TenantId tenant, UUID id, int total) {
        sql.update(
                "UPDATE warning_evaluation SET total = ?, done = 0, raised = 0, reopened = 0, cleared = 0, refreshed = 0 WHERE id = ?",
                total,
                id);
    }

    void progress(TenantId tenant, UUID id, int done, WarningEngine.Tally tally, Instant lease) {
        sql.update(
                "UPDATE warning_evaluation SET done = done + ?, raised = raised + ?, reopened = reopened + ?, cleared = cleared + ?,"
                        + " refreshed = refreshed + ?, lease_until = ? WHERE id = ?",
                done,
                tally.raised(),
                tally.reopened(),
                tally.cleared(),
                tally.refreshed(),
                lease,
                id);
    }

    void finish(TenantId tenant, UUID id, String failure, Instant now) {
        sql.update(
                "UPDATE warning_evaluation SET state = CASE WHEN CAST(? AS text) IS NULL THEN 'DONE' ELSE 'FAILED' END, failure = ?, finished_at = ? WHERE id = ?",
                failure,
                failure,
                now,
                id);
    }

    Optional<Evaluation> find(TenantId tenant, UUID id) {
        return sql.first("SELECT " + COLUMNS + " FROM warning_evaluation WHERE id = ?", EvaluationStore::read, id);
    }

    List<Evaluation> latest(TenantId tenant, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM warning_evaluation ORDER BY asked_at DESC, id DESC LIMIT ?",
                EvaluationStore::read,
                limit);
    }

    /** The last day that was evaluated by itself. */
    Optional<LocalDate> lastDay(TenantId tenant, String occasion) {
        return sql.first(
                "SELECT max(day) AS day FROM warning_evaluation WHERE occasion = ?", r -> r.date("day"), occasion);
    }

    /** Takes projects whose data have changed; if the transaction fails they wait on. */
    List<UUID> takeDue(TenantId tenant, int limit) {
        return sql.list(
                "DELETE FROM evaluation_due WHERE id IN (SELECT id FROM evaluation_due ORDER BY id LIMIT ?"
                        + " FOR UPDATE SKIP LOCKED) RETURNING project_id",
                r -> r.uuid("project_id"),
                limit);
    }

    /** An evaluation of some projects makes their waiting changes old. */
    void forget(TenantId tenant, Collection<UUID> projects) {
        sql.update("DELETE FROM evaluation_due WHERE project_id = ANY (CAST(? AS uuid[]))", SqlArray.of(projects));
    }

    private static Evaluation read(Row r) throws SQLException {
        Long total = r.numberOrNull("total");
        return new Evaluation(
                r.uuid("id"),
                r.text("occasion"),
                r.date("day"),
                r.uuid("project_id"),
                r.text("state"),
                total == null ? null : total.intValue(),
                r.count("done"),
                r.count("raised"),
                r.count("reopened"),
                r.count("cleared"),
                r.count("refreshed"),
                r.text("failure"),
                r.instant("asked_at"),
                r.text("asked_by"),
                r.instant("started_at"),
                r.instant("finished_at"));
    }
}
