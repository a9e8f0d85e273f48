package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Writes what banks tell, so that the order in which it comes does not matter. */
@ApplicationScoped
class LedgerStore {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    record Entry(BankMessage message, Account account) {}

    record Payment(BankMessage message, Account account, long worker) {}

    /** The entry booked later counts; one booked at the same time is the same. */
    void transactions(TenantId tenant, String source, List<Entry> entries) {
        sql.updateEach(
                "INSERT INTO account_transaction AS t (source, bank_ref, project_id, account_id, booked_on, booked_at, incoming,"
                        + " amount_fen, balance_fen, kind, counterparty) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET project_id = excluded.project_id,"
                        + " account_id = excluded.account_id, booked_on = excluded.booked_on, booked_at = excluded.booked_at,"
                        + " incoming = excluded.incoming, amount_fen = excluded.amount_fen, balance_fen = excluded.balance_fen,"
                        + " kind = excluded.kind, counterparty = excluded.counterparty WHERE excluded.booked_at > t.booked_at",
                entries.stream()
                        .map(e -> new Object[] {
                            source,
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

    /** The later result counts; of two at the same moment the one by which the worker has no money. */
    void payments(TenantId tenant, String source, List<Payment> payments) {
        sql.updateEach(
                "INSERT INTO wage_payment AS p (source, bank_ref, project_id, wage_month, worker_no, amount_fen, result, reason,"
                        + " channel, booked_at, result_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'SPECIAL_ACCOUNT', ?, ?, ?)"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET result = excluded.result, reason = excluded.reason,"
                        + " amount_fen = excluded.amount_fen, wage_month = excluded.wage_month, result_at = excluded.result_at"
                        + " WHERE excluded.result_at > p.result_at"
                        + " OR (excluded.result_at = p.result_at AND p.result = 'SUCCEEDED' AND excluded.result <> 'SUCCEEDED')",
                payments.stream()
                        .map(p -> new Object[] {
                            source,
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
                            source,
                            p.message().ref(),
                            p.message().at()
                        })
                        .toList());
    }

    void reversals(TenantId tenant, String source, List<BankMessage> reversals) {
        sql.updateEach(
                "INSERT INTO bank_reversal (source, reversal_ref, reverses, at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (source, reversal_ref) DO NOTHING",
                reversals.stream()
                        .map(m -> new Object[] {source, m.ref(), m.reverses(), m.at()})
                        .toList());
    }

    /**
     * Marks what is reversed among these numbers, whichever of the two came first.
     *
     * @return the projects of what was marked
     */
    List<UUID> markReversed(TenantId tenant, String source, Collection<String> refs) {
        String[] numbers = refs.toArray(String[]::new);
        List<UUID> projects = new java.util.ArrayList<>(sql.list(
                "UPDATE account_transaction t SET reversed_at = r.at, reversal_ref = r.reversal_ref FROM bank_reversal r"
                        + " WHERE t.source = ? AND t.bank_ref = ANY (?) AND r.source = t.source AND r.reverses = t.bank_ref"
                        + " AND t.reversed_at IS NULL RETURNING t.project_id",
                r -> r.uuid("project_id"),
                source,
                numbers));
        projects.addAll(sql.list(
                "UPDATE wage_payment p SET result = 'REVERSED', reason = '银行冲正', result_at = r.at FROM bank_reversal r"
                        + " WHERE p.source = ? AND p.bank_ref = ANY (?) AND r.source = p.source AND r.reverses = p.bank_ref"
                        + " AND p.result <> 'REVERSED' AND r.at >= p.result_at RETURNING p.project_id",
                r -> r.uuid("project_id"),
                source,
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

    private static LocalDate day(Instant at) {
        return at.atZone(Json.ZONE).toLocalDate();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
