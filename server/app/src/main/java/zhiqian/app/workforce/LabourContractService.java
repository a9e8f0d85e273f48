package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.SubjectFiles;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.problem.Problem;
import zhiqian.app.project.EvaluationDueStore;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.project.Retention;

/** 劳动合同: kept until three years after completion and settlement, hence voided with a reason, never deleted. */
@ApplicationScoped
@InTenant
@Transactional
public class LabourContractService {
    @Inject
    private SiteStore sites;

    @Inject
    private LabourContractStore contracts;

    @Inject
    private SubjectFiles files;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /**
     * @param keptUntil last day on which they must be kept; {@code null} while the project is not completed and settled
     * @param total     voided ones too
     */
    public record Contracts(
            List<LabourContractStore.ContractView> items,
            String next,
            long total,
            long valid,
            long voided,
            LocalDate keptUntil) {}

    public Contracts page(Actor actor, UUID project, String cursor, int limit) {
        SiteStore.Site site = sites.visible(actor, project);
        LabourContractStore.After after = Places.cursor(
                cursor, 2, p -> new LabourContractStore.After(LocalDate.parse(p.get(0)), UUID.fromString(p.get(1))));
        List<LabourContractStore.ContractView> items = contracts.page(actor.tenant(), project, after, limit);
        LabourContractStore.ContractView last = items.size() < limit ? null : items.get(items.size() - 1);
        String next = last == null
                ? null
                : Cursor.of(last.signedOn().toString(), last.id().toString());
        LabourContractStore.Count count = contracts.count(actor.tenant(), project);
        return new Contracts(
                items,
                next,
                count.valid() + count.voided(),
                count.valid(),
                count.voided(),
                new Retention(site.completedOn(), site.settledOn(), false)
                        .until()
                        .orElse(null));
    }

    /** It was wrong and counts no longer; it stays to be seen. */
    public LabourContractStore.ContractView strike(Actor actor, UUID project, UUID id, String reason) {
        LabourContractStore.ContractView before = found(actor, project, id);
        if (before.voided()) {
            throw Problem.conflict("这份合同已作废").toException();
        }
        Instant now = clock.now();
        contracts.strike(actor, id, reason, now);
        timeline.record(
                actor,
                new EventStore.Entry(
                        project,
                        now,
                        "void-labour-contract",
                        null,
                        null,
                        reason,
                        "一(一)",
                        Map.of("contract", id, "worker", before.workerNo(), "signedOn", before.signedOn())));
        audit.record(
                actor.tenant(), actor.username(), "void-labour-contract", "project/" + project, null, id.toString());
        evaluations.touch(actor.tenant(), List.of(project));
        return contracts.findForUpdate(actor.tenant(), project, id).orElseThrow();
    }

    /** Its scan (合同扫描件). Another one takes its place; the first stays kept with the contract. */
    public LabourContractStore.ContractView attach(
            Actor actor, UUID project, UUID id, String name, InputStream content) {
        LabourContractStore.ContractView contract = found(actor, project, id);
        if (contract.voided()) {
            throw Problem.conflict("这份合同已作废,不能再上传文件").toException();
        }
        Attachment scan = files.add(actor, "labour-contract", id, name, content);
        Instant now = clock.now();
        contracts.file(actor, id, scan.id(), now);
        timeline.record(
                actor,
                new EventStore.Entry(
                        project,
                        now,
                        "attach-labour-contract",
                        null,
                        null,
                        null,
                        "一(一)",
                        Map.of("contract", id, "worker", contract.workerNo(), "sha256", scan.sha256())));
        return found(actor, project, id);
    }

    /** @throws zhiqian.app.problem.ProblemException 404 if it has none */
    public Attachment scan(Actor actor, UUID project, UUID id) {
        UUID file = found(actor, project, id).file();
        if (file == null) {
            throw Problem.notFound().toException();
        }
        audit.record(
                actor.tenant(),
                actor.username(),
                "read-labour-contract",
                "labour-contract/" + id,
                null,
                file.toString());
        return files.find(actor, id, file);
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.piece(actor, file, no);
    }

    private LabourContractStore.ContractView found(Actor actor, UUID project, UUID id) {
        sites.visible(actor, project);
        return contracts.findForUpdate(actor.tenant(), project, id).orElseThrow(() -> Problem.notFound()
                .toException());
    }
}
