package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/**
 * What other places' rules look at beside the ten of annex 2 (requirements 4.2): single payments, workers who have left, complaints
 * in hand. For many projects at once, as they were on a day.
 */
@ApplicationScoped
class DepartureFactStore {
    private static final String THESE = " project_id = ANY (CAST(? AS uuid[])) ";

    @Inject
    private TenantSql sql;

    /**
     * What went through the special account for a wage month.
     *
     * @param highest     most that one worker got for the month
     * @param highestYear most that one worker got for the months of its year up to it
     */
    record Paid(UUID project, LocalDate month, long workers, long highest, long highestYear, LocalDate lastOn) {}

    /** @param unsettled who have left and whose wages nobody has recorded as settled */
    record Leavers(UUID project, long all, long unsettled, LocalDate lastOn) {}

    /** Complaints that name the project. */
    record Leads(UUID project, long open, LocalDate lastOn) {}

    /** The year begins before the months that are asked for, so that its sum is whole. */
    List<Paid> paid(TenantId tenant, Collection<UUID> projects, LocalDate from, LocalDate to, Instant asOf) {
        return sql.list(
                "WITH paid AS (SELECT project_id, wage_month, worker_no, sum(amount_fen) AS amount, max(booked_at) AS last_at FROM wage_payment WHERE"
                        + THESE
                        + "AND wage_month BETWEEN ? AND ? AND result = 'SUCCEEDED' AND channel = 'SPECIAL_ACCOUNT' AND booked_at < ?"
                        + " GROUP BY project_id, wage_month, worker_no),"
                        + " running AS (SELECT project_id, wage_month, amount, last_at, sum(amount) OVER (PARTITION BY project_id, worker_no,"
                        + " extract(year FROM wage_month) ORDER BY wage_month) AS year_amount FROM paid)"
                        + " SELECT project_id, wage_month, count(*) AS workers, CAST(max(amount) AS bigint) AS highest,"
                        + " CAST(max(year_amount) AS bigint) AS highest_year, CAST(max(last_at) AT TIME ZONE 'Asia/Shanghai' AS date) AS last_on"
                        + " FROM running WHERE wage_month >= ? GROUP BY project_id, wage_month",
                r -> new Paid(
                        r.uuid("project_id"),
                        r.date("wage_month"),
                        r.number("workers"),
                        r.number("highest"),
                        r.number("highest_year"),
                        r.date("last_on")),
                SqlArray.of(projects),
                from.withDayOfYear(1),
                to,
                asOf,
                from);
    }

    /** A worker who came back has not left. */
    List<Leavers> leavers(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT project_id, count(*) AS leavers, count(*) FILTER (WHERE settled_on IS NULL OR settled_on > ?) AS unsettled,"
                        + " max(left_on) AS last_on FROM (SELECT DISTINCT ON (project_id, worker_no) project_id, left_on, settled_on FROM registration"
                        + " WHERE"
                        + THESE
                        + "AND entered_on <= ? ORDER BY project_id, worker_no, entered_on DESC) youngest WHERE left_on < ? GROUP BY project_id",
                r -> new Leavers(r.uuid("project_id"), r.number("leavers"), r.number("unsettled"), r.date("last_on")),
                day,
                SqlArray.of(projects),
                day,
                day);
    }

    /** By the project's name, which is what a complaint knows of it. */
    List<Leads> leads(TenantId tenant, Collection<UUID> projects, Instant asOf) {
        return sql.list(
                "SELECT p.id, count(*) FILTER (WHERE NOT l.finished OR l.closed_at >= ?) AS open,"
                        + " CAST(max(l.received_at) AT TIME ZONE 'Asia/Shanghai' AS date) AS last_on"
                        + " FROM project p JOIN lead l ON l.project = p.name WHERE p.id = ANY (CAST(? AS uuid[])) AND l.received_at < ? GROUP BY p.id",
                r -> new Leads(r.uuid("id"), r.number("open"), r.date("last_on")),
                asOf,
                SqlArray.of(projects),
                asOf);
    }
}
