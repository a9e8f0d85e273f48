package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementHandler;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadKind;
import zhiqian.kernel.lead.LeadState;
import zhiqian.kernel.lead.ReceiptNo;
import zhiqian.terms.TenantId;

/** What statements from other tenants do to our leads. */
@ApplicationScoped
class LeadInbox implements StatementHandler {
    @Inject
    private LeadStore leads;

    @Inject
    private LeadClockwork clockwork;

    @Inject
    private ClockStore clocks;

    @Inject
    private ComplainantStore complainants;

    @Inject
    private TimelineStore timeline;

    @Inject
    private LeadStatements statements;

    @Inject
    private LeadNotices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(
                StatementKind.LEAD_TRANSFERRED,
                StatementKind.LEAD_RETURNED,
                StatementKind.LEAD_REMINDED,
                StatementKind.LEAD_UNFLAGGED);
    }

    @Override
    public void apply(TenantId receiver, Statement statement) {
        switch (StatementKind.valueOf(statement.kind())) {
            case LEAD_TRANSFERRED ->
                receive(receiver, statement, Json.read(statement.payload(), LeadStatements.Transferred.class));
            case LEAD_RETURNED ->
                takeBack(receiver, statement, Json.read(statement.payload(), LeadStatements.Returned.class));
            case LEAD_REMINDED ->
                remind(receiver, statement, Json.read(statement.payload(), LeadStatements.Reminded.class));
            case LEAD_UNFLAGGED ->
                unflagged(receiver, statement, Json.read(statement.payload(), LeadStatements.Unflagged.class));
            default -> throw new IllegalArgumentException(statement.kind());
        }
    }

    /** 收到上级转办: received when the superior passed it down, however long the relay took (T18 runs from then). */
    private void receive(TenantId tenant, Statement statement, LeadStatements.Transferred t) {
        Instant received = statement.at();
        LeadRecord row = row(tenant, statement, t, received);
        leads.insert(tenant, row);
        List<ClockRecord> now =
                clockwork.apply(tenant, row, List.of(), clockwork.law(tenant).receivedFromAbove(received));
        leads.flush();
        complainants.insert(tenant, row.id, row.receipt, statements.identity(tenant, t));
        String from = directory.name(statement.sender());
        timeline.record(
                Actor.system(tenant),
                row.id,
                received,
                "receive",
                null,
                LeadState.TRANSFERRED,
                t.note(),
                "附1-三(一)1",
                Map.of("from", statement.sender(), "fromName", from, "leadNo", t.leadNo()));
        audit.record(tenant, "system", "receive", "lead/" + row.id, null, statement.sender() + "/" + statement.no());
        notices.received(tenant, row, from + "转来线索 " + row.leadNo + ",请在签收期限内签收", "RECEIVED", received);
        statements.headline(tenant, row, now);
    }

    private LeadRecord row(TenantId tenant, Statement statement, LeadStatements.Transferred t, Instant received) {
        LeadRecord row = LeadRecord.fresh(UuidV7.next());
        row.leadNo = leads.nextLeadNo(tenant, received.atZone(Json.ZONE).getYear());
        row.receipt = ReceiptNo.random(tenant, new java.security.SecureRandom()).value();
        row.state = LeadState.TRANSFERRED;
        row.channel = LeadChannel.valueOf(t.channel());
        row.kind = LeadKind.valueOf(t.kind());
        row.anonymous = t.anonymous();
        row.externalNo = t.externalNo();
        row.externalDueAt = t.externalDueAt();
        row.representedPeople = t.representedPeople();
        row.employer = t.employer();
        row.employerCreditCode = t.employerCreditCode();
        row.project = t.project();
        row.industry = t.industry();
        row.area = t.area();
        row.people = t.people();
        row.amountFen = t.amountFen();
        row.periodFrom = t.periodFrom();
        row.periodTo = t.periodTo();
        row.facts = t.facts();
        row.triggers = t.triggers();
        row.submittedAt = t.submittedAt();
        row.receivedAt = received;
        row.registeredOn = t.registeredOn();
        row.festivalName = t.festivalName();
        row.special = t.special();
        row.specialReasons = t.specialReasons();
        row.originTenant = statement.sender();
        row.originLead = t.lead();
        row.originLeadNo = t.leadNo();
        row.createdAt = received;
        row.createdBy = "system";
        row.updatedAt = received;
        return row;
    }

    /** 下级退回: to be routed again within one working day; the first receipt counts on. */
    private void takeBack(TenantId tenant, Statement statement, LeadStatements.Returned r) {
        LeadRecord row = leads.findForUpdate(tenant, r.originLead()).orElseThrow();
        if (!statement.sender().equals(row.targetTenant)) {
            throw new IllegalStateException("lead " + row.id + " is not with " + statement.sender());
        }
        LeadState before = row.state;
        row.state = LeadState.RETURNED_ROUTE;
        clockwork.apply(
                tenant, row, clocks.of(tenant, row.id), clockwork.law(tenant).returnedFromBelow(statement.at()));
        row.updatedAt = clock.now();
        String from = directory.name(statement.sender());
        timeline.record(
                Actor.system(tenant),
                row.id,
                statement.at(),
                "returned",
                before,
                row.state,
                r.reason(),
                "附1-三(一)2",
                Map.of("from", statement.sender(), "fromName", from));
        notices.received(
                tenant, row, "线索 " + row.leadNo + " 被" + from + "退回:" + r.reason(), "RETURNED", statement.at());
    }

    private void remind(TenantId tenant, Statement statement, LeadStatements.Reminded r) {
        leads.findFromAbove(tenant, statement.sender(), r.lead()).ifPresent(row -> {
            timeline.record(
                    Actor.system(tenant),
                    row.id,
                    statement.at(),
                    "reminded",
                    null,
                    null,
                    r.note(),
                    "附1-四",
                    Map.of("by", r.by()));
            notices.reminded(
                    tenant,
                    row,
                    r.by() + "催办线索 " + row.leadNo + (r.note() == null ? "" : ":" + r.note()),
                    statement.at());
        });
    }

    private void unflagged(TenantId tenant, Statement statement, LeadStatements.Unflagged u) {
        String from = directory.name(statement.sender());
        if (u.originLead() != null) {
            leads.findForUpdate(tenant, u.originLead())
                    .ifPresent(row -> timeline.record(
                            Actor.system(tenant),
                            row.id,
                            statement.at(),
                            "unflagged",
                            null,
                            null,
                            u.reason(),
                            "附1-三(二)1",
                            Map.of("from", statement.sender(), "leader", u.leader())));
        }
        notices.unflagged(
                tenant, from + "对线索 " + u.leadNo() + " 撤销特殊标记,理由:" + u.reason(), u.originLead(), statement.at());
    }

    /** A county's progress, on the copy that the superior keeps for the worker to ask about. */
    void mirror(TenantId tenant, Statement statement, LeadStatements.HeadlineBody h) {
        LeadRecord row = leads.findForUpdate(tenant, h.originLeadId()).orElse(null);
        if (row == null || !statement.sender().equals(row.targetTenant) || row.state == LeadState.RETURNED_ROUTE) {
            return;
        }
        LeadState before = row.state;
        LeadState now = LeadState.valueOf(h.state());
        if (now == LeadState.RETURNED_ROUTE) {
            return; // the return itself comes as a statement of its own
        }
        row.state = now;
        row.finished = h.finished();
        row.signedAt = h.signedAt();
        row.signedInTime = h.signedInTime();
        row.closedAt = h.closedAt();
        row.closedInTime = h.closedInTime();
        row.overdue = h.overdue();
        row.special = h.special();
        Instant due = h.closeDue() != null && h.signedAt() != null || h.signDue() == null ? h.closeDue() : h.signDue();
        boolean waiting = due != null && !h.finished();
        row.nextDueAt = waiting ? due : LeadRecord.NEVER;
        row.nextDueRule = !waiting ? null : due.equals(h.signDue()) && h.signedAt() == null ? "T18" : h.closeRule();
        row.updatedAt = clock.now();
        if (before != now) {
            timeline.record(
                    Actor.system(tenant),
                    row.id,
                    statement.at(),
                    "progress",
                    before,
                    now,
                    null,
                    null,
                    Map.of("from", statement.sender(), "fromName", directory.name(statement.sender())));
        }
    }
}
