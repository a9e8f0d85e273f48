package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.attachment.AttachmentStore;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;

/** The entries of a project's ledger: added, corrected with a reason, voided, never deleted. */
@ApplicationScoped
@InTenant
@Transactional
public class ProjectEntryService {
    private static final String HR = "hr";
    private static final Set<EntryKind<?>> OF_HR = Set.of(DepositExemption.KIND, DepositUse.KIND, DepositRefund.KIND);

    @Inject
    private ProjectStore projects;

    @Inject
    private ProjectEntryStore entries;

    @Inject
    private DepositGate deposits;

    @Inject
    private OpenArrearsStore arrears;

    @Inject
    private AttachmentStore files;

    @Inject
    private EventStore timeline;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private EvaluationDueStore evaluations;

    public <T extends ProjectEntry> List<EntryView<T>> list(Actor actor, UUID project, EntryKind<T> kind) {
        projects.visible(actor, project);
        return entries.of(actor.tenant(), project, kind);
    }

    /** @param key idempotency key or {@code null} */
    public <T extends ProjectEntry> Idempotency.Answer add(
            Actor actor, UUID project, EntryKind<T> kind, T entry, String key) {
        return idempotency.once(actor, key, () -> request("add", kind, project, entry), () -> {
            projects.visible(actor, project);
            requireAuthority(actor, kind);
            FieldErrors errors = new FieldErrors("");
            entry.check(errors, null);
            fits(actor, project, entry, null, null, errors);
            errors.refuse();
            UUID id = UuidV7.next();
            Instant now = clock.now();
            entries.insert(actor, project, kind, id, entry, now);
            EntryView<T> after = found(actor, project, kind, id);
            trace(actor, project, kind, "add", null, after, null);
            return Idempotency.Answer.of(201, null, after.version(), after);
        });
    }

    /** @param expected version the caller saw; {@code null} if it does not matter */
    public <T extends ProjectEntry> Idempotency.Answer correct(
            Actor actor, UUID project, EntryKind<T> kind, UUID id, Correction<T> body, Integer expected, String key) {
        return idempotency.once(actor, key, () -> request("correct " + id, kind, project, body), () -> {
            projects.visible(actor, project);
            requireAuthority(actor, kind);
            EntryView<T> before = found(actor, project, kind, id);
            if (expected != null && expected != before.version()) {
                throw Problem.of("stale-version", "内容已被他人更新", 409, "您看到的是旧内容,请重新打开后再更正")
                        .with(Map.of("version", before.version()))
                        .toException();
            }
            if (before.voided()) {
                throw Problem.conflict("这条记录已作废,不能再更正;请另行登记").toException();
            }
            body.check(before.entry());
            stillFits(actor, project, kind, id, body);
            Instant now = clock.now();
            if (body.voided()) {
                entries.strike(actor, project, kind, id, body.reason().strip(), now);
            } else {
                FieldErrors errors = new FieldErrors("entry.");
                fits(actor, project, body.entry(), before.entry(), id, errors);
                errors.refuse();
                entries.correct(actor, project, kind, id, body.entry(), now);
            }
            EntryView<T> after = found(actor, project, kind, id);
            trace(
                    actor,
                    project,
                    kind,
                    body.voided() ? "void" : "correct",
                    before,
                    after,
                    body.reason().strip());
            return Idempotency.Answer.of(200, null, after.version(), after);
        });
    }

    /** What HR decides about a deposit no other department enters: it would clear a warning that HR supervises. */
    private static void requireAuthority(Actor actor, EntryKind<?> kind) {
        if (OF_HR.contains(kind) && actor.onlyDepartment() && !HR.equals(actor.department())) {
            throw Problem.forbidden(kind.chinese() + "由人力资源社会保障部门登记").toException();
        }
    }

    private <T extends ProjectEntry> EntryView<T> found(Actor actor, UUID project, EntryKind<T> kind, UUID id) {
        return entries.findForUpdate(actor.tenant(), project, kind, id)
                .orElseThrow(() -> Problem.notFound().toException());
    }

    /** What the entry names is there, and nothing that is open stands against it. */
    private void fits(
            Actor actor, UUID project, ProjectEntry entry, ProjectEntry before, UUID self, FieldErrors errors) {
        errors.require(photoIsHere(actor, project, entry), "photo", "该项目没有这份附件");
        if (entry instanceof OfDeposit ofDeposit) {
            deposits.check(actor, project, ofDeposit, self, errors);
        }
        if (entry instanceof SpecialAccount account && account.closes(before)) {
            errors.require(projects.visible(actor, project).state.completed(), "closedOn", "项目完工后才能注销专用账户");
            arrears.refuse(actor.tenant(), project, "closedOn", "不能注销专用账户", errors);
        }
    }

    /** What rests on the entry still can. */
    @SuppressWarnings("unchecked")
    private void stillFits(
            Actor actor, UUID project, EntryKind<?> kind, UUID id, Correction<? extends ProjectEntry> body) {
        if (kind == Deposit.KIND) {
            FieldErrors errors = new FieldErrors("");
            deposits.corrected(actor, project, id, (Correction<Deposit>) body, errors);
            errors.refuse();
        }
    }

    private boolean photoIsHere(Actor actor, UUID project, ProjectEntry entry) {
        return !(entry instanceof NoticeBoard board)
                || board.photo() == null
                || files.find(actor.tenant(), board.photo())
                        .filter(file -> file.subjectId().equals(project))
                        .isPresent();
    }

    /** Before and after as they are shown: what is masked there is masked here. */
    private void trace(
            Actor actor,
            UUID project,
            EntryKind<?> kind,
            String act,
            EntryView<?> before,
            EntryView<?> after,
            String reason) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("entry", after.id());
        if (before != null) {
            detail.put("before", before.entry());
        }
        if (!after.voided()) {
            detail.put("after", after.entry());
        }
        evaluations.touch(actor.tenant(), List.of(project));
        String action = act + "-" + kind.id();
        timeline.record(
                actor,
                new EventStore.Entry(project, after.updatedAt(), action, null, null, reason, kind.basis(), detail));
        audit.record(
                actor.tenant(),
                actor.username(),
                action,
                "project/" + project,
                null,
                after.id().toString());
    }

    private static String request(String act, EntryKind<?> kind, UUID project, Object body) {
        return act + " " + kind.id() + " " + project + " " + Json.write(body);
    }
}
