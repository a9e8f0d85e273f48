package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Writes what banks tell, so that the order in which it comes does not matter. */
@ApplicationScoped
class LedgerStore {
    private static final int KEY_BYTES = 8;
    private static final Comparator<BankMessage> LATER = Comparator.comparing(BankMessage::at);
    private static final Comparator<BankMessage> LATER_OR_WITHOUT_MONEY =
            LATER.thenComparing(message -> !"SUCCEEDED".equals(message.outcome()));
    private static final String THESE =
            "(SELECT DISTINCT source, ref FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS given (source, ref)) n";

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    record Entry(BankMessage message, Account account) {}

    record Payment(BankMessage message, Account account, long worker) {}

    /** @param ref the entry that the message writes, or the one that it reverses */
    record Numbered(BankMessage message, String ref) {}

    /**
     * The entry booked later counts; one booked at the same time is the same. Before what the office has imported of it the bank's own
     * word goes.
     */
    void transactions(TenantId tenant, List<Entry> entries) {
        sql.updateEach(
                "INSERT INTO account_transaction AS t (source, bank_ref, project_id, account_id, booked_on, booked_at, incoming,"
                        + " amount_fen, balance_fen, kind, counterparty) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET project_id = excluded.project_id,"
                        + " account_id = excluded.account_id, booked_on = excluded.booked_on, booked_at = excluded.booked_at,"
                        + " incoming = excluded.incoming, amount_fen = excluded.amount_fen, balance_fen = excluded.balance_fen,"
                        + " kind = excluded.kind, counterparty = excluded.counterparty, import_id = NULL"
                        + " WHERE t.import_id IS NOT NULL OR excluded.booked_at > t.booked_at",
                lastOf(tenant, entries, Entry::message, LATER).stream()
                        .map(e -> new Object[] {
                            key(tenant, e.message()),
                            e.message().ref(),
                            e.account().project(),
                            e.account().id(),
                            day(e.message().at()),
                            e.message().at(),
                            e.message().incoming(),
                            e.message().amountFen(),
                            e.message().balanceFen(),
                            e.message().use(),
                            blankToNull(e.message().counterparty())
                        })
                        .toList());
    }

    /**
     * The later result counts; of two at the same moment the one by which the worker has no money. What the office has imported of it
     * under the bank's number gives way.
     */
    void payments(TenantId tenant, List<Payment> payments) {
        sql.updateEach(
                "DELETE FROM wage_payment WHERE source = 'IMPORT/' || CAST(? AS text) AND bank_ref = ?",
                payments.stream()
                        .map(p -> new Object[] {
                            p.account().project() + "/" + p.worker() + "/"
                                    + p.message().month().toString().substring(0, 7),
                            p.message().ref()
                        })
                        .toList());
        sql.updateEach(
                "INSERT INTO wage_payment AS p (source, bank_ref, project_id, wage_month, worker_no, amount_fen, result, reason,"
                        + " channel, booked_at, result_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'SPECIAL_ACCOUNT', ?, ?, ?)"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET result = excluded.result, reason = excluded.reason,"
                        + " amount_fen = excluded.amount_fen, wage_month = excluded.wage_month, result_at = excluded.result_at"
                        + " WHERE excluded.result_at > p.result_at"
                        + " OR (excluded.result_at = p.result_at AND p.result = 'SUCCEEDED' AND excluded.result <> 'SUCCEEDED')",
                lastOf(tenant, payments, Payment::message, LATER_OR_WITHOUT_MONEY).stream()
                        .map(p -> new Object[] {
                            key(tenant, p.message()),
                            p.message().ref(),
                            p.account().project(),
                            p.message().month(),
                            p.worker(),
                            p.message().amountFen(),
                            p.message().outcome(),
                            blankToNull(p.message().text()),
                            p.message().at(),
                            p.message().at(),
                            p.account().id()
                        })
                        .toList());
        sql.updateEach(
                "UPDATE wage_payment SET booked_at = ? WHERE source = ? AND bank_ref = ? AND booked_at > ?",
                payments.stream()
                        .map(p -> new Object[] {
                            p.message().at(),
                            key(tenant, p.message()),
                            p.message().ref(),
                            p.message().at()
                        })
                        .toList());
    }

    /** Of several messages about one entry in a batch the one that counts: the driver makes one statement of them all. */
    private <T> Collection<T> lastOf(
            TenantId tenant, List<T> told, Function<T, BankMessage> message, Comparator<BankMessage> order) {
        Map<List<String>, T> last = new LinkedHashMap<>();
        for (T one : told) {
            last.merge(
                    List.of(key(tenant, message.apply(one)), message.apply(one).ref()),
                    one,
                    (before, now) -> order.compare(message.apply(now), message.apply(before)) > 0 ? now : before);
        }
        return last.values();
    }

    void reversals(TenantId tenant, List<BankMessage> reversals) {
        sql.updateEach(
                "INSERT INTO bank_reversal (source, reversal_ref, reverses, at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (source, reversal_ref) DO NOTHING",
                reversals.stream()
                        .map(m -> new Object[] {key(tenant, m), m.ref(), m.reverses(), m.at()})
                        .toList());
    }

    /**
     * Marks what is reversed among these numbers, whichever of the two came first.
     *
     * @return the projects of what was marked
     */
    List<UUID> markReversed(TenantId tenant, List<Numbered> entries) {
        String[] keys =
                entries.stream().map(entry -> key(tenant, entry.message())).toArray(String[]::new);
        String[] numbers = entries.stream().map(Numbered::ref).toArray(String[]::new);
        List<UUID> projects = new ArrayList<>(sql.list(
                "UPDATE account_transaction t SET reversed_at = r.at, reversal_ref = r.reversal_ref FROM bank_reversal r, "
                        + THESE
                        + " WHERE t.source = n.source AND t.bank_ref = n.ref AND r.source = t.source AND r.reverses = t.bank_ref"
                        + " AND t.reversed_at IS NULL RETURNING t.project_id",
                r -> r.uuid("project_id"),
                keys,
                numbers));
        projects.addAll(sql.list(
                "UPDATE wage_payment p SET result = 'REVERSED', reason = '银行冲正', result_at = r.at FROM bank_reversal r, "
                        + THESE
                        + " WHERE p.source = n.source AND p.bank_ref = n.ref AND r.source = p.source AND r.reverses = p.bank_ref"
                        + " AND p.result <> 'REVERSED' AND r.at >= p.result_at RETURNING p.project_id",
                r -> r.uuid("project_id"),
                keys,
                numbers));
        return projects;
    }

    /** @return whether it was not confirmed before */
    boolean confirm(TenantId tenant, Account account, Instant at) {
        return sql.update(
                        "UPDATE special_account SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL",
                        at,
                        account.id())
                == 1;
    }

    UUID open(TenantId tenant, UUID project, BankMessage m, Instant now, String by) {
        UUID id = UuidV7.next();
        sql.update(
                "INSERT INTO special_account (id, project_id, bank, account_no, account_index, account_last_four, opened_on, source,"
                        + " confirmed_at, created_at, created_by, updated_at, updated_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'BANK', ?, ?, ?, ?, ?)",
                id,
                project,
                m.bank(),
                sealed.seal(tenant, m.account()),
                sealed.index(tenant, m.account()),
                m.lastFour(),
                m.day(),
                m.at(),
                now,
                by,
                now,
                by);
        return id;
    }

    boolean close(TenantId tenant, Account account, LocalDate day, Instant now, String by) {
        return sql.update(
                        "UPDATE special_account SET closed_on = greatest(?, opened_on), updated_at = ?, updated_by = ?,"
                                + " version = version + 1 WHERE id = ? AND closed_on IS NULL",
                        day,
                        now,
                        by,
                        account.id())
                == 1;
    }

    /** An end of the freeze that came first stays, unless it is that of a freeze before. */
    boolean freeze(TenantId tenant, Account account, LocalDate from) {
        return sql.update(
                        "UPDATE special_account SET frozen_from = ?, frozen_to = CASE WHEN frozen_to >= ? THEN frozen_to END"
                                + " WHERE id = ? AND (frozen_from IS NULL OR frozen_from < ?)",
                        from,
                        from,
                        account.id(),
                        from)
                == 1;
    }

    boolean unfreeze(TenantId tenant, Account account, LocalDate to) {
        return sql.update(
                        "UPDATE special_account SET frozen_to = ? WHERE id = ? AND (frozen_from IS NULL OR frozen_from <= ?)"
                                + " AND (frozen_to IS NULL OR frozen_to < ?)",
                        to,
                        account.id(),
                        to,
                        to)
                == 1;
    }

    /** Under the account, not the connector: whoever tells of one account tells the same entries. */
    private String key(TenantId tenant, BankMessage message) {
        return "ACCOUNT/" + HexFormat.of().formatHex(sealed.index(tenant, message.account()), 0, KEY_BYTES);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Json.ZONE).toLocalDate();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
