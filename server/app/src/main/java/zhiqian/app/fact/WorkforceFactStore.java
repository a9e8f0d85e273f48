package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Attendance, pay and contracts of many projects at once, as they were on a day. */
@ApplicationScoped
class WorkforceFactStore {
    private static final String THESE = " project_id = ANY (CAST(? AS uuid[])) ";

    @Inject
    private TenantSql sql;

    record Day(
            UUID project,
            LocalDate date,
            int registered,
            int attended,
            int unregistered,
            int elsewhere,
            boolean officer,
            boolean closed) {}

    record WageMonth(
            UUID project,
            LocalDate month,
            long workers,
            long unpaid,
            long noSheet,
            long returned,
            long otherWay,
            long unsigned,
            long owed,
            long paid,
            long missing,
            long lines,
            long highest,
            long attended,
            long attendedUnpaid) {}

    record Contracts(UUID project, long onSite, long signed, long agreements, long onSiteFirst, long signedFirst) {}

    List<Day> days(TenantId tenant, Collection<UUID> projects, LocalDate from, LocalDate to) {
        return sql.list(
                "SELECT project_id, work_date, registered, attended, unregistered, elsewhere, officer_present,"
                        + " closed_at IS NOT NULL OR unregistered + elsewhere = 0 AS closed"
                        + " FROM attendance_day WHERE" + THESE
                        + "AND work_date BETWEEN ? AND ? ORDER BY project_id, work_date DESC",
                r -> new Day(
                        r.uuid("project_id"),
                        r.date("work_date"),
                        r.count("registered"),
                        r.count("attended"),
                        r.count("unregistered"),
                        r.count("elsewhere"),
                        r.flag("officer_present"),
                        r.flag("closed")),
                SqlArray.of(projects),
                from,
                to);
    }

    /** The last day with data before the days that are looked at one by one. */
    Map<UUID, LocalDate> lastData(TenantId tenant, Collection<UUID> projects, LocalDate before) {
        return sql
                .list(
                        "SELECT p.id, d.work_date FROM unnest(CAST(? AS uuid[])) AS p (id) CROSS JOIN LATERAL (SELECT work_date FROM attendance_day"
                                + " WHERE project_id = p.id AND work_date < ? AND attended + unregistered > 0 ORDER BY work_date DESC LIMIT 1) d",
                        r -> Map.entry(r.uuid("id"), r.date("work_date")),
                        SqlArray.of(projects),
                        before)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who is owed and who is paid, month by month; a worker is paid when all sheets' net is, or without a sheet when anything is. */
    List<WageMonth> wageMonths(TenantId tenant, Collection<UUID> projects, LocalDate from, LocalDate to, Instant asOf) {
        String ids = SqlArray.of(projects);
        return sql.list(
                "WITH owed AS (SELECT project_id, wage_month, worker_no, sum(net) AS net, bool_or(line) AS line, bool_or(NOT line) AS attended,"
                        + " bool_or(unsigned) AS unsigned FROM ("
                        + "SELECT project_id, wage_month, worker_no, 0 AS net, false AS line, false AS unsigned FROM attendance_month WHERE"
                        + THESE
                        + "AND wage_month BETWEEN ? AND ? AND days > 0"
                        + " UNION ALL SELECT l.project_id, l.wage_month, l.worker_no, l.net_fen, true, l.signed_on IS NULL FROM payroll_line l"
                        + " JOIN payroll_sheet s ON s.id = l.sheet_id AND NOT s.voided"
                        + " WHERE l.project_id = ANY (CAST(? AS uuid[])) AND l.wage_month BETWEEN ? AND ?) parts"
                        + " GROUP BY project_id, wage_month, worker_no),"
                        + " paid AS (SELECT project_id, wage_month, worker_no, coalesce(sum(amount_fen) FILTER (WHERE result = 'SUCCEEDED'), 0) AS paid,"
                        + " bool_or(result <> 'SUCCEEDED') AS returned, bool_or(result = 'SUCCEEDED' AND channel <> 'SPECIAL_ACCOUNT') AS other_way,"
                        + " bool_or(result = 'SUCCEEDED' AND channel = 'SPECIAL_ACCOUNT') AS by_account"
                        + " FROM wage_payment WHERE" + THESE
                        + "AND wage_month BETWEEN ? AND ? AND booked_at < ? GROUP BY project_id, wage_month, worker_no),"
                        + " both_sides AS (SELECT o.*, coalesce(p.paid, 0) AS paid, coalesce(p.returned, false) AS returned,"
                        + " coalesce(p.other_way, false) AS other_way, coalesce(p.by_account, false) AS by_account,"
                        + " CASE WHEN o.line THEN coalesce(p.paid, 0) < o.net ELSE coalesce(p.paid, 0) = 0 END AS unpaid"
                        + " FROM owed o LEFT JOIN paid p USING (project_id, wage_month, worker_no))"
                        + " SELECT project_id, wage_month, count(*) AS workers, count(*) FILTER (WHERE unpaid) AS unpaid,"
                        + " count(*) FILTER (WHERE unpaid AND NOT line) AS no_sheet, count(*) FILTER (WHERE unpaid AND returned) AS returned,"
                        + " count(*) FILTER (WHERE other_way) AS other_way, count(*) FILTER (WHERE unsigned) AS unsigned,"
                        + " CAST(sum(net) AS bigint) AS owed, CAST(sum(paid) AS bigint) AS paid,"
                        + " CAST(coalesce(sum(net - paid) FILTER (WHERE line AND unpaid), 0) AS bigint) AS missing,"
                        + " count(*) FILTER (WHERE line) AS lines, CAST(coalesce(max(net), 0) AS bigint) AS highest,"
                        + " count(*) FILTER (WHERE attended) AS attended,"
                        + " count(*) FILTER (WHERE attended AND NOT by_account) AS attended_unpaid FROM both_sides GROUP BY project_id, wage_month ORDER BY project_id, wage_month",
                r -> new WageMonth(
                        r.uuid("project_id"),
                        r.date("wage_month"),
                        r.number("workers"),
                        r.number("unpaid"),
                        r.number("no_sheet"),
                        r.number("returned"),
                        r.number("other_way"),
                        r.number("unsigned"),
                        r.number("owed"),
                        r.number("paid"),
                        r.number("missing"),
                        r.number("lines"),
                        r.number("highest"),
                        r.number("attended"),
                        r.number("attended_unpaid")),
                ids,
                from,
                to,
                ids,
                from,
                to,
                ids,
                from,
                to,
                asOf);
    }

    /** Who is on site and has a contract, on a day and on the first of its month. */
    List<Contracts> contracts(
            TenantId tenant, Collection<UUID> projects, LocalDate day, Instant asOf, Instant firstMorning) {
        String ids = SqlArray.of(projects);
        LocalDate first = day.withDayOfMonth(1);
        return sql.list(
                "WITH here AS (SELECT project_id, worker_no, bool_or(entered_on <= ? AND (left_on IS NULL OR left_on >= ?)) AS present,"
                        + " bool_or(entered_on <= ? AND (left_on IS NULL OR left_on >= ?)) AS on_first FROM registration WHERE"
                        + THESE
                        + "AND entered_on <= ? AND (left_on IS NULL OR left_on >= ?) GROUP BY project_id, worker_no),"
                        + " held AS (SELECT project_id, worker_no, min(uploaded_at) AS since, bool_and(kind = 'WORK_AGREEMENT') AS agreement"
                        + " FROM labour_contract WHERE" + THESE
                        + "AND NOT voided AND uploaded_at < ? AND (valid_to IS NULL OR valid_to >= ?) GROUP BY project_id, worker_no)"
                        + " SELECT h.project_id, count(*) FILTER (WHERE present) AS on_site, count(*) FILTER (WHERE present AND c.since IS NOT NULL) AS signed,"
                        + " count(*) FILTER (WHERE present AND c.agreement) AS agreements, count(*) FILTER (WHERE on_first) AS on_site_first,"
                        + " count(*) FILTER (WHERE on_first AND c.since < ?) AS signed_first"
                        + " FROM here h LEFT JOIN held c USING (project_id, worker_no) GROUP BY h.project_id",
                r -> new Contracts(
                        r.uuid("project_id"),
                        r.number("on_site"),
                        r.number("signed"),
                        r.number("agreements"),
                        r.number("on_site_first"),
                        r.number("signed_first")),
                day,
                day,
                first,
                first,
                ids,
                day,
                first,
                ids,
                asOf,
                first,
                firstMorning);
    }
}
