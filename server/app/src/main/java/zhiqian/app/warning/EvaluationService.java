package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.fact.FactGathering;
import zhiqian.app.identity.Actor;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Runs the models piece by piece (研判), each in a transaction. After a crash a run begins anew: what is done already changes nothing. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class EvaluationService {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int CHANGED_AT_ONCE = 200;

    @Inject
    private EvaluationStore store;

    @Inject
    private WarningEngine engine;

    @Inject
    private FactGathering facts;

    @Inject
    private WarningStore warnings;

    @Inject
    private BusinessClock clock;

    @Inject
    private Parameters parameters;

    @Inject
    private AuditTrail audit;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private EvaluationQueue queue;

    /** @param projects empty for a run over everything */
    record Work(List<UUID> projects, List<UUID> enterprises) {}

    /** @param project {@code null} for all */
    public Evaluation ask(Actor actor, UUID project) {
        TenantId tenant = actor.tenant();
        if (project != null && warnings.projects(tenant, List.of(project)).isEmpty()) {
            throw Problem.invalid("project", "没有这个项目").toException();
        }
        UUID id = store.ask(tenant, clock.today(), project, actor.username(), clock.now());
        audit.record(
                tenant,
                actor.username(),
                "evaluate",
                "warning-evaluation/" + id,
                null,
                project == null ? "全部" : project.toString());
        afterCommit.run(EvaluationService.class, () -> queue.wake(tenant));
        return store.find(tenant, id).orElseThrow();
    }

    public Evaluation show(Actor actor, UUID id) {
        return store.find(actor.tenant(), id)
                .orElseThrow(() -> Problem.notFound().toException());
    }

    public List<Evaluation> latest(Actor actor, int limit) {
        return store.latest(actor.tenant(), limit);
    }

    /** @return whether a run is now planned */
    boolean plan(TenantId tenant, LocalDate day, String occasion) {
        Optional<LocalDate> last = store.lastDay(tenant, occasion);
        return last.filter(done -> !done.isBefore(day)).isEmpty() && store.plan(tenant, day, occasion, clock.now());
    }

    Optional<Evaluation> take(TenantId tenant) {
        if (isPaused(tenant)) {
            return Optional.empty();
        }
        Instant real = clock.machineNow();
        return store.take(tenant, clock.now(), real, real.plus(LEASE));
    }

    Work begin(TenantId tenant, Evaluation run) {
        Work work = run.project() != null
                ? new Work(List.of(run.project()), List.of())
                : new Work(facts.projects(tenant), facts.enterprises(tenant));
        store.total(
                tenant, run.id(), work.projects().size() + work.enterprises().size());
        return work;
    }

    void projects(TenantId tenant, Evaluation run, List<UUID> piece) {
        store.forget(tenant, piece);
        WarningEngine.Tally tally = engine.projects(tenant, piece, clock.now());
        store.progress(tenant, run.id(), piece.size(), tally, clock.machineNow().plus(LEASE));
    }

    void enterprises(TenantId tenant, Evaluation run, List<UUID> piece) {
        WarningEngine.Tally tally = engine.enterprises(tenant, piece, clock.now());
        store.progress(tenant, run.id(), piece.size(), tally, clock.machineNow().plus(LEASE));
    }

    void finish(TenantId tenant, Evaluation run, String failure) {
        store.finish(tenant, run.id(), failure, clock.now());
    }

    /** Projects whose data have changed. @return how many; 0 if none is left, or none is to be looked at now */
    int changed(TenantId tenant) {
        if (isPaused(tenant)) {
            return 0;
        }
        List<UUID> projects =
                store.takeDue(tenant, CHANGED_AT_ONCE).stream().distinct().toList();
        if (!projects.isEmpty()) {
            engine.projects(tenant, projects, clock.now());
        }
        return projects.size();
    }

    /**
     * While a county brings its ledger in for the first time (首次建账), half of it would raise warnings that nobody deserves. What
     * is to be evaluated waits and is worked off afterwards.
     */
    private boolean isPaused(TenantId tenant) {
        return Boolean.parseBoolean(parameters.value(tenant, ParameterName.WARNINGS_PAUSED));
    }
}
