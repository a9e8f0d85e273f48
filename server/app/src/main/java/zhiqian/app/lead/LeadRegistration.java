package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.identity.Actor;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.calendar.FestivalWindow;
import zhiqian.kernel.lead.LeadClocks;
import zhiqian.kernel.lead.LeadState;
import zhiqian.kernel.lead.LeadTrigger;
import zhiqian.kernel.lead.ReceiptNo;
import zhiqian.kernel.lead.SpecialAssessment;
import zhiqian.terms.CreditCode;
import zhiqian.terms.IdNumber;
import zhiqian.terms.Money;
import zhiqian.terms.TenantId;

/** 登记: a lead comes in here, by a worker, at a window or through a channel. */
@ApplicationScoped
class LeadRegistration {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private LeadStore leads;

    @Inject
    private LeadClockwork clockwork;

    @Inject
    private ComplainantStore complainants;

    @Inject
    private TimelineStore timeline;

    @Inject
    private NotificationStore notifications;

    @Inject
    private LeadStatements statements;

    @Inject
    private AuditTrail audit;

    @Inject
    private Calendars calendars;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    /** A lead as it has just been written. */
    record Registered(LeadRecord row, List<ClockRecord> clocks, ComplainantStore.Identity complainant) {}

    Registered register(Actor actor, LeadIntake intake) {
        TenantId tenant = actor.tenant();
        Instant now = clock.now();
        LeadRecord row = row(tenant, intake, now);
        row.createdBy = actor.username();
        leads.insert(tenant, row);
        LeadClocks law = clockwork.law(tenant);
        List<ClockRecord> clocks =
                clockwork.apply(tenant, row, List.of(), law.registered(now, now, directory.hasChildren(tenant)));
        leads.flush();
        ComplainantStore.Identity complainant = identity(intake);
        complainants.insert(tenant, row.id, row.receipt, complainant);
        trace(actor, row, now);
        statements.headline(tenant, row, clocks);
        return new Registered(row, clocks, complainant);
    }

    private LeadRecord row(TenantId tenant, LeadIntake intake, Instant now) {
        LocalDate today = now.atZone(Json.ZONE).toLocalDate();
        LeadRecord row = LeadRecord.fresh(UuidV7.next());
        row.leadNo = leads.nextLeadNo(tenant, today.getYear());
        row.receipt = ReceiptNo.random(tenant, RANDOM).value();
        row.state = LeadState.REGISTERED;
        row.channel = intake.channel();
        row.kind = intake.kind();
        row.anonymous = intake.anonymous();
        row.externalNo = intake.externalNo();
        row.externalDueAt =
                intake.externalDueAt() == null ? null : intake.externalDueAt().toInstant();
        row.representedPeople = intake.representedPeople();
        row.employer = intake.employer();
        row.employerCreditCode =
                intake.employerCreditCode() == null ? null : new CreditCode(intake.employerCreditCode()).value();
        row.project = intake.project();
        row.industry = intake.industry() == null ? "OTHER" : intake.industry();
        row.area = intake.area().strip();
        row.people = intake.people();
        row.amountFen =
                intake.amount() == null ? null : Money.yuan(intake.amount()).fen();
        row.periodFrom = intake.periodFrom();
        row.periodTo = intake.periodTo();
        row.facts = intake.facts();
        row.triggers = intake.triggers().stream().map(Enum::name).distinct().collect(Collectors.joining(","));
        row.submittedAt = now;
        row.receivedAt = now;
        row.registeredOn = today;
        row.festivalName = calendars
                .of(tenant)
                .festivalWindowOf(today, calendars.festivals(tenant))
                .map(FestivalWindow::festival)
                .orElse(null);
        row.createdAt = now;
        row.updatedAt = now;
        assess(tenant, row, intake);
        return row;
    }

    private void assess(TenantId tenant, LeadRecord row, LeadIntake intake) {
        Set<LeadTrigger> triggers = intake.triggers().isEmpty() ? Set.of() : EnumSet.copyOf(intake.triggers());
        SpecialAssessment assessment = calendars.specialRule(tenant).assess(row.people, row.amount(), triggers);
        row.special = assessment.special();
        row.specialReasons = Json.write(assessment.reasons());
    }

    private ComplainantStore.Identity identity(LeadIntake intake) {
        LeadIntake.Complainant who = intake.complainant();
        if (who == null) {
            return ComplainantStore.Identity.UNKNOWN;
        }
        String idNo = who.idNo() == null
                ? null
                : IdNumber.parse(who.idNo(), clock.today()).value();
        return new ComplainantStore.Identity(who.name(), who.phone(), idNo);
    }

    private void trace(Actor actor, LeadRecord row, Instant now) {
        Map<String, Object> detail = Map.of("channel", row.channel.name(), "special", row.special);
        timeline.recordAll(
                actor.tenant(),
                List.of(
                        TimelineStore.row(
                                actor, row.id, now, "register", null, LeadState.REGISTERED, null, "附1-二(二)", detail),
                        TimelineStore.row(
                                Actor.system(actor.tenant()),
                                row.id,
                                now,
                                "auto-acknowledge",
                                null,
                                null,
                                "已告知查询码;24小时内与投诉人联系",
                                "附1-二(二)",
                                Map.of())));
        audit.record(actor.tenant(), actor.username(), "register", "lead/" + row.id, null, row.leadNo);
        String text = (row.special ? "新特殊线索 " : "新线索 ") + row.leadNo + " 已登记,请在响应期限内联系";
        notifications.tell(
                actor.tenant(), List.of(new NotificationStore.Notice(now, "intake", null, "NEW_LEAD", text, row.id)));
    }
}
