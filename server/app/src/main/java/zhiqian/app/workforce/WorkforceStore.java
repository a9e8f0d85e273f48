package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.Money;
import zhiqian.terms.TenantId;

/** A project's people, days and pay, for reading. */
@ApplicationScoped
class WorkforceStore {
    /** Who has worked in a month, or stands on its payroll. */
    private static final String EARNERS =
            "SELECT worker_no FROM attendance_month WHERE project_id = ? AND wage_month = ? UNION SELECT l.worker_no FROM payroll_line l"
                    + " JOIN payroll_sheet s ON s.id = l.sheet_id AND NOT s.voided WHERE l.project_id = ? AND l.wage_month = ?";

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    /** Whom a list of workers is about; @param q {@code null} for all */
    record Who(UUID project, String q, boolean onSite, LocalDate today) {
        private static final String FILTER = " AND (NOT ? OR left_on IS NULL OR left_on >= ?)";
        private static final String SEARCH =
                " AND (position(? IN employer_name) > 0 OR position(? IN coalesce(team, '')) > 0 OR position(? IN coalesce(trade, '')) > 0"
                        + " OR worker_no IN (SELECT worker_no FROM worker WHERE id_last_four = upper(?)))";

        String where(List<Object> arguments) {
            arguments.addAll(List.of(project, onSite, today));
            if (q != null) {
                arguments.addAll(List.of(q, q, q, q));
            }
            return " FROM registration WHERE project_id = ?" + FILTER + (q == null ? "" : SEARCH);
        }
    }

    List<Workforce.Worker> workers(TenantId tenant, Who who, long after, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = who.where(arguments);
        arguments.addAll(List.of(after, limit));
        return sql.list(
                "SELECT w.worker_no, w.name, w.id_last_four, w.phone, w.bank, w.account_last_four, w.social_card, r.role, r.employer_name, r.team, r.trade,"
                        + " r.entered_on, r.left_on, r.settled_on, EXISTS (SELECT 1 FROM labour_contract c WHERE c.project_id = r.project_id"
                        + " AND c.worker_no = r.worker_no AND NOT c.voided) AS contract FROM (SELECT DISTINCT ON (worker_no) *"
                        + where
                        + " AND worker_no > ? ORDER BY worker_no, entered_on DESC LIMIT ?) r"
                        + " JOIN worker w ON w.worker_no = r.worker_no ORDER BY w.worker_no",
                r -> worker(tenant, r),
                arguments.toArray());
    }

    private Workforce.Worker worker(TenantId tenant, Row r) throws SQLException {
        return new Workforce.Worker(
                r.number("worker_no"),
                Masks.name(sealed.open(tenant, r.bytes("name"))),
                "**************" + r.text("id_last_four"),
                Masks.phone(sealed.open(tenant, r.bytes("phone"))),
                r.text("role"),
                r.text("employer_name"),
                r.text("team"),
                r.text("trade"),
                r.date("entered_on"),
                r.date("left_on"),
                r.date("settled_on"),
                r.text("bank"),
                Masks.lastFour(r.text("account_last_four")),
                r.flag("social_card"),
                r.flag("contract"));
    }

    /** Opened, of somebody registered there: who asks has told why. */
    Optional<Workforce.Person> whole(TenantId tenant, UUID project, long worker) {
        return sql.first(
                "SELECT name, id_no, phone, bank, account_no FROM worker w WHERE worker_no = ? AND EXISTS (SELECT 1 FROM registration r"
                        + " WHERE r.project_id = ? AND r.worker_no = w.worker_no)",
                r -> new Workforce.Person(
                        sealed.open(tenant, r.bytes("name")),
                        sealed.open(tenant, r.bytes("id_no")),
                        sealed.open(tenant, r.bytes("phone")),
                        r.text("bank"),
                        sealed.open(tenant, r.bytes("account_no"))),
                worker,
                project);
    }

    /** Under the same filter as {@link #workers}. */
    long countWorkers(TenantId tenant, Who who) {
        List<Object> arguments = new ArrayList<>();
        return sql.first(
                        "SELECT count(DISTINCT worker_no) AS n" + who.where(arguments),
                        r -> r.number("n"),
                        arguments.toArray())
                .orElse(0L);
    }

    List<Workforce.Day> days(TenantId tenant, UUID project, YearMonth month) {
        return sql.list(
                "SELECT work_date, registered, attended, unregistered, elsewhere, officer_present, closed_at, closed_by, note,"
                        + " (SELECT u.name FROM app_user u WHERE u.username = closed_by) AS closer FROM attendance_day"
                        + " WHERE project_id = ? AND work_date BETWEEN ? AND ? ORDER BY work_date",
                r -> new Workforce.Day(
                        r.date("work_date"),
                        r.count("registered"),
                        r.count("attended"),
                        r.count("unregistered"),
                        r.count("elsewhere"),
                        r.flag("officer_present"),
                        r.instant("closed_at"),
                        r.text("closed_by"),
                        r.text("closer"),
                        r.text("note")),
                project,
                month.atDay(1),
                month.atEndOfMonth());
    }

    /** @return whether there was such a day with data, and nobody had closed it */
    boolean close(TenantId tenant, UUID project, LocalDate day, String by, String note, Instant now) {
        return sql.update(
                        "UPDATE attendance_day SET closed_at = ?, closed_by = ?, note = ? WHERE project_id = ? AND work_date = ?"
                                + " AND closed_at IS NULL",
                        now,
                        by,
                        note,
                        project,
                        day)
                > 0;
    }

    /** Whether somebody has closed the day already. */
    boolean isClosed(TenantId tenant, UUID project, LocalDate day) {
        return sql.first(
                        "SELECT 1 FROM attendance_day WHERE project_id = ? AND work_date = ? AND closed_at IS NOT NULL",
                        r -> true,
                        project,
                        day)
                .orElse(false);
    }

    /** What each worker is owed and was paid for a month. */
    List<Workforce.Wage> wages(TenantId tenant, UUID project, YearMonth month, long after, int limit) {
        return sql.list(
                "SELECT w.worker_no, w.name, w.id_last_four, m.days AS attended, l.net, l.due, l.signed_on, coalesce(p.paid, 0) AS paid, p.last_result, p.reason"
                        + " FROM (" + EARNERS + ") x JOIN worker w USING (worker_no)"
                        + " LEFT JOIN attendance_month m ON m.project_id = ? AND m.wage_month = ? AND m.worker_no = x.worker_no"
                        + " LEFT JOIN LATERAL (SELECT CAST(sum(net_fen) AS bigint) AS net, CAST(sum(due_fen) AS bigint) AS due, min(signed_on) AS signed_on FROM payroll_line l"
                        + " JOIN payroll_sheet s ON s.id = l.sheet_id AND NOT s.voided WHERE l.project_id = ? AND l.wage_month = ? AND l.worker_no = x.worker_no) l ON true"
                        + " LEFT JOIN LATERAL (SELECT CAST(sum(amount_fen) FILTER (WHERE result = 'SUCCEEDED') AS bigint) AS paid,"
                        + " (array_agg(result ORDER BY result_at DESC))[1] AS last_result, (array_agg(reason ORDER BY result_at DESC))[1] AS reason FROM wage_payment"
                        + " WHERE project_id = ? AND wage_month = ? AND worker_no = x.worker_no) p ON true WHERE x.worker_no > ? ORDER BY x.worker_no LIMIT ?",
                r -> wage(tenant, r),
                project,
                month.atDay(1),
                project,
                month.atDay(1),
                project,
                month.atDay(1),
                project,
                month.atDay(1),
                project,
                month.atDay(1),
                after,
                limit);
    }

    /** The page with the sums of the whole month. */
    Workforce.Wages wagesOf(TenantId tenant, UUID project, YearMonth month, List<Workforce.Wage> items, String next) {
        LocalDate first = month.atDay(1);
        return sql.first(
                        "SELECT count(*) AS n, CAST(sum(l.due) AS bigint) AS due, CAST(sum(l.net) AS bigint) AS net,"
                                + " CAST(coalesce(sum(p.paid), 0) AS bigint) AS paid, count(*) FILTER (WHERE coalesce(p.paid, 0) < coalesce(l.net, 1)) AS unpaid"
                                + " FROM (" + EARNERS + ") x"
                                + " LEFT JOIN (SELECT l.worker_no, sum(net_fen) AS net, sum(due_fen) AS due FROM payroll_line l"
                                + " JOIN payroll_sheet s ON s.id = l.sheet_id AND NOT s.voided WHERE l.project_id = ? AND l.wage_month = ?"
                                + " GROUP BY l.worker_no) l USING (worker_no)"
                                + " LEFT JOIN (SELECT worker_no, sum(amount_fen) AS paid FROM wage_payment WHERE project_id = ? AND wage_month = ?"
                                + " AND result = 'SUCCEEDED' GROUP BY worker_no) p USING (worker_no)",
                        r -> new Workforce.Wages(
                                items,
                                next,
                                r.number("n"),
                                yuan(r.numberOrNull("due")),
                                yuan(r.numberOrNull("net")),
                                yuan(r.numberOrNull("paid")),
                                r.number("unpaid")),
                        project,
                        first,
                        project,
                        first,
                        project,
                        first,
                        project,
                        first)
                .orElseThrow();
    }

    private Workforce.Wage wage(TenantId tenant, Row r) throws SQLException {
        Long net = r.numberOrNull("net");
        long paid = r.number("paid");
        Long days = r.numberOrNull("attended");
        return new Workforce.Wage(
                r.number("worker_no"),
                Masks.name(sealed.open(tenant, r.bytes("name"))),
                "**************" + r.text("id_last_four"),
                days == null ? 0 : days.intValue(),
                yuan(r.numberOrNull("due")),
                yuan(net),
                yuan(paid),
                net == null ? paid > 0 : paid >= net,
                r.text("last_result"),
                r.text("reason"),
                r.date("signed_on"));
    }

    /** Where a page of transactions ended. */
    record After(Instant bookedAt, String source, String ref) {}

    List<Workforce.Transaction> transactions(
            TenantId tenant, UUID project, LocalDate from, LocalDate to, After after, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(project, from, to));
        if (after != null) {
            arguments.addAll(List.of(after.bookedAt(), after.bookedAt(), after.source(), after.ref()));
        }
        arguments.add(limit);
        return sql.list(
                "SELECT source, import_id IS NULL AS by_bank, bank_ref, booked_on, booked_at, incoming, amount_fen, balance_fen, kind, counterparty, reversed_at"
                        + " FROM account_transaction WHERE project_id = ? AND booked_on BETWEEN ? AND ?"
                        + (after == null ? "" : " AND (booked_at < ? OR booked_at = ? AND (source, bank_ref) > (?, ?))")
                        + " ORDER BY booked_at DESC, source, bank_ref LIMIT ?",
                WorkforceStore::transaction,
                arguments.toArray());
    }

    /** The page with the sums of the whole period. */
    Workforce.Transactions transactionsOf(
            TenantId tenant,
            UUID project,
            LocalDate from,
            LocalDate to,
            List<Workforce.Transaction> items,
            String next) {
        return sql.first(
                        "SELECT count(*) AS n, CAST(coalesce(sum(amount_fen) FILTER (WHERE incoming AND reversed_at IS NULL), 0) AS bigint) AS came,"
                                + " CAST(coalesce(sum(amount_fen) FILTER (WHERE NOT incoming AND reversed_at IS NULL), 0) AS bigint) AS went"
                                + " FROM account_transaction WHERE project_id = ? AND booked_on BETWEEN ? AND ?",
                        r -> new Workforce.Transactions(
                                items, next, r.number("n"), yuan(r.numberOrNull("came")), yuan(r.numberOrNull("went"))),
                        project,
                        from,
                        to)
                .orElseThrow();
    }

    private static Workforce.Transaction transaction(Row r) throws SQLException {
        return new Workforce.Transaction(
                r.text("source"),
                r.flag("by_bank") ? "BANK" : "IMPORT",
                r.text("bank_ref"),
                r.date("booked_on"),
                r.instant("booked_at"),
                r.flag("incoming"),
                yuan(r.numberOrNull("amount_fen")),
                balance(r.numberOrNull("balance_fen")),
                r.text("kind"),
                // the other side of a wage is a worker
                "WAGES".equals(r.text("kind")) ? Masks.name(r.text("counterparty")) : r.text("counterparty"),
                r.instant("reversed_at"));
    }

    /** An account may be overdrawn. */
    private static String balance(Long fen) {
        return fen == null ? null : (fen < 0 ? "-" : "") + yuan(Math.abs(fen));
    }

    private static String yuan(Long fen) {
        return fen == null ? null : new Money(fen).toYuan();
    }
}
