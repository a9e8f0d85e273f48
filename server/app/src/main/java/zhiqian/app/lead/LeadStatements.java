package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.exchange.Outbox;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.exchange.LeadHeadline;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.Industry;
import zhiqian.terms.TenantId;

/** What a tenant tells about its leads: the whole lead downward, a masked headline upward. */
@ApplicationScoped
class LeadStatements {
    @Inject
    private Outbox outbox;

    @Inject
    private TenantDirectory directory;

    @Inject
    private Sealed sealed;

    /** Everything a county needs to handle the lead; the identity is sealed for it alone. */
    record Transferred(
            UUID lead,
            String leadNo,
            String channel,
            String kind,
            boolean anonymous,
            String externalNo,
            Instant externalDueAt,
            int representedPeople,
            String employer,
            String employerCreditCode,
            String project,
            String industry,
            String area,
            int people,
            Long amountFen,
            String periodFrom,
            String periodTo,
            String facts,
            String triggers,
            Instant submittedAt,
            LocalDate registeredOn,
            String festivalName,
            boolean special,
            String specialReasons,
            String identity,
            String note) {}

    record Returned(UUID lead, UUID originLead, String reason) {}

    record Reminded(UUID lead, String note, String by) {}

    record Unflagged(UUID lead, UUID originLead, String leadNo, String reason, String leader) {}

    /** Amount as fen; the rest as {@link LeadHeadline}. */
    record HeadlineBody(
            UUID leadId,
            String leadNo,
            UUID originLeadId,
            String state,
            boolean finished,
            Instant receivedAt,
            int people,
            Long amountFen,
            String industry,
            boolean special,
            Instant signDue,
            Instant signedAt,
            Boolean signedInTime,
            Instant closeDue,
            String closeRule,
            Instant closedAt,
            Boolean closedInTime,
            boolean overdue,
            boolean returned) {
        LeadHeadline toHeadline() {
            return new LeadHeadline(
                    leadId,
                    leadNo,
                    originLeadId,
                    zhiqian.kernel.lead.LeadState.valueOf(state),
                    receivedAt,
                    people,
                    amountFen == null ? null : new zhiqian.terms.Money(amountFen),
                    new Industry(industry),
                    special,
                    day(signDue),
                    signedAt,
                    signedInTime,
                    day(closeDue),
                    closedAt,
                    closedInTime,
                    overdue,
                    returned);
        }

        private static LocalDate day(Instant end) {
            return end == null ? null : end.minusMillis(1).atZone(Json.ZONE).toLocalDate();
        }
    }

    void transfer(TenantId sender, TenantId receiver, LeadRecord row, ComplainantStore.Identity identity, String note) {
        String secret = Base64.getEncoder().encodeToString(sealed.seal(receiver, Json.write(identity)));
        outbox.put(
                sender,
                receiver,
                StatementKind.LEAD_TRANSFERRED,
                new Transferred(
                        row.id,
                        row.leadNo,
                        row.channel.name(),
                        row.kind.name(),
                        row.anonymous,
                        row.externalNo,
                        row.externalDueAt,
                        row.representedPeople,
                        row.employer,
                        row.employerCreditCode,
                        row.project,
                        row.industry,
                        row.area,
                        row.people,
                        row.amountFen,
                        row.periodFrom,
                        row.periodTo,
                        row.facts,
                        row.triggers,
                        row.submittedAt,
                        row.registeredOn,
                        row.festivalName,
                        row.special,
                        row.specialReasons,
                        secret,
                        note));
    }

    ComplainantStore.Identity identity(TenantId receiver, Transferred statement) {
        return Json.read(
                sealed.open(receiver, Base64.getDecoder().decode(statement.identity())),
                ComplainantStore.Identity.class);
    }

    void returned(TenantId sender, LeadRecord row, String reason) {
        outbox.put(
                sender,
                new TenantId(row.originTenant),
                StatementKind.LEAD_RETURNED,
                new Returned(row.id, row.originLead, reason));
    }

    void remind(TenantId sender, LeadRecord row, String note, String by) {
        outbox.put(sender, new TenantId(row.targetTenant), StatementKind.LEAD_REMINDED, new Reminded(row.id, note, by));
    }

    void unflagged(TenantId sender, LeadRecord row, String reason) {
        directory
                .parent(sender)
                .ifPresent(parent -> outbox.put(
                        sender,
                        parent,
                        StatementKind.LEAD_UNFLAGGED,
                        new Unflagged(row.id, row.originLead, row.leadNo, reason, row.specialLeader)));
    }

    /** To the superior, if there is one; a lead that was passed down is told of by the county that has it. */
    void headline(TenantId sender, LeadRecord row, List<ClockRecord> clocks) {
        Optional<TenantId> parent = directory.parent(sender);
        if (parent.isPresent() && row.targetTenant == null) {
            outbox.put(sender, parent.get(), StatementKind.LEAD_HEADLINE, headlineOf(row, clocks));
        }
    }

    /** The same for many leads, when their clocks ended: one statement, the members of {@link HeadlineBody}. */
    void headlines(TenantId sender, java.util.Collection<UUID> leads) {
        directory
                .parent(sender)
                .ifPresent(parent ->
                        outbox.putSelected(sender, parent, StatementKind.LEAD_HEADLINE, HEADLINES, SqlArray.of(leads)));
    }

    private static final String HEADLINES =
            "SELECT json_build_object('leadId', l.id, 'leadNo', l.lead_no, 'originLeadId', l.origin_lead,"
                    + " 'state', l.state, 'finished', l.finished, 'receivedAt', l.received_at, 'people', l.people, 'amountFen', l.amount_fen,"
                    + " 'industry', l.industry, 'special', l.special, 'signDue', s.due_at, 'signedAt', l.signed_at, 'signedInTime', l.signed_in_time,"
                    + " 'closeDue', c.due_at, 'closeRule', c.rule, 'closedAt', l.closed_at, 'closedInTime', l.closed_in_time, 'overdue', l.overdue,"
                    + " 'returned', l.origin_tenant IS NOT NULL AND l.state = 'RETURNED_ROUTE')::text AS payload FROM lead l"
                    + " LEFT JOIN LATERAL (SELECT due_at FROM deadline_clock WHERE subject_id = l.id AND rule = 'T18' ORDER BY id DESC LIMIT 1) s ON true"
                    + " LEFT JOIN LATERAL (SELECT due_at, rule FROM deadline_clock WHERE subject_id = l.id AND rule IN ('T20', 'T21', 'T22')"
                    + " AND state <> 'CANCELLED' ORDER BY due_at LIMIT 1) c ON true"
                    + " WHERE l.id = ANY (CAST(? AS uuid[])) AND l.target_tenant IS NULL";

    static HeadlineBody headlineOf(LeadRecord row, List<ClockRecord> clocks) {
        Optional<ClockRecord> sign = latest(clocks, ClockRule.T18);
        Optional<ClockRecord> close = finishing(clocks);
        boolean returned = row.originTenant != null && row.state == zhiqian.kernel.lead.LeadState.RETURNED_ROUTE;
        return new HeadlineBody(
                row.id,
                row.leadNo,
                row.originLead,
                row.state.name(),
                row.finished,
                row.receivedAt,
                row.people,
                row.amountFen,
                row.industry,
                row.special,
                sign.map(ClockRecord::dueAt).orElse(null),
                row.signedAt,
                row.signedInTime,
                close.map(ClockRecord::dueAt).orElse(null),
                close.map(c -> c.rule().code()).orElse(null),
                row.closedAt,
                row.closedInTime,
                row.overdue,
                returned);
    }

    static Optional<ClockRecord> finishing(List<ClockRecord> clocks) {
        return clocks.stream()
                .filter(c -> c.rule() == ClockRule.T20 || c.rule() == ClockRule.T21 || c.rule() == ClockRule.T22)
                .filter(c -> c.state() != ClockState.CANCELLED)
                .reduce((first, second) -> second.dueAt().isBefore(first.dueAt()) ? second : first);
    }

    static Optional<ClockRecord> latest(List<ClockRecord> clocks, ClockRule rule) {
        return clocks.stream().filter(c -> c.rule() == rule).reduce((first, second) -> second);
    }
}
