package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** One receipt for each message: what was done with it, and the message itself as long as it waits. */
@ApplicationScoped
public class ReceiptStore {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    /** As it is shown: the account masked, nobody named. */
    public record EventView(
            String source,
            String id,
            MessageKind kind,
            String kindName,
            String account,
            Instant occurredAt,
            Instant receivedAt,
            String outcome,
            String reason) {}

    record Waiting(String source, BankMessage message) {}

    Set<String> known(TenantId tenant, String source, List<BankMessage> messages) {
        return new HashSet<>(sql.list(
                "SELECT event_ref FROM bank_event WHERE source = ? AND event_ref = ANY (?)",
                r -> r.text("event_ref"),
                source,
                messages.stream().map(BankMessage::id).toArray(String[]::new)));
    }

    void write(TenantId tenant, String source, Instant now, List<Decision> decisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Decision d : decisions) {
            BankMessage m = d.message();
            boolean waiting = d.outcome() == Decision.Outcome.WAITING;
            rows.add(new Object[] {
                source,
                m.id(),
                m.kind(),
                m.lastFour(),
                m.at(),
                now,
                d.outcome(),
                d.reason(),
                waiting ? sealed.seal(tenant, Json.write(m)) : null,
                waiting ? d.account() : null,
                waiting ? d.worker() : null
            });
        }
        sql.updateEach(
                "INSERT INTO bank_event (source, event_ref, kind, account_last_four, occurred_at, received_at, outcome, reason,"
                        + " payload, waits_account, waits_worker) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (source, event_ref) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,"
                        + " payload = excluded.payload, waits_account = excluded.waits_account, waits_worker = excluded.waits_worker",
                rows);
    }

    /** Those whose account and worker are there by now. */
    List<Waiting> ready(TenantId tenant, String source, int most) {
        return sql.list(
                "SELECT e.source, e.payload FROM bank_event e WHERE e.outcome = 'WAITING' AND e.source = ?"
                        + " AND (e.waits_account IS NULL OR EXISTS (SELECT FROM special_account a"
                        + " WHERE a.account_index = e.waits_account AND NOT a.voided))"
                        + " AND (e.waits_worker IS NULL OR EXISTS (SELECT FROM worker w WHERE w.id_index = e.waits_worker))"
                        + " ORDER BY e.received_at, e.occurred_at, e.event_ref LIMIT ?",
                r -> new Waiting(
                        r.text("source"), Json.read(sealed.open(tenant, r.bytes("payload")), BankMessage.class)),
                source,
                most);
    }

    /** Also of connectors that are switched off by now. */
    List<String> sourcesWithWaiting(TenantId tenant) {
        return sql.list("SELECT DISTINCT source FROM bank_event WHERE outcome = 'WAITING'", r -> r.text("source"));
    }

    long waiting(TenantId tenant, String source) {
        return sql.first(
                        "SELECT count(*) AS n FROM bank_event WHERE outcome = 'WAITING' AND source = ?",
                        r -> r.number("n"),
                        source)
                .orElse(0L);
    }

    long count(TenantId tenant, String outcome, String source, String kind) {
        return sql.first(
                        "SELECT count(*) AS n FROM bank_event WHERE (?::text IS NULL OR outcome = ?) AND (?::text IS NULL OR source = ?)"
                                + " AND (?::text IS NULL OR kind = ?)",
                        r -> r.number("n"),
                        outcome,
                        outcome,
                        source,
                        source,
                        kind,
                        kind)
                .orElse(0L);
    }

    /** Newest first; any filter may be {@code null}. */
    List<EventView> page(TenantId tenant, String outcome, String source, String kind, String cursor, int limit) {
        Object[] from = from(cursor);
        return sql.list(
                "SELECT source, event_ref, kind, account_last_four, occurred_at, received_at, outcome, reason FROM bank_event"
                        + " WHERE (?::text IS NULL OR outcome = ?) AND (?::text IS NULL OR source = ?) AND (?::text IS NULL OR kind = ?)"
                        + " AND (?::timestamptz IS NULL OR (received_at, source, event_ref) < (?::timestamptz, ?, ?))"
                        + " ORDER BY received_at DESC, source DESC, event_ref DESC LIMIT ?",
                r -> {
                    MessageKind its = MessageKind.valueOf(r.text("kind"));
                    String lastFour = r.text("account_last_four");
                    return new EventView(
                            r.text("source"),
                            r.text("event_ref"),
                            its,
                            its.chinese(),
                            lastFour == null ? null : "****" + lastFour,
                            r.instant("occurred_at"),
                            r.instant("received_at"),
                            r.text("outcome"),
                            r.text("reason"));
                },
                outcome,
                outcome,
                source,
                source,
                kind,
                kind,
                from[0],
                from[0],
                from[1],
                from[2],
                limit);
    }

    static String cursor(EventView last) {
        return Cursor.of(last.receivedAt().toString(), last.source(), last.id());
    }

    private static Object[] from(String cursor) {
        if (cursor == null) {
            return new Object[] {null, null, null};
        }
        try {
            List<String> parts = Cursor.parts(cursor, 3);
            return new Object[] {Instant.parse(parts.get(0)), parts.get(1), parts.get(2)};
        } catch (RuntimeException notOurs) {
            throw Problem.invalid("cursor", "游标无效").toException();
        }
    }
}
