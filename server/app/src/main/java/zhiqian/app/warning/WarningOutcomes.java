package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.fact.FactRow;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.ModelOutcome;
import zhiqian.app.model.ModelOutcome.Verdict;
import zhiqian.app.model.ModelSource;
import zhiqian.app.model.WarningKinds;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.timeline.EventStore;
import zhiqian.app.warning.WarningStore.Known;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.Occurrence;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningState;

/** What a model's verdict does to the warning of its subject (研判结果): raised, refreshed, re-opened, cleared or left alone. */
@ApplicationScoped
class WarningOutcomes {
    /** In the course: the project's ledger names another enterprise or department. */
    static final String FOLLOW = "follow-project";

    private static final System.Logger LOGGER = System.getLogger(WarningOutcomes.class.getName());

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningLife life;

    @Inject
    private WarningStatements statements;

    @Inject
    private WarningRaising raising;

    @Inject
    private EventStore timeline;

    @Inject
    private WarningNotices notices;

    /** Whoever is responsible or supervises from now on is told, as when it was raised. */
    void follow(WarningRun run, List<WarningStore.Followed> followed) {
        for (WarningStore.Followed one : followed) {
            run.touched(one.id());
            if (one.elsewhere()) {
                WarningRecord row = warnings.read(run.tenant(), one.id()).orElseThrow();
                timeline.record(
                        Actor.system(run.tenant()),
                        new EventStore.Entry(
                                row.id,
                                run.now(),
                                FOLLOW,
                                row.state,
                                row.state,
                                "责任单位:" + row.partyName,
                                "附2-二",
                                Map.of("department", String.valueOf(row.department))));
                notices.tell(run.tenant(), notices.of(row, WarningAction.PUSH, null, run.now()));
            }
        }
    }

    void judge(
            WarningRun run,
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
                    run.tenant().code() + ": model " + model.code() + " failed on " + row.subject(),
                    e);
            return;
        }
        Known there = run.known(model.code(), row.subject(), row.period());
        if (outcome.verdict() == Verdict.HOLDS) {
            holds(run, model, row, outcome, there, fresh);
        } else if (outcome.verdict() != Verdict.NOT_APPLICABLE && there != null) {
            holdsNot(run, row, outcome, there);
        }
    }

    private void holds(
            WarningRun run,
            CompiledModel model,
            FactRow row,
            ModelOutcome outcome,
            Known there,
            Function<WarningKind, WarningRecord> fresh) {
        switch (Occurrence.of(there == null ? null : there.state(), there != null && there.lapsed())) {
            case RAISE -> raise(run, model, row, outcome, fresh);
            case REFRESH -> refresh(run, model, outcome, there);
            case REOPEN -> reopen(run, model, outcome, there, fresh);
            case KEEP -> {
                // people have closed it, and the condition has not lapsed since
            }
        }
    }

    private void raise(
            WarningRun run,
            CompiledModel model,
            FactRow row,
            ModelOutcome outcome,
            Function<WarningKind, WarningRecord> fresh) {
        WarningKind kind = WarningKinds.of(model.definition());
        WarningRecord warning = fresh.apply(kind);
        warning.id = UuidV7.next();
        warning.code = kind.code();
        warning.name = kind.chinese();
        warning.kind = KindText.of(kind);
        warning.subjectId = row.subject();
        warning.period = row.period();
        warning.party = kind.party();
        warning.departmentKind = kind.department();
        warning.state = WarningState.RAISED;
        warning.firstRaisedAt = run.now();
        warning.raisedAt = run.now();
        warning.updatedAt = run.now();
        warning.occurrences = 1;
        warning.nextDueAt = WarningRecord.NEVER;
        say(run, warning, model, outcome);
        run.raise(warning);
    }

    private void refresh(WarningRun run, CompiledModel model, ModelOutcome outcome, Known there) {
        Optional<ModelSource> source = Optional.ofNullable(model.source());
        String plugin = source.map(ModelSource::plugin).orElse(null);
        String pluginVersion = source.map(ModelSource::version).orElse(null);
        boolean same = there.explanation().equals(outcome.explanation())
                && Objects.equals(there.remedy(), outcome.remedy())
                && there.level().equals(outcome.level())
                && there.subCodes().equals(String.join(",", outcome.subCodes()))
                && Objects.equals(there.plugin(), plugin)
                && Objects.equals(there.pluginVersion(), pluginVersion);
        if (!same) {
            run.refreshed(there.id(), new Object[] {
                outcome.level(),
                String.join(",", outcome.subCodes()),
                outcome.explanation(),
                outcome.remedy(),
                Json.write(outcome.figures()),
                model.version(),
                plugin,
                pluginVersion,
                run.now(),
                there.id()
            });
        }
    }

    private void reopen(
            WarningRun run,
            CompiledModel model,
            ModelOutcome outcome,
            Known there,
            Function<WarningKind, WarningRecord> fresh) {
        WarningRecord warning = warnings.findForUpdate(run.tenant(), there.id()).orElseThrow();
        if (warning.isOpen()) {
            return;
        }
        WarningRecord now = fresh.apply(WarningKinds.of(model.definition()));
        warning.subjectName = now.subjectName;
        warning.industry = now.industry;
        warning.partyName = now.partyName;
        warning.partyCode = now.partyCode;
        warning.department = now.department;
        say(run, warning, model, outcome);
        List<ClockRecord> clocks = life.take(
                Actor.system(run.tenant()),
                warning,
                life.clocks(run.tenant(), warning),
                new WarningLife.Step(WarningAction.REOPEN, null, outcome.explanation(), Map.of()),
                run.now());
        life.take(Actor.system(run.tenant()), warning, clocks, WarningLife.Step.of(WarningAction.PUSH), run.now());
        run.reopened(warning.id);
    }

    private void holdsNot(WarningRun run, FactRow row, ModelOutcome outcome, Known there) {
        if (!there.state().isOpen()) {
            if (!there.lapsed()) {
                run.lapsed(there.id());
            }
        } else if (outcome.verdict() == Verdict.GONE) {
            clear(run, row, there);
        }
    }

    private void clear(WarningRun run, FactRow row, Known there) {
        WarningRecord warning = warnings.findForUpdate(run.tenant(), there.id()).orElseThrow();
        if (!warning.isOpen() || warning.heldAbove) {
            return; // what a superior platform holds open, people verify (ADR 0017)
        }
        ClearingGround ground = Grounds.byData(KindText.read(warning), row);
        List<ClockRecord> clocks = life.demanded(warning, run.tenant(), run.now());
        life.take(
                Actor.system(run.tenant()),
                warning,
                clocks,
                new WarningLife.Step(WarningAction.CLEAR_BY_DATA, ground, null, Map.of()),
                run.now());
        run.cleared(warning.id);
    }

    private static void say(WarningRun run, WarningRecord warning, CompiledModel model, ModelOutcome outcome) {
        warning.level = outcome.level();
        warning.subCodes = String.join(",", outcome.subCodes());
        warning.explanation = outcome.explanation();
        warning.remedy = outcome.remedy();
        warning.figures = Json.write(outcome.figures());
        warning.modelVersion = model.version();
        warning.modelPlugin = model.source() == null ? null : model.source().plugin();
        warning.modelPluginVersion =
                model.source() == null ? null : model.source().version();
        warning.evaluatedAt = run.now();
        warning.foundHere = true;
    }

    private static EventStore.Entry found(WarningRecord row) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("code", row.code);
        detail.put("period", row.period);
        detail.put("subCodes", List.of(row.subCodes.split(",")));
        detail.put("modelVersion", row.modelVersion);
        if (row.modelPlugin != null) {
            detail.put("plugin", row.modelPlugin + " " + row.modelPluginVersion);
        }
        return new EventStore.Entry(row.id, row.raisedAt, "raise", null, row.state, row.explanation, "附2-二", detail);
    }

    /** What is done for many at once. */
    WarningEngine.Tally finish(WarningRun run) {
        warnings.flush();
        raising.raise(Actor.system(run.tenant()), run.fresh(), WarningOutcomes::found, run.now());
        warnings.refresh(run.tenant(), run.refreshed());
        if (!run.lapsed().isEmpty()) {
            warnings.lapse(run.tenant(), run.lapsed());
        }
        statements.headlines(run.tenant(), run.touched());
        return run.tally();
    }
}
