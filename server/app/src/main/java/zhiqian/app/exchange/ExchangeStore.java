package zhiqian.app.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Outbox, inbox and the numbers of their streams. */
@ApplicationScoped
class ExchangeStore {
    @Inject
    private TenantSql sql;

    /** @param id row of the sender's outbox */
    record Outgoing(long id, String receiver, long no, String kind, String payload, Instant at) {}

    boolean lockRelay(TenantId sender) {
        return sql.first("SELECT pg_try_advisory_xact_lock(782414, ?::int) AS ok", r -> r.flag("ok"), sender.code())
                .orElse(false);
    }

    boolean lockApply(TenantId receiver, String from) {
        return sql.first(
                        "SELECT pg_try_advisory_xact_lock(?::bigint * 1000000 + ?::bigint) AS ok",
                        r -> r.flag("ok"),
                        receiver.code(),
                        from)
                .orElse(false);
    }

    /** Gives numbers to the oldest that have none yet, in the order of the rows: causes have smaller rows than their effects. */
    void number(TenantId sender, int limit) {
        sql.update(
                "WITH fresh AS (SELECT id, receiver, row_number() OVER (PARTITION BY receiver ORDER BY id) AS k FROM"
                        + " (SELECT id, receiver FROM outbox WHERE delivered_at IS NULL AND no IS NULL ORDER BY id LIMIT ?) oldest),"
                        + " counted AS (SELECT receiver, count(*) AS n FROM fresh GROUP BY receiver),"
                        + " bump AS (INSERT INTO outbox_stream (receiver, last_no) SELECT receiver, n FROM counted"
                        + " ON CONFLICT (receiver) DO UPDATE SET last_no = outbox_stream.last_no + excluded.last_no RETURNING receiver, last_no)"
                        + " UPDATE outbox o SET no = b.last_no - c.n + f.k FROM fresh f JOIN counted c ON c.receiver = f.receiver"
                        + " JOIN bump b ON b.receiver = f.receiver WHERE o.id = f.id",
                limit);
    }

    List<Outgoing> undelivered(TenantId sender, int limit) {
        // at most 8 MB at a time: pieces of files are among them
        return sql.list(
                "SELECT id, receiver, no, kind, payload, created_at FROM (SELECT *, sum(octet_length(payload)) OVER (ORDER BY id)"
                        + " - octet_length(payload) AS before FROM outbox WHERE delivered_at IS NULL AND no IS NOT NULL ORDER BY id LIMIT ?) o"
                        + " WHERE before < 8000000 ORDER BY id",
                r -> new Outgoing(
                        r.number("id"),
                        r.text("receiver"),
                        r.number("no"),
                        r.text("kind"),
                        r.text("payload"),
                        r.instant("created_at")),
                limit);
    }

    void delivered(TenantId sender, List<Outgoing> statements, Instant at) {
        String ids = SqlArray.of(statements.stream().map(s -> s.id()).toList());
        sql.update("UPDATE outbox SET delivered_at = ? WHERE id = ANY (CAST(? AS bigint[]))", at, ids);
    }

    /** A statement that is there already stays as it is: delivery may repeat, receipt does not. */
    void receive(TenantId receiver, String sender, List<Outgoing> statements) {
        List<Object[]> rows = new ArrayList<>();
        for (Outgoing statement : statements) {
            rows.add(new Object[] {sender, statement.no(), statement.kind(), statement.payload(), statement.at()});
        }
        sql.updateEach(
                "INSERT INTO inbox (sender, no, kind, payload, received_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                rows);
    }

    List<String> sendersWithWork(TenantId receiver, Instant now) {
        return sql.list("SELECT DISTINCT sender FROM inbox WHERE applied_at IS NULL", r -> r.text("sender"));
    }

    /** The next ones in order, up to a number that is still missing or one that waits for its retry; at most 8 MB. */
    List<Statement> next(TenantId receiver, String sender, Instant now, int limit) {
        return sql.list(
                "SELECT sender, no, kind, payload, received_at FROM (SELECT i.*,"
                        + " i.no = row_number() OVER (ORDER BY i.no) + coalesce((SELECT applied_no FROM inbox_stream WHERE sender = ?), 0)"
                        + " AND bool_and(i.retry_at IS NULL OR i.retry_at <= ?) OVER (ORDER BY i.no)"
                        + " AND sum(octet_length(i.payload)) OVER (ORDER BY i.no) - octet_length(i.payload) < 8000000 AS in_turn"
                        + " FROM (SELECT * FROM inbox WHERE sender = ? AND applied_at IS NULL ORDER BY no LIMIT ?) i) t"
                        + " WHERE in_turn ORDER BY no",
                r -> new Statement(
                        r.text("sender"), r.number("no"), r.text("kind"), r.text("payload"), r.instant("received_at")),
                sender,
                now,
                sender,
                limit);
    }

    /** Everything up to this number. */
    void applied(TenantId receiver, String sender, long upTo, Instant at) {
        sql.update(
                "UPDATE inbox SET applied_at = ?, error = NULL WHERE sender = ? AND no <= ? AND applied_at IS NULL",
                at,
                sender,
                upTo);
        sql.update(
                "INSERT INTO inbox_stream (sender, applied_no) VALUES (?, ?) ON CONFLICT (sender) DO UPDATE SET applied_no = excluded.applied_no",
                sender,
                upTo);
    }

    void failed(TenantId receiver, Statement statement, String error, Instant retryAt) {
        sql.update(
                "UPDATE inbox SET attempts = attempts + 1, error = ?, retry_at = ? WHERE sender = ? AND no = ?",
                error,
                retryAt,
                statement.sender(),
                statement.no());
    }
}
