package zhiqian.app.lead;

import java.sql.SQLException;
import zhiqian.app.tenancy.Row;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadKind;
import zhiqian.kernel.lead.LeadState;

/**
 * Leads as lists and pages show them, read past the unit of work: it would keep a second copy of fifty columns of each,
 * to look for changes that nobody makes. A lead that is to be changed is read by {@link LeadStore#find}.
 */
final class LeadRows {
    static final String COLUMNS = "id, lead_no, receipt, state, finished, channel, kind, anonymous, external_no, "
            + "external_due_at, represented_people, employer, employer_credit_code, project, industry, "
            + "area, people, amount_fen, period_from, period_to, facts, triggers, submitted_at, "
            + "received_at, registered_on, festival_name, special, special_reasons, special_leader, "
            + "special_unflagged, origin_tenant, origin_lead, origin_lead_no, target_tenant, department, "
            + "handler, findings, feedback, reviews, signed_at, signed_in_time, closed_at, closed_in_time, "
            + "sign_overdue, overdue, next_due_at, next_due_rule, next_due_clock, created_at, created_by, "
            + "updated_at, version";

    private LeadRows() {}

    static LeadRecord read(Row r) throws SQLException {
        LeadRecord row = new LeadRecord();
        row.id = r.uuid("id");
        row.leadNo = r.text("lead_no");
        row.receipt = r.text("receipt");
        row.state = LeadState.valueOf(r.text("state"));
        row.finished = r.flag("finished");
        row.channel = LeadChannel.valueOf(r.text("channel"));
        row.kind = LeadKind.valueOf(r.text("kind"));
        row.anonymous = r.flag("anonymous");
        row.externalNo = r.text("external_no");
        row.externalDueAt = r.instant("external_due_at");
        row.representedPeople = r.count("represented_people");
        row.employer = r.text("employer");
        row.employerCreditCode = r.text("employer_credit_code");
        row.project = r.text("project");
        row.industry = r.text("industry");
        row.area = r.text("area");
        row.people = r.count("people");
        row.amountFen = r.numberOrNull("amount_fen");
        row.periodFrom = r.text("period_from");
        row.periodTo = r.text("period_to");
        row.facts = r.text("facts");
        row.triggers = r.text("triggers");
        row.submittedAt = r.instant("submitted_at");
        row.receivedAt = r.instant("received_at");
        row.registeredOn = r.date("registered_on");
        row.festivalName = r.text("festival_name");
        row.special = r.flag("special");
        row.specialReasons = r.text("special_reasons");
        row.specialLeader = r.text("special_leader");
        row.specialUnflagged = r.text("special_unflagged");
        row.originTenant = r.text("origin_tenant");
        row.originLead = r.uuid("origin_lead");
        row.originLeadNo = r.text("origin_lead_no");
        row.targetTenant = r.text("target_tenant");
        row.department = r.text("department");
        row.handler = r.text("handler");
        row.findings = r.text("findings");
        row.feedback = r.text("feedback");
        row.reviews = r.text("reviews");
        row.signedAt = r.instant("signed_at");
        row.signedInTime = r.flagOrNull("signed_in_time");
        row.closedAt = r.instant("closed_at");
        row.closedInTime = r.flagOrNull("closed_in_time");
        row.signOverdue = r.flag("sign_overdue");
        row.overdue = r.flag("overdue");
        row.nextDueAt = r.instant("next_due_at");
        row.nextDueRule = r.text("next_due_rule");
        row.nextDueClock = r.uuid("next_due_clock");
        row.createdAt = r.instant("created_at");
        row.createdBy = r.text("created_by");
        row.updatedAt = r.instant("updated_at");
        row.version = r.count("version");
        return row;
    }
}
