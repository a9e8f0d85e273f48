package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportTask.Phase;
import zhiqian.app.imports.ImportTask.State;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.project.EvaluationDueStore;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** The pieces of an import, each a transaction of its own: a crash loses none and repeats none. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportService {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofHours(1);

    @Inject
    private ImportStore store;

    @Inject
    private SummaryStore summaries;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private Sealed sealed;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private ImportQueue queue;

    /** The job is there before its file: what a broken upload leaves is known by its state. */
    void prepare(Actor actor, ImportTask job, String format) {
        store.create(job, format, clock.machineNow().plus(UPLOAD));
        audit.record(
                actor.tenant(),
                actor.username(),
                "import",
                "import/" + job.id(),
                null,
                job.kind().id() + " " + job.mode());
    }

    void piece(TenantId tenant, UUID job, int no, byte[] bytes) {
        store.chunk(tenant, job, no, sealed.sealBytes(tenant, FilePiece.pack(bytes)));
    }

    void discard(ImportTask job) {
        store.finish(job.tenant(), job.id(), State.FAILED, "文件太大", clock.now());
        store.forget(job.tenant(), job.id());
    }

    /** @param rows lines of a CSV; {@code null} if nobody has counted */
    void ready(Actor actor, ImportTask job, long size, Long rows) {
        store.ready(actor.tenant(), job.id(), size, rows);
        afterCommit.run(ImportService.class, () -> queue.wake(actor.tenant()));
    }

    Optional<byte[]> piece(TenantId tenant, UUID job, int no) {
        return store.chunk(tenant, job, no).map(bytes -> FilePiece.unpack(sealed.openBytes(tenant, bytes)));
    }

    public ImportTask show(Actor actor, UUID id) {
        return store.find(actor.tenant(), id).filter(job -> isFor(actor, job)).orElseThrow(() -> Problem.notFound()
                .toException());
    }

    /** A department sees the imports of its own people. */
    private static boolean isFor(Actor actor, ImportTask job) {
        return !actor.onlyDepartment() || actor.department().equals(job.department());
    }

    public List<ImportTask> page(Actor actor, ImportKind kind, State state, Instant before, UUID beforeId, int limit) {
        return store.page(actor, kind, state, before, beforeId, limit);
    }

    public long count(Actor actor, ImportKind kind, State state) {
        return store.count(actor, kind, state);
    }

    public ImportTask cancel(Actor actor, UUID id) {
        ImportTask job = show(actor, id);
        if (!store.askCancel(actor.tenant(), id)) {
            throw Problem.conflict(job.state().isOpen() ? "全部行已检查合格,正在整批写入,不能取消" : "这个导入任务已经结束")
                    .toException();
        }
        audit.record(actor.tenant(), actor.username(), "cancel-import", "import/" + id, null, null);
        afterCommit.run(ImportService.class, () -> queue.wake(actor.tenant()));
        return show(actor, id);
    }

    /** @param cells as they stood in the file */
    public record BadRowView(long row, String columns, String message, List<String> cells) {}

    public List<BadRowView> badRows(Actor actor, UUID id, long after, int limit) {
        show(actor, id);
        return store.bad(actor.tenant(), id, after, limit).stream()
                .map(bad -> new BadRowView(bad.row(), bad.columns(), bad.message(), cells(actor.tenant(), bad.cells())))
                .toList();
    }

    private List<String> cells(TenantId tenant, byte[] bytes) {
        return List.of(Json.read(sealed.open(tenant, bytes), String[].class));
    }

    /** What is to be done next; on the way, uploads that never ended are given up. */
    Optional<ImportTask> take(TenantId tenant) {
        Instant real = clock.machineNow();
        for (UUID job : store.abandoned(tenant, real)) {
            store.finish(tenant, job, State.FAILED, "上传中断,请重新上传", clock.now());
            store.forget(tenant, job);
        }
        return store.take(tenant, clock.now(), real, real.plus(LEASE));
    }

    void headings(ImportTask job, List<String> names) {
        store.headings(job.tenant(), job.id(), Json.write(names));
    }

    /** Handles some rows and remembers how far the job is, together. @return whether to stop */
    boolean handle(RowHandler handler, RowBatch batch) {
        handler.handle(batch);
        return settle(batch);
    }

    /** For rows that were handled one by one, each in its own transaction. @return whether to stop */
    boolean settle(RowBatch batch) {
        TenantId tenant = batch.job().tenant();
        UUID job = batch.job().id();
        List<ImportStore.BadRow> bad = new ArrayList<>();
        for (ParsedRow row : batch.rows()) {
            if (!row.isGood()) {
                byte[] cells = sealed.seal(tenant, Json.write(row.raw().cells()));
                bad.add(new ImportStore.BadRow(row.raw().no(), row.wrongColumns(), row.message(), cells));
            }
        }
        store.bad(tenant, job, bad);
        store.touchedDays(tenant, job, batch);
        if (!batch.touched().isEmpty()) {
            evaluations.touch(tenant, batch.touched());
        }
        return store.progress(batch, bad.size(), clock.machineNow().plus(LEASE));
    }

    void phase(ImportTask job, Phase phase) {
        store.phase(job.tenant(), job.id(), phase, clock.machineNow().plus(LEASE));
    }

    List<LocalDate> touchedDays(ImportTask job) {
        return summaries.days(job.tenant(), job.id());
    }

    /** One day of all projects that were touched; done again it is the same. Others whose figure moved are touched, too. */
    void summariseDay(ImportTask job, LocalDate day) {
        summaries.countDay(job.tenant(), summaries.projects(job.tenant(), job.id(), day), day, clock.now());
        summaries.touch(job.tenant(), job.id(), summaries.countElsewhere(job.tenant(), day), day);
        store.renew(job.tenant(), job.id(), clock.machineNow().plus(LEASE));
    }

    void summariseMonth(ImportTask job, YearMonth month) {
        summaries.countMonth(job.tenant(), summaries.projectsOfMonth(job.tenant(), job.id(), month), month);
        store.renew(job.tenant(), job.id(), clock.machineNow().plus(LEASE));
    }

    /** Projects are evaluated once all their days are counted: half of them would look like missing data. */
    void summarised(ImportTask job) {
        List<UUID> projects = summaries.allProjects(job.tenant(), job.id());
        if (!projects.isEmpty()) {
            evaluations.touch(job.tenant(), projects);
        }
    }

    void finish(ImportTask job, State state, String failure) {
        store.finish(job.tenant(), job.id(), state, failure, clock.now());
        store.forget(job.tenant(), job.id());
    }

    ImportTask now(ImportTask job) {
        return store.find(job.tenant(), job.id()).orElseThrow();
    }
}
