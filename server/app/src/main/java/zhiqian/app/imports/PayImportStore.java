package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import zhiqian.app.project.AccountLedgerLock;
import zhiqian.app.tenancy.TenantSql;

/** Pay: what is owed, what banks have paid, and the accounts it came from, by the thousand in one statement each; what is the same already is not written. */
@ApplicationScoped
class PayImportStore {
    /** As {@code app.bank} names the account of an entry. */
    private static final String ACCOUNT_KEY = "'ACCOUNT/' || left(encode(a.account_index, 'hex'), 16)";

    @Inject
    private TenantSql sql;

    @Inject
    private AccountLedgerLock lock;

    record SheetRow(UUID project, Object month, String no, String employer) {}

    record PayrollRow(
            UUID project,
            Object month,
            String sheet,
            long worker,
            Object days,
            long due,
            long deducted,
            long net,
            Object signedOn,
            boolean makeUp,
            String remark) {}

    record PaymentRow(
            String ref,
            UUID project,
            Object month,
            long worker,
            long amount,
            String result,
            String reason,
            String channel,
            Object at) {}

    record TransactionRow(
            String ref,
            UUID project,
            UUID account,
            Object at,
            boolean incoming,
            long amount,
            Long balance,
            String kind,
            String counterparty) {}

    /** The sheets that lines belong to; one that is there stays. */
    void sheets(RowBatch batch, List<SheetRow> rows) {
        sql.list(
                "INSERT INTO payroll_sheet (id, project_id, wage_month, sheet_no, employer_name, import_id, created_at, created_by, updated_at, updated_by)"
                        + " SELECT gen_random_uuid(), CAST(project AS uuid), CAST(month AS date), no, employer, CAST(? AS uuid), CAST(? AS timestamptz),"
                        + " CAST(? AS text), CAST(? AS timestamptz), CAST(? AS text) FROM "
                        + Given.table("project", "month", "no", "employer")
                        + " ON CONFLICT (project_id, wage_month, sheet_no) WHERE NOT voided DO NOTHING RETURNING true AS fresh",
                r -> r.flag("fresh"),
                Given.of(
                        Given.importTrace(batch),
                        rows,
                        List.of(SheetRow::project, SheetRow::month, SheetRow::no, SheetRow::employer)));
    }

    List<Boolean> payroll(RowBatch batch, List<PayrollRow> rows) {
        Object[] given = Given.of(
                List.of(batch.job().id()),
                rows,
                List.of(
                        PayrollRow::project,
                        PayrollRow::month,
                        PayrollRow::sheet,
                        PayrollRow::worker,
                        PayrollRow::days,
                        PayrollRow::due,
                        PayrollRow::deducted,
                        PayrollRow::net,
                        PayrollRow::signedOn,
                        PayrollRow::makeUp,
                        PayrollRow::remark));
        return sql.list(
                "INSERT INTO payroll_line AS l (project_id, wage_month, worker_no, sheet_id, days, due_fen, deducted_fen, net_fen, signed_on, make_up, remark, import_id)"
                        + " SELECT g.project, g.month, g.worker, s.id, g.days, g.due, g.deducted, g.net, g.signed_on, g.make_up, g.remark, CAST(? AS uuid)"
                        + " FROM (SELECT CAST(project AS uuid) AS project, CAST(month AS date) AS month, sheet, CAST(worker AS bigint) AS worker,"
                        + " CAST(days AS numeric) AS days, CAST(due AS bigint) AS due, CAST(deducted AS bigint) AS deducted, CAST(net AS bigint) AS net,"
                        + " CAST(signed_on AS date) AS signed_on, CAST(make_up AS boolean) AS make_up, remark FROM "
                        + Given.table(
                                "project",
                                "month",
                                "sheet",
                                "worker",
                                "days",
                                "due",
                                "deducted",
                                "net",
                                "signed_on",
                                "make_up",
                                "remark")
                        + ") g JOIN payroll_sheet s ON s.project_id = g.project AND s.wage_month = g.month AND s.sheet_no = g.sheet AND NOT s.voided"
                        + " ON CONFLICT (project_id, wage_month, worker_no, sheet_id) DO UPDATE SET days = excluded.days, due_fen = excluded.due_fen,"
                        + " deducted_fen = excluded.deducted_fen, net_fen = excluded.net_fen, signed_on = excluded.signed_on, make_up = excluded.make_up,"
                        + " remark = excluded.remark, import_id = excluded.import_id WHERE (l.days, l.due_fen, l.deducted_fen, l.net_fen, l.signed_on, l.make_up, l.remark)"
                        + " IS DISTINCT FROM (excluded.days, excluded.due_fen, excluded.deducted_fen, excluded.net_fen, excluded.signed_on, excluded.make_up, excluded.remark)"
                        + " RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                given);
    }

    /**
     * The later result of a payment counts, in whatever order they come. Two banks may give one number twice, and some give it to
     * a whole batch: it says which payment is meant for one worker's month on one project only. What the bank itself has told
     * stays as it told it.
     */
    List<Boolean> payments(RowBatch batch, List<PaymentRow> rows) {
        lock.take(batch.tenant());
        Object[] given = Given.of(
                List.of(batch.job().id()),
                rows,
                List.of(
                        PaymentRow::ref,
                        PaymentRow::project,
                        PaymentRow::month,
                        PaymentRow::worker,
                        PaymentRow::amount,
                        PaymentRow::result,
                        PaymentRow::reason,
                        PaymentRow::channel,
                        PaymentRow::at));
        return sql.list(
                "INSERT INTO wage_payment AS p (source, bank_ref, project_id, wage_month, worker_no, amount_fen, result, reason, channel, booked_at, result_at, import_id)"
                        + " SELECT 'IMPORT/' || project || '/' || worker || '/' || left(month, 7), ref, CAST(project AS uuid), CAST(month AS date), CAST(worker AS bigint), CAST(amount AS bigint), result, reason, channel,"
                        + " CAST(at AS timestamp) AT TIME ZONE 'Asia/Shanghai', CAST(at AS timestamp) AT TIME ZONE 'Asia/Shanghai', CAST(? AS uuid) FROM "
                        + Given.table(
                                "ref", "project", "month", "worker", "amount", "result", "reason", "channel", "at")
                        + " WHERE NOT EXISTS (SELECT 1 FROM wage_payment o WHERE o.project_id = CAST(project AS uuid) AND o.wage_month = CAST(month AS date)"
                        + " AND o.worker_no = CAST(worker AS bigint) AND o.bank_ref = ref AND o.source NOT LIKE 'IMPORT/%')"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET result = excluded.result, reason = excluded.reason, amount_fen = excluded.amount_fen,"
                        + " channel = excluded.channel, result_at = excluded.result_at, booked_at = least(p.booked_at, excluded.booked_at), import_id = excluded.import_id"
                        + " WHERE excluded.result_at >= p.result_at AND (p.result, p.reason, p.amount_fen, p.channel, p.result_at) IS DISTINCT FROM"
                        + " (excluded.result, excluded.reason, excluded.amount_fen, excluded.channel, excluded.result_at) RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                given);
    }

    /**
     * Known by account and number, whoever tells them: another bank may give the same number. What the bank itself has told stays as it
     * told it, and what it has reversed already is reversed.
     */
    List<Boolean> transactions(RowBatch batch, List<TransactionRow> rows) {
        lock.take(batch.tenant());
        Object[] given = Given.of(
                List.of(batch.job().id()),
                rows,
                List.of(
                        TransactionRow::ref,
                        TransactionRow::project,
                        TransactionRow::account,
                        TransactionRow::at,
                        TransactionRow::incoming,
                        TransactionRow::amount,
                        TransactionRow::balance,
                        TransactionRow::kind,
                        TransactionRow::counterparty));
        List<Boolean> written = sql.list(
                "INSERT INTO account_transaction AS t (source, bank_ref, project_id, account_id, booked_on, booked_at, incoming, amount_fen, balance_fen, kind,"
                        + " counterparty, import_id) SELECT " + ACCOUNT_KEY
                        + ", ref, CAST(project AS uuid), a.id, CAST(at AS timestamp)::date,"
                        + " CAST(at AS timestamp) AT TIME ZONE 'Asia/Shanghai', CAST(incoming AS boolean), CAST(amount AS bigint), CAST(balance AS bigint), kind,"
                        + " counterparty, CAST(? AS uuid) FROM "
                        + Given.table(
                                "ref",
                                "project",
                                "account",
                                "at",
                                "incoming",
                                "amount",
                                "balance",
                                "kind",
                                "counterparty")
                        + " JOIN special_account a ON a.id = CAST(account AS uuid)"
                        + " ON CONFLICT (source, bank_ref) DO UPDATE SET incoming = excluded.incoming, amount_fen = excluded.amount_fen, booked_on = excluded.booked_on,"
                        + " booked_at = excluded.booked_at, balance_fen = excluded.balance_fen, kind = excluded.kind, counterparty = excluded.counterparty,"
                        + " import_id = excluded.import_id WHERE t.import_id IS NOT NULL AND (t.incoming, t.amount_fen, t.booked_at, t.balance_fen, t.kind, t.counterparty)"
                        + " IS DISTINCT FROM (excluded.incoming, excluded.amount_fen, excluded.booked_at, excluded.balance_fen, excluded.kind, excluded.counterparty)"
                        + " RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                given);
        sql.update(
                "UPDATE account_transaction t SET reversed_at = r.at, reversal_ref = r.reversal_ref FROM "
                        + Given.table("account", "ref")
                        + " JOIN special_account a ON a.id = CAST(account AS uuid) JOIN bank_reversal r ON r.source = "
                        + ACCOUNT_KEY + " AND r.reverses = ref"
                        + " WHERE t.source = r.source AND t.bank_ref = r.reverses AND t.reversed_at IS NULL",
                Given.of(rows, List.of(TransactionRow::account, TransactionRow::ref)));
        return written;
    }
}
