package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What facts of projects are made of: their ledgers, for many projects at once, each by index, none per project. All of them look
 * at the data as they were on a day, so that models can be tried on history. */
@ApplicationScoped
class ProjectFactStore {
    private static final String THESE = " project_id = ANY (CAST(? AS uuid[])) ";

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
            LocalDate resumedOn,
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

    record Board(UUID project, int locations, List<Boolean> items) {}

    record Plan(UUID project, LocalDate agreedOn, long amount, boolean noticed, boolean reported) {}

    List<UUID> live(TenantId tenant) {
        return sql.list("SELECT id FROM project WHERE state <> 'SETTLED' ORDER BY id", r -> r.uuid("id"));
    }

    List<Basics> basics(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        String ids = SqlArray.of(projects);
        return sql.list(
                "SELECT p.id, p.project_no, p.name, p.industry, p.funding_type, p.state, p.owner_name, p.contractor_name,"
                        + " p.contractor_credit_code, p.first_entry_on, p.started_on, p.suspended_from, z.resumed_on, p.completed_on, p.wages_settled_on,"
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
                        + " LEFT JOIN (SELECT subject_id, max(CAST(at AT TIME ZONE 'Asia/Shanghai' AS date)) AS resumed_on FROM timeline_event"
                        + " WHERE subject_id = ANY (CAST(? AS uuid[])) AND from_state = 'SUSPENDED' AND to_state = 'ONGOING'"
                        + " AND CAST(at AT TIME ZONE 'Asia/Shanghai' AS date) <= ? GROUP BY subject_id) z ON z.subject_id = p.id"
                        + " LEFT JOIN enterprise e ON e.credit_code = p.contractor_credit_code"
                        + " WHERE p.id = ANY (CAST(? AS uuid[]))",
                ProjectFactStore::basics,
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
                ids,
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
                r.date("resumed_on"),
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

    List<Instrument> guarantees(TenantId tenant, Collection<UUID> projects) {
        return sql.list(
                "SELECT project_id, form, amount_fen, valid_from, valid_to FROM owner_guarantee WHERE" + THESE
                        + "AND NOT voided",
                r -> new Instrument(
                        r.uuid("project_id"),
                        r.text("form"),
                        r.number("amount_fen"),
                        r.date("valid_from"),
                        r.date("valid_to")),
                SqlArray.of(projects));
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
                SqlArray.of(projects),
                day);
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
                SqlArray.of(projects),
                SqlArray.of(projects),
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
                        SqlArray.of(projects),
                        asOf,
                        asOf)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
