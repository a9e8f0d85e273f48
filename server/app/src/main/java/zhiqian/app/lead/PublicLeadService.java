package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.lead.OutcomeCode;
import zhiqian.kernel.lead.ReceiptNo;
import zhiqian.terms.TenantId;

/** What a worker may do without signing in: complain, and follow what happens. */
@ApplicationScoped
@InTenant
@Transactional
public class PublicLeadService {
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);

    @Inject
    private LeadRegistration registration;

    @Inject
    private LeadStore leads;

    @Inject
    private ComplainantStore complainants;

    @Inject
    private TimelineStore timeline;

    @Inject
    private Idempotency idempotency;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    public record Receipt(String receipt, String leadNo, Instant submittedAt, Instant respondBy, String message) {}

    public record Step(Instant at, String name, String text) {}

    public record Status(
            String receipt,
            String leadNo,
            String tenant,
            String tenantName,
            String state,
            String stateName,
            Instant submittedAt,
            List<Step> steps,
            LocalDate due,
            String dueText,
            List<Map<String, String>> contactPhones,
            String result) {}

    /** @param lockedFor {@code null} unless there were too many wrong tries */
    public record LookUp(Optional<Status> status, Duration lockedFor) {}

    public Idempotency.Answer complain(TenantId tenant, LeadIntake body, String key) {
        LeadIntake intake = body.fromQrCode();
        intake.check();
        Actor worker = Actor.worker(tenant);
        return idempotency.once(worker, key, () -> "complain " + Json.write(intake), () -> {
            LeadRegistration.Registered lead = registration.register(worker, intake);
            LeadRecord row = lead.row();
            ClockRecord response =
                    LeadStatements.latest(lead.clocks(), ClockRule.T16).orElseThrow();
            return Idempotency.Answer.of(
                    201,
                    "/public/v1/leads/" + row.receipt,
                    new Receipt(
                            row.receipt,
                            row.leadNo,
                            row.submittedAt,
                            response.dueAt(),
                            "已收到。请记下查询码 " + row.receipt + ","
                                    + response.toClock().deadline().period().length() + "小时内会有工作人员与您联系。"));
        });
    }

    /** Returned, not thrown, so that a wrong try is counted. */
    public LookUp lookUp(TenantId tenant, ReceiptNo receipt, String lastFour) {
        LeadStore.Guard guard = leads.guard(tenant, receipt.value());
        Instant now = clock.now();
        if (guard.lockedUntil() != null && guard.lockedUntil().isAfter(now)) {
            return new LookUp(Optional.empty(), Duration.between(now, guard.lockedUntil()));
        }
        Optional<UUID> found = complainants.lookUp(tenant, receipt.value(), lastFour);
        if (found.isEmpty()) {
            if (leads.receiptTaken(tenant, receipt.value())) {
                int failed = guard.lockedUntil() == null ? guard.failed() + 1 : 1;
                leads.guard(
                        tenant, receipt.value(), new LeadStore.Guard(failed, failed >= TRIES ? now.plus(LOCK) : null));
            }
            return new LookUp(Optional.empty(), null);
        }
        if (guard.failed() > 0) {
            leads.guard(tenant, receipt.value(), new LeadStore.Guard(0, null));
        }
        return new LookUp(leads.find(tenant, found.get()).map(row -> status(tenant, row)), null);
    }

    /** The lead of a receipt whose phone was proved. */
    Optional<UUID> proved(TenantId tenant, ReceiptNo receipt, String lastFour) {
        return lookUp(tenant, receipt, lastFour).status().isEmpty()
                ? Optional.empty()
                : complainants.lookUp(tenant, receipt.value(), lastFour);
    }

    private Status status(TenantId tenant, LeadRecord row) {
        List<Step> steps = timeline.of(tenant, row.id).stream()
                .filter(PublicLeadService::concernsWorker)
                .map(e -> new Step(e.at(), e.name(), text(e)))
                .toList();
        boolean waiting = row.nextDueRule != null && !row.finished;
        LocalDate due = waiting ? row.nextDueAt.minusMillis(1).atZone(Json.ZONE).toLocalDate() : null;
        String office = row.targetTenant == null ? tenant.code() : row.targetTenant;
        return new Status(
                row.receipt,
                row.leadNo,
                tenant.code(),
                directory.name(office),
                row.state.name(),
                row.state.chinese(),
                row.submittedAt,
                steps,
                due,
                due == null ? null : "应于 " + DAY.format(due) + " 前完成下一步",
                TenantContacts.phones(directory, office),
                result(row));
    }

    private static boolean concernsWorker(EventStore.Event event) {
        return List.of(
                        "register",
                        "auto-acknowledge",
                        "acknowledge",
                        "transfer",
                        "sign",
                        "dispatch",
                        "start-verification",
                        "record-findings",
                        "feedback",
                        "review",
                        "progress",
                        "returned")
                .contains(event.action());
    }

    /** Nothing of what officials write to each other. */
    private static String text(EventStore.Event event) {
        if (event.action().equals("progress")) {
            return event.to() == null
                    ? ""
                    : event.detail().path("fromName").asText() + ":"
                            + zhiqian.kernel.lead.LeadState.valueOf(event.to()).chinese();
        }
        if (event.action().equals("transfer")) {
            return "已转 " + event.detail().path("targetName").asText() + " 办理";
        }
        if (event.action().equals("dispatch")) {
            return "由 " + event.detail().path("departmentName").asText() + " 办理";
        }
        return event.action().equals("auto-acknowledge") ? event.note() : "";
    }

    private static String result(LeadRecord row) {
        if (row.findings == null || !row.finished) {
            return row.finished && row.findings == null ? "已办结,详情请咨询承办单位" : null;
        }
        return OutcomeCode.valueOf(Json.tree(row.findings).get("outcome").asText())
                .chinese();
    }
}
