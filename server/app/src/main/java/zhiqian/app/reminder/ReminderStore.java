package zhiqian.app.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What will be due in the ledger, and what of it has been told. */
@ApplicationScoped
class ReminderStore {
    private static final int LONGEST_MONTH = 31;
    private static final String AT_WORK = " AND p.state IN ('PLANNED', 'ONGOING', 'SUSPENDED')";

    @Inject
    private TenantSql sql;

    /** Deposits that end within a month while the project goes on, and that no other takes the place of. */
    List<Coming> deposits(TenantId tenant, LocalDate today) {
        return expiring("wage_deposit", "p.contractor_credit_code", today);
    }

    /** The same of the owners' payment guarantees. */
    List<Coming> guarantees(TenantId tenant, LocalDate today) {
        return expiring("owner_guarantee", "p.owner_credit_code", today);
    }

    /** One month before the last day, not one month from today: at the end of a month these are two. */
    private List<Coming> expiring(String table, String party, LocalDate today) {
        return sql.list(
                "SELECT d.id, d.valid_to AS day, p.name, p.department, " + party + " AS party FROM " + table
                        + " d JOIN project p ON p.id = d.project_id WHERE NOT d.voided AND d.valid_to BETWEEN ? AND ?"
                        + " AND CAST(d.valid_to - interval '1 month' AS date) <= ?"
                        + AT_WORK + " AND NOT EXISTS (SELECT 1 FROM " + table
                        + " n WHERE n.project_id = d.project_id AND NOT n.voided AND n.valid_from > d.valid_from"
                        + " AND n.valid_from <= d.valid_to + 1 AND n.amount_fen >= d.amount_fen"
                        + " AND coalesce(n.valid_to, 'infinity') > d.valid_to)",
                ReminderStore::coming,
                today,
                today.plusDays(LONGEST_MONTH),
                today);
    }

    /** Projects whose first worker came in these days, and that nobody has inspected. */
    List<Coming> notInspected(TenantId tenant, LocalDate from, LocalDate to) {
        return sql.list(
                "SELECT p.id, p.first_entry_on AS day, p.name, p.department, CAST(NULL AS text) AS party FROM project p"
                        + " WHERE p.first_entry_on BETWEEN ? AND ? AND p.state IN ('ONGOING', 'SUSPENDED')"
                        + " AND NOT EXISTS (SELECT 1 FROM inspection i WHERE i.project_id = p.id AND NOT i.voided)",
                ReminderStore::coming,
                from,
                to);
    }

    /** Applications of these days for a deposit that nobody has decided. */
    List<Coming> refunds(TenantId tenant, LocalDate from, LocalDate to) {
        return sql.list(
                "SELECT r.id, r.applied_on AS day, p.name, CAST(NULL AS text) AS department, CAST(NULL AS text) AS party"
                        + " FROM deposit_refund r JOIN project p ON p.id = r.project_id"
                        + " WHERE NOT r.voided AND r.decision IS NULL AND r.applied_on BETWEEN ? AND ?",
                ReminderStore::coming,
                from,
                to);
    }

    /**
     * Deposits of completed projects on which no wages are open, and that nobody has asked back; from the day of completion, and anew
     * in each half year.
     */
    List<Coming> toGiveBack(TenantId tenant, LocalDate today, LocalDate halfYear) {
        return sql.list(
                "SELECT d.id, greatest(p.completed_on, CAST(? AS date)) AS day, p.name, CAST(NULL AS text) AS department,"
                        + " p.contractor_credit_code AS party FROM project p JOIN wage_deposit d ON d.project_id = p.id"
                        + " WHERE p.state IN ('COMPLETED', 'SETTLED') AND p.completed_on <= ? AND NOT d.voided AND (d.valid_to IS NULL OR d.valid_to >= ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM deposit_refund r WHERE r.deposit_id = d.id AND NOT r.voided AND r.decision IS DISTINCT FROM 'REFUSED')"
                        + " AND NOT EXISTS (SELECT 1 FROM warning w WHERE w.project_id = p.id AND w.open AND w.code = 'W07')"
                        + " AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.project = p.name AND NOT l.finished AND l.kind <> 'SME_ACCOUNT')",
                ReminderStore::coming,
                halfYear,
                today,
                today);
    }

    /**
     * The bank's notice of a missed allocation that nobody has reported.
     *
     * @param of       told once for each project and last day
     * @param received whether the day is that of the receipt, or else that of sending
     */
    record Unreported(Coming of, boolean received) {}

    List<Unreported> unreported(TenantId tenant, LocalDate from) {
        return sql.list(
                "SELECT p.id, CAST(coalesce(n.received_at, n.sent_at) AT TIME ZONE 'Asia/Shanghai' AS date) AS day, p.name, p.department,"
                        + " p.contractor_credit_code AS party, n.received_at IS NOT NULL AS received"
                        + " FROM allocation_notice n JOIN project p ON p.id = n.project_id WHERE n.reported_at IS NULL AND n.sent_at >= ?",
                r -> new Unreported(coming(r), r.flag("received")),
                from.atStartOfDay(Json.ZONE).toInstant());
    }

    /** Remembers them. @return those that had not been told */
    Set<UUID> mark(TenantId tenant, Term term, List<Coming> coming, Instant now) {
        return coming.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "INSERT INTO ledger_reminder (term, subject_id, due_on, told_at) SELECT CAST(? AS text), s, d, CAST(? AS timestamptz)"
                                + " FROM unnest(CAST(? AS uuid[]), CAST(? AS date[])) AS g (s, d) ON CONFLICT DO NOTHING RETURNING subject_id",
                        r -> r.uuid("subject_id"),
                        term,
                        now,
                        SqlArray.of(coming.stream().map(Coming::subject).toList()),
                        SqlArray.of(coming.stream().map(Coming::on).toList())));
    }

    private static Coming coming(Row r) throws SQLException {
        return new Coming(r.uuid("id"), r.date("day"), r.text("name"), r.text("department"), r.text("party"));
    }
}
