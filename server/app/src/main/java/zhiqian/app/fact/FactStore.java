package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/**
 * What facts are made of: some reads for many projects at once, each by index, none per project. All of them look at the data as
 * they were on a day, so that models can be tried on history.
 */
@ApplicationScoped
class FactStore {
    private static final String THESE = " project_id = ANY (CAST(? AS uuid[])) ";

    private static final Duration LEADS_OF = Duration.ofDays(90);

    @Inject
    private TenantSql sql;

    record Basics(
            UUID id,
            String no,
            String name,
            String industry,
            String funding,
            String state,
            String owner,
            String contractor,
            String contractorCode,
            LocalDate firstEntryOn,
            LocalDate startedOn,
            LocalDate suspendedFrom,
            LocalDate completedOn,
            LocalDate settledOn,
            boolean officer,
            boolean officerOnSite,
            LocalDate signedOn,
            Long price,
            Integer wageDay,
            LocalDate permitOn,
            LocalDate startReportOn,
            Boolean confirmed,
            Boolean filed,
            Boolean insured,
            String integrity,
            Boolean dishonest) {}

    record Instrument(UUID project, String form, long amount, LocalDate from, LocalDate to) {}

    record Exemption(UUID project, long required) {}

    record Board(UUID project, int locations, List<Boolean> items) {}

    record Day(
            UUID project,
            LocalDate date,
            int registered,
            int attended,
            int unregistered,
            int elsewhere,
            boolean officer,
            boolean closed) {}

    record Plan(UUID project, LocalDate agreedOn, long amount, boolean noticed, boolean reported) {}

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
            long attended) {}

    record Contracts(UUID project, long onSite, long signed, long agreements, long onSiteFirst, long signedFirst) {}

    List<UUID> live(TenantId tenant) {
        return sql.list("SELECT id FROM project WHERE state <> 'SETTLED' ORDER BY id", r -> r.uuid("id"));
    }

    List<Basics> basics(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        String ids = array(projects);
        return sql.list(
                "SELECT p.id, p.project_no, p.name, p.industry, p.funding_type, p.state, p.owner_name, p.contractor_name,"
                        + " p.contractor_credit_code, p.first_entry_on, p.started_on, p.suspended_from, p.completed_on, p.wages_settled_on,"
                        + " p.labour_officer_name IS NOT NULL OR o.here AS officer, coalesce(o.here, false) AS officer_on_site,"
                        + " c.signed_on, c.price, c.wage_day, m.permit_on, m.report_on, a.confirmed, a.filed, i.insured, e.integrity_grade,"
                        + " e.dishonest_from <= ? AND coalesce(e.dishonest_to, 'infinity') >= ? AS dishonest FROM project p"
                        + " LEFT JOIN (SELECT project_id, min(signed_on) AS signed_on, CAST(sum(price_fen) AS bigint) AS price,"
                        + " (array_agg(wage_day ORDER BY signed_on DESC) FILTER (WHERE wage_day IS NOT NULL))[1] AS wage_day"
                        + " FROM construction_contract WHERE" + THESE
                        + "AND NOT voided AND signed_on <= ? GROUP BY project_id) c ON c.project_id = p.id"
                        + " LEFT JOIN (SELECT project_id, min(issued_on) FILTER (WHERE kind = 'PERMIT') AS permit_on,"
                        + " min(issued_on) FILTER (WHERE kind = 'START_REPORT') AS report_on FROM project_permit WHERE"
                        + THESE
                        + "AND NOT voided GROUP BY project_id) m ON m.project_id = p.id"
                        + " LEFT JOIN (SELECT project_id, bool_or(source = 'BANK' OR confirmed_at IS NOT NULL) AS confirmed,"
                        + " bool_or(filed_on <= ?) AS filed FROM special_account WHERE" + THESE
                        + "AND NOT voided AND opened_on <= ? AND (closed_on IS NULL OR closed_on > ?) GROUP BY project_id) a ON a.project_id = p.id"
                        + " LEFT JOIN (SELECT project_id, true AS insured FROM injury_insurance WHERE" + THESE
                        + "AND NOT voided AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) GROUP BY project_id) i ON i.project_id = p.id"
                        + " LEFT JOIN (SELECT project_id, true AS here FROM registration WHERE" + THESE
                        + "AND role = 'LABOUR_OFFICER' AND entered_on <= ? AND (left_on IS NULL OR left_on >= ?) GROUP BY project_id) o ON o.project_id = p.id"
                        + " LEFT JOIN enterprise e ON e.credit_code = p.contractor_credit_code"
                        + " WHERE p.id = ANY (CAST(? AS uuid[]))",
                FactStore::basics,
                day,
                day,
                ids,
                day,
                ids,
                day,
                ids,
                day,
                day,
                ids,
                day,
                day,
                ids,
                day,
                day,
                ids);
    }

    private static Basics basics(Row r) throws SQLException {
        Long wageDay = r.numberOrNull("wage_day");
        return new Basics(
                r.uuid("id"),
                r.text("project_no"),
                r.text("name"),
                r.text("industry"),
                r.text("funding_type"),
                r.text("state"),
                r.text("owner_name"),
                r.text("contractor_name"),
                r.text("contractor_credit_code"),
                r.date("first_entry_on"),
                r.date("started_on"),
                r.date("suspended_from"),
                r.date("completed_on"),
                r.date("wages_settled_on"),
                r.flag("officer"),
                r.flag("officer_on_site"),
                r.date("signed_on"),
                r.numberOrNull("price"),
                wageDay == null ? null : wageDay.intValue(),
                r.date("permit_on"),
                r.date("report_on"),
                r.flagOrNull("confirmed"),
                r.flagOrNull("filed"),
                r.flagOrNull("insured"),
                r.text("integrity_grade"),
                r.flagOrNull("dishonest"));
    }

    List<Instrument> deposits(TenantId tenant, Collection<UUID> projects) {
        return instruments("wage_deposit", projects);
    }

    List<Instrument> guarantees(TenantId tenant, Collection<UUID> projects) {
        return instruments("owner_guarantee", projects);
    }

    private List<Instrument> instruments(String table, Collection<UUID> projects) {
        return sql.list(
                "SELECT project_id, form, amount_fen, valid_from, valid_to FROM " + table + " WHERE" + THESE
                        + "AND NOT voided",
                r -> new Instrument(
                        r.uuid("project_id"),
                        r.text("form"),
                        r.number("amount_fen"),
                        r.date("valid_from"),
                        r.date("valid_to")),
                array(projects));
    }

    /** The youngest decision of each. */
    List<Exemption> exemptions(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT DISTINCT ON (project_id) project_id, required_amount_fen FROM deposit_exemption WHERE" + THESE
                        + "AND NOT voided AND decided_on <= ? ORDER BY project_id, decided_on DESC, id DESC",
                r -> new Exemption(r.uuid("project_id"), r.number("required_amount_fen")),
                array(projects),
                day);
    }

    /** Of several boards what all of them together show: each place counts, each item must be on every board. */
    List<Board> boards(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT project_id, CAST(sum(cardinality(locations)) AS int) AS locations, bool_and(item_project) AS i1, bool_and(item_owner) AS i2,"
                        + " bool_and(item_contractor) AS i3, bool_and(item_subcontractors) AS i4, bool_and(item_labour_officer) AS i5,"
                        + " bool_and(item_minimum_wage) AS i6, bool_and(item_wage_day) AS i7, bool_and(item_industry_phone) AS i8,"
                        + " bool_and(item_inspection_phone) AS i9, bool_and(item_arbitration) AS i10, bool_and(item_legal_aid) AS i11,"
                        + " bool_and(item_legal_service_hotline) AS i12 FROM notice_board WHERE" + THESE
                        + "AND NOT voided AND put_up_on <= ? GROUP BY project_id",
                r -> {
                    Boolean[] items = new Boolean[12];
                    for (int i = 0; i < items.length; i++) {
                        items[i] = r.flag("i" + (i + 1));
                    }
                    return new Board(r.uuid("project_id"), r.count("locations"), List.of(items));
                },
                array(projects),
                day);
    }

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
                array(projects),
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
                        array(projects),
                        before)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All agreed payments up to a day, oldest first in each project. */
    List<Plan> plans(TenantId tenant, Collection<UUID> projects, LocalDate to) {
        return sql.list(
                "SELECT l.project_id, l.agreed_on, l.amount_fen, n.agreed_on IS NOT NULL AS noticed, coalesce(n.reported, false) AS reported"
                        + " FROM labour_cost_plan l LEFT JOIN (SELECT project_id, agreed_on, bool_or(reported_at IS NOT NULL) AS reported"
                        + " FROM allocation_notice WHERE" + THESE
                        + "GROUP BY project_id, agreed_on) n ON n.project_id = l.project_id AND n.agreed_on = l.agreed_on"
                        + " WHERE l.project_id = ANY (CAST(? AS uuid[])) AND NOT l.voided AND l.agreed_on <= ? ORDER BY l.project_id, l.agreed_on",
                r -> new Plan(
                        r.uuid("project_id"),
                        r.date("agreed_on"),
                        r.number("amount_fen"),
                        r.flag("noticed"),
                        r.flag("reported")),
                array(projects),
                array(projects),
                to);
    }

    /** Labour cost that has come in before a moment, by project. */
    Map<UUID, Long> credits(TenantId tenant, Collection<UUID> projects, Instant asOf) {
        return sql
                .list(
                        "SELECT project_id, CAST(sum(amount_fen) AS bigint) AS credited FROM account_transaction WHERE"
                                + THESE
                                + "AND kind = 'LABOUR_COST' AND incoming AND booked_at < ? AND (reversed_at IS NULL OR reversed_at >= ?)"
                                + " GROUP BY project_id",
                        r -> Map.entry(r.uuid("project_id"), r.number("credited")),
                        array(projects),
                        asOf,
                        asOf)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who is owed and who is paid, month by month; a worker is paid when all sheets' net is, or without a sheet when anything is. */
    List<WageMonth> wageMonths(TenantId tenant, Collection<UUID> projects, LocalDate from, LocalDate to, Instant asOf) {
        String ids = array(projects);
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
                        + " bool_or(result <> 'SUCCEEDED') AS returned, bool_or(result = 'SUCCEEDED' AND channel <> 'SPECIAL_ACCOUNT') AS other_way"
                        + " FROM wage_payment WHERE" + THESE
                        + "AND wage_month BETWEEN ? AND ? AND booked_at < ? GROUP BY project_id, wage_month, worker_no),"
                        + " both_sides AS (SELECT o.*, coalesce(p.paid, 0) AS paid, coalesce(p.returned, false) AS returned,"
                        + " coalesce(p.other_way, false) AS other_way,"
                        + " CASE WHEN o.line THEN coalesce(p.paid, 0) < o.net ELSE coalesce(p.paid, 0) = 0 END AS unpaid"
                        + " FROM owed o LEFT JOIN paid p USING (project_id, wage_month, worker_no))"
                        + " SELECT project_id, wage_month, count(*) AS workers, count(*) FILTER (WHERE unpaid) AS unpaid,"
                        + " count(*) FILTER (WHERE unpaid AND NOT line) AS no_sheet, count(*) FILTER (WHERE unpaid AND returned) AS returned,"
                        + " count(*) FILTER (WHERE other_way) AS other_way, count(*) FILTER (WHERE unsigned) AS unsigned,"
                        + " CAST(sum(net) AS bigint) AS owed, CAST(sum(paid) AS bigint) AS paid,"
                        + " CAST(coalesce(sum(net - paid) FILTER (WHERE line AND unpaid), 0) AS bigint) AS missing,"
                        + " count(*) FILTER (WHERE line) AS lines, CAST(coalesce(max(net), 0) AS bigint) AS highest,"
                        + " count(*) FILTER (WHERE attended) AS attended FROM both_sides GROUP BY project_id, wage_month ORDER BY project_id, wage_month",
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
                        r.number("attended")),
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
        String ids = array(projects);
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

    record Business(
            UUID id,
            String name,
            String code,
            boolean dishonest,
            Map<String, Long> signals,
            LocalDate lastSignalOn,
            long leads,
            long openArrears) {}

    List<UUID> enterprises(TenantId tenant) {
        return sql.list("SELECT id FROM enterprise ORDER BY id", r -> r.uuid("id"));
    }

    List<Business> businesses(TenantId tenant, Collection<UUID> enterprises, LocalDate day, Instant asOf) {
        return sql.list(
                "SELECT e.id, e.name, e.credit_code, coalesce(e.dishonest_from <= ? AND coalesce(e.dishonest_to, 'infinity') >= ?, false) AS dishonest,"
                        + " s.kinds, s.amounts, s.last_on, coalesce(l.n, 0) AS leads, coalesce(w.n, 0) AS arrears FROM enterprise e"
                        + " LEFT JOIN (SELECT enterprise_id, array_agg(kind ORDER BY kind) AS kinds, array_agg(CAST(value AS text) ORDER BY kind) AS amounts,"
                        + " max(observed_on) AS last_on FROM (SELECT DISTINCT ON (enterprise_id, kind) enterprise_id, kind, value, observed_on"
                        + " FROM enterprise_signal WHERE enterprise_id = ANY (CAST(? AS uuid[])) AND observed_on <= ?"
                        + " ORDER BY enterprise_id, kind, observed_on DESC) newest GROUP BY enterprise_id) s ON s.enterprise_id = e.id"
                        + " LEFT JOIN (SELECT employer_credit_code AS code, count(*) AS n FROM lead WHERE received_at >= ? AND received_at < ?"
                        + " AND employer_credit_code IS NOT NULL GROUP BY employer_credit_code) l ON l.code = e.credit_code"
                        + " LEFT JOIN (SELECT party_code AS code, count(*) AS n FROM warning WHERE open AND code = 'W07' AND party_code IS NOT NULL"
                        + " GROUP BY party_code) w ON w.code = e.credit_code WHERE e.id = ANY (CAST(? AS uuid[]))",
                FactStore::business,
                day,
                day,
                array(enterprises),
                day,
                asOf.minus(LEADS_OF),
                asOf,
                array(enterprises));
    }

    private static Business business(Row r) throws SQLException {
        Map<String, Long> signals = new HashMap<>();
        List<String> kinds = r.texts("kinds");
        List<String> amounts = r.texts("amounts");
        for (int i = 0; i < kinds.size(); i++) {
            signals.put(kinds.get(i), Long.valueOf(amounts.get(i)));
        }
        return new Business(
                r.uuid("id"),
                r.text("name"),
                r.text("credit_code"),
                r.flag("dishonest"),
                signals,
                r.date("last_on"),
                r.number("leads"),
                r.number("arrears"));
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
