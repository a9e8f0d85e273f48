package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.department.DepartmentStore;
import zhiqian.app.fact.FactGathering;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.ModelOutcome;
import zhiqian.app.model.ModelOutcome.Verdict;
import zhiqian.app.model.Models;
import zhiqian.app.model.WarningKinds;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.timeline.EventStore;
import zhiqian.app.warning.WarningStore.Known;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.Occurrence;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/**
 * Asks the models about some subjects and raises, refreshes, re-opens and clears what they say (研判). Idempotent by type, subject
 * and period: run twice, it does nothing the second time. In the caller's transaction.
 */
@ApplicationScoped
class WarningEngine {
    private static final System.Logger LOGGER = System.getLogger(WarningEngine.class.getName());
    private static final String HR = "hr";

    @Inject
    private FactGathering facts;

    @Inject
    private Models models;

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningLife life;

    @Inject
    private WarningStatements statements;

    @Inject
    private DepartmentStore departments;

    @Inject
    private EventStore timeline;

    /** What an evaluation did. */
    record Tally(int raised, int reopened, int cleared, int refreshed) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    raised + other.raised,
                    reopened + other.reopened,
                    cleared + other.cleared,
                    refreshed + other.refreshed);
        }
    }

    /** All models whose subjects are projects. */
    Tally projects(TenantId tenant, Collection<UUID> projects, Instant now) {
        Run run = new Run(tenant, now, warnings.known(tenant, projects));
        Models.Current current = models.current(tenant);
        List<FactRow> rows = facts.ofProjects(tenant, projects, now);
        Map<UUID, WarningStore.ProjectParty> parties = warnings.projects(tenant, projects).stream()
                .collect(Collectors.toMap(WarningStore.ProjectParty::id, Function.identity()));
        for (FactRow row : rows) {
            for (CompiledModel model : current.of(row.scope())) {
                run.judge(model, row, current.parameters(), kind -> fresh(tenant, kind, parties.get(row.subject())));
            }
        }
        return run.finish();
    }

    /** All models whose subjects are enterprises. */
    Tally enterprises(TenantId tenant, Collection<UUID> enterprises, Instant now) {
        Models.Current current = models.current(tenant);
        List<CompiledModel> asked = current.of(FactScope.ENTERPRISE);
        if (asked.isEmpty() || enterprises.isEmpty()) {
            return Tally.NONE;
        }
        Run run = new Run(tenant, now, warnings.known(tenant, enterprises));
        Map<UUID, WarningStore.EnterpriseParty> parties = warnings.enterprises(tenant, enterprises).stream()
                .collect(Collectors.toMap(WarningStore.EnterpriseParty::id, Function.identity()));
        for (FactRow row : facts.ofEnterprises(tenant, enterprises, now)) {
            for (CompiledModel model : asked) {
                run.judge(model, row, current.parameters(), kind -> fresh(tenant, kind, parties.get(row.subject())));
            }
        }
        return run.finish();
    }

    private WarningRecord fresh(TenantId tenant, WarningKind kind, WarningStore.ProjectParty project) {
        WarningRecord row = new WarningRecord();
        row.projectId = project.id();
        row.subjectName = project.name();
        row.industry = project.industry();
        boolean owner = kind.party() == PartyKind.OWNER;
        row.partyName = owner ? project.owner() : project.contractor();
        row.partyCode = owner ? project.ownerCode() : project.contractorCode();
        row.department = kind.department() == DepartmentKind.HR ? hr(tenant) : project.department();
        return row;
    }

    private WarningRecord fresh(TenantId tenant, WarningKind kind, WarningStore.EnterpriseParty enterprise) {
        WarningRecord row = new WarningRecord();
        row.enterpriseId = enterprise.id();
        row.subjectName = enterprise.name();
        row.partyName = enterprise.name();
        row.partyCode = enterprise.code();
        row.department = kind.department() == DepartmentKind.HR ? hr(tenant) : null;
        return row;
    }

    private String hr(TenantId tenant) {
        return departments.find(tenant, HR).map(found -> found.code()).orElse(null);
    }

    /** One pass over some subjects; collects what is done for many at once. */
    private final class Run {
        private final TenantId tenant;
        private final Instant now;
        private final Map<String, Known> known = new HashMap<>();
        private final Set<UUID> touched = new LinkedHashSet<>();
        private final List<Object[]> refreshed = new ArrayList<>();
        private final Set<UUID> lapsed = new LinkedHashSet<>();
        private int raised;
        private int reopened;
        private int cleared;

        Run(TenantId tenant, Instant now, List<Known> there) {
            this.tenant = tenant;
            this.now = now;
            there.forEach(one -> known.put(key(one.code(), one.subject(), one.period()), one));
        }

        void judge(
                CompiledModel model,
                FactRow row,
                Map<String, Object> parameters,
                Function<WarningKind, WarningRecord> fresh) {
            ModelOutcome outcome;
            try {
                outcome = model.judge(row, parameters);
            } catch (RuntimeException e) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        tenant.code() + ": model " + model.code() + " failed on " + row.subject(),
                        e);
                return;
            }
            Known there = known.get(key(model.code(), row.subject(), row.period()));
            if (outcome.verdict() == Verdict.HOLDS) {
                holds(model, row, outcome, there, fresh);
            } else if (outcome.verdict() != Verdict.NOT_APPLICABLE && there != null) {
                holdsNot(row, outcome, there);
            }
        }

        private void holds(
                CompiledModel model,
                FactRow row,
                ModelOutcome outcome,
                Known there,
                Function<WarningKind, WarningRecord> fresh) {
            switch (Occurrence.of(there == null ? null : there.state(), there != null && there.lapsed())) {
                case RAISE -> raise(model, row, outcome, fresh);
                case REFRESH -> refresh(model, outcome, there);
                case REOPEN -> reopen(model, outcome, there);
                case KEEP -> {
                    // people have closed it, and the condition has not lapsed since
                }
            }
        }

        private void raise(
                CompiledModel model, FactRow row, ModelOutcome outcome, Function<WarningKind, WarningRecord> fresh) {
            WarningKind kind = WarningKinds.of(model.definition());
            WarningRecord warning = fresh.apply(kind);
            warning.id = UuidV7.next();
            warning.warningNo = warnings.nextNo(tenant, Deadline.dayOf(now).getYear());
            warning.code = kind.code();
            warning.name = kind.chinese();
            warning.kind = KindText.of(kind);
            warning.subjectId = row.subject();
            warning.period = row.period();
            warning.party = kind.party();
            warning.departmentKind = kind.department();
            warning.state = WarningState.RAISED;
            warning.firstRaisedAt = now;
            warning.raisedAt = now;
            warning.updatedAt = now;
            warning.occurrences = 1;
            warning.nextDueAt = WarningRecord.NEVER;
            say(warning, model, outcome);
            warnings.insert(tenant, warning);
            warnings.flush();
            warnings.begin(tenant, warning);
            trace(warning, outcome);
            life.take(Actor.system(tenant), warning, List.of(), WarningLife.Step.of(WarningAction.PUSH), now);
            touched.add(warning.id);
            raised++;
        }

        private void refresh(CompiledModel model, ModelOutcome outcome, Known there) {
            boolean same = there.explanation().equals(outcome.explanation())
                    && there.level().equals(outcome.level())
                    && there.subCodes().equals(String.join(",", outcome.subCodes()));
            if (!same) {
                refreshed.add(new Object[] {
                    outcome.level(),
                    String.join(",", outcome.subCodes()),
                    outcome.explanation(),
                    outcome.remedy(),
                    Json.write(outcome.figures()),
                    model.version(),
                    now,
                    there.id()
                });
                touched.add(there.id());
            }
        }

        private void reopen(CompiledModel model, ModelOutcome outcome, Known there) {
            WarningRecord warning = warnings.findForUpdate(tenant, there.id()).orElseThrow();
            if (warning.isOpen()) {
                return;
            }
            say(warning, model, outcome);
            List<ClockRecord> clocks = life.take(
                    Actor.system(tenant),
                    warning,
                    life.clocks(tenant, warning),
                    new WarningLife.Step(WarningAction.REOPEN, null, outcome.explanation(), Map.of()),
                    now);
            life.take(Actor.system(tenant), warning, clocks, WarningLife.Step.of(WarningAction.PUSH), now);
            touched.add(warning.id);
            reopened++;
        }

        private void holdsNot(FactRow row, ModelOutcome outcome, Known there) {
            if (!there.state().isOpen()) {
                if (!there.lapsed()) {
                    lapsed.add(there.id());
                }
            } else if (outcome.verdict() == Verdict.GONE) {
                clear(row, there);
            }
        }

        private void clear(FactRow row, Known there) {
            WarningRecord warning = warnings.findForUpdate(tenant, there.id()).orElseThrow();
            if (!warning.isOpen()) {
                return;
            }
            ClearingGround ground = Grounds.byData(KindText.read(warning), row);
            List<ClockRecord> clocks = life.demanded(warning, tenant, now);
            life.take(
                    Actor.system(tenant),
                    warning,
                    clocks,
                    new WarningLife.Step(WarningAction.CLEAR_BY_DATA, ground, null, Map.of()),
                    now);
            touched.add(warning.id);
            cleared++;
        }

        private void say(WarningRecord warning, CompiledModel model, ModelOutcome outcome) {
            warning.level = outcome.level();
            warning.subCodes = String.join(",", outcome.subCodes());
            warning.explanation = outcome.explanation();
            warning.remedy = outcome.remedy();
            warning.figures = Json.write(outcome.figures());
            warning.modelVersion = model.version();
            warning.evaluatedAt = now;
        }

        private void trace(WarningRecord warning, ModelOutcome outcome) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("code", warning.code);
            detail.put("period", warning.period);
            detail.put("subCodes", outcome.subCodes());
            detail.put("modelVersion", warning.modelVersion);
            timeline.record(
                    Actor.system(tenant),
                    new EventStore.Entry(
                            warning.id, now, "raise", null, warning.state, outcome.explanation(), "附2-二", detail));
        }

        Tally finish() {
            warnings.flush();
            warnings.refresh(tenant, refreshed);
            if (!lapsed.isEmpty()) {
                warnings.lapse(tenant, lapsed);
            }
            statements.headlines(tenant, touched);
            return new Tally(raised, reopened, cleared, refreshed.size());
        }
    }

    private static String key(String code, UUID subject, String period) {
        return code + "/" + subject + "/" + period;
    }
}
