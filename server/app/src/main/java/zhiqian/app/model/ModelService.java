package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** 模型工作台: write, check, publish, compare and roll back models. */
@ApplicationScoped
@InTenant
@Transactional
public class ModelService {
    @Inject
    private Models models;

    @Inject
    private ModelStore store;

    @Inject
    private ReceivedModels received;

    @Inject
    private ReceivedModelStore receivedModels;

    @Inject
    private ReceivedViews receivedViews;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** What counts now, own models that are not published yet, and what plugins and the superior bring and is not used. */
    public List<ModelView> list(Actor actor) {
        Map<String, ModelSource> plugins = new HashMap<>();
        Map<String, ModelView> views = new TreeMap<>();
        Set<String> off = store.switchedOff(actor.tenant());
        for (CompiledModel model : models.offered(actor.tenant())) {
            plugins.put(model.code(), model.source());
            views.put(model.code(), ModelView.of(model, false, model.source(), off.contains(model.code())));
        }
        for (ModelStore.Version version : store.latest(actor.tenant())) {
            ModelSource plugin = plugins.get(version.code());
            views.put(version.code(), ModelView.of(version, plugin, plugin != null && off.contains(version.code())));
        }
        for (CompiledModel model : models.all(actor.tenant())) {
            if (!model.isHandedDown()) {
                ModelSource plugin = plugins.get(model.code());
                boolean unwanted = plugin != null && off.contains(model.code());
                views.put(model.code(), ModelView.of(model, true, plugin, unwanted));
            }
        }
        // one of our own that was there before stays in front of what was handed down under its code
        receivedViews
                .all(actor.tenant(), off)
                .forEach((code, handed) ->
                        views.merge(code, handed, (own, received) -> own.with(received.handedDown())));
        return List.copyOf(views.values());
    }

    public ModelView show(Actor actor, String code) {
        return list(actor).stream()
                .filter(model -> model.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().toException());
    }

    /** Youngest first; a statutory type and a plugin's model end with version 0. */
    public List<ModelView.VersionView> versions(Actor actor, String code) {
        List<ModelView.VersionView> versions = new ArrayList<>(store.versions(actor.tenant(), code).stream()
                .map(ModelView.VersionView::of)
                .toList());
        LocalDate today = clock.today();
        boolean counts = versions.stream()
                        .noneMatch(v -> v.state().equals("PUBLISHED")
                                && (v.effectiveOn() == null || !v.effectiveOn().isAfter(today)))
                && !store.switchedOff(actor.tenant()).contains(code);
        shipped(actor, code)
                .ifPresent(model -> versions.add(
                        model.source() == null
                                ? ModelView.VersionView.shipped(model.definition(), counts, "随系统提供", "system")
                                : ModelView.VersionView.shipped(
                                        model.definition(),
                                        counts,
                                        "随插件“" + model.source().name() + "”"
                                                + model.source().version() + "版提供",
                                        model.source().plugin())));
        if (versions.isEmpty()) {
            versions.addAll(receivedViews.versions(
                    actor.tenant(), code, store.switchedOff(actor.tenant()).contains(code)));
        }
        if (versions.isEmpty()) {
            throw Problem.notFound().toException();
        }
        return versions;
    }

    private Optional<CompiledModel> shipped(Actor actor, String code) {
        return Stream.concat(StatutoryModels.all().values().stream(), models.offered(actor.tenant()).stream())
                .filter(model -> model.code().equals(code))
                .findFirst();
    }

    /** A plugin's or the superior's model that this tenant does not want; others go on, and so do this one's open warnings. */
    public void switchOff(Actor actor, String code, String reason) {
        requireSwitchable(actor, code);
        if (!store.switchOff(actor, code, reason, clock.now())) {
            throw Problem.conflict("该模型已停用").toException();
        }
        audit.record(actor.tenant(), actor.username(), "switch-off-model", "warning-model/" + code, null, reason);
        received.answer(actor.tenant(), code);
    }

    public void switchOn(Actor actor, String code) {
        requireSwitchable(actor, code);
        if (!store.switchOn(actor, code)) {
            throw Problem.conflict("该模型没有停用").toException();
        }
        audit.record(actor.tenant(), actor.username(), "switch-on-model", "warning-model/" + code, null, null);
        received.answer(actor.tenant(), code);
    }

    private void requireSwitchable(Actor actor, String code) {
        versions(actor, code); // 404 if there is no such model
        if (shipped(actor, code).map(CompiledModel::source).isEmpty()) {
            received.requireSwitchable(actor.tenant(), code);
        }
    }

    /** Of this tenant's model, or of one that its superior has handed down; the catalogue is the same for all. */
    public ModelView.Checked check(Actor actor, ModelDefinition definition) {
        boolean handedDown = receivedModels.codesInForce(actor.tenant()).contains(definition.code());
        List<ModelProblem> problems = handedDown ? compiled(definition) : problems(definition);
        return new ModelView.Checked(problems.isEmpty(), problems);
    }

    /** A new draft. */
    public ModelView.VersionView draft(Actor actor, ModelDefinition definition, String note) {
        refuse(definition);
        int version = store.add(actor, definition, note, clock.now());
        audit.record(
                actor.tenant(),
                actor.username(),
                "draft-model",
                "warning-model/" + definition.code(),
                null,
                "版本" + version);
        return version(actor, definition.code(), version);
    }

    /** @param effectiveOn {@code null} for at once */
    public ModelView.VersionView publish(Actor actor, String code, int version, LocalDate effectiveOn) {
        refuseHandedDown(actor, code);
        ModelStore.Version found = store.findForUpdate(actor.tenant(), code, version)
                .orElseThrow(() -> Problem.notFound().toException());
        refuse(found.definition());
        if (effectiveOn != null && effectiveOn.isBefore(clock.today())) {
            throw Problem.invalid("effectiveOn", "生效日期不能早于今天").toException();
        }
        boolean later = effectiveOn != null && effectiveOn.isAfter(clock.today());
        boolean counts = found.state() == ModelStore.State.PUBLISHED
                && (found.effectiveOn() == null || !found.effectiveOn().isAfter(clock.today()));
        if (later && counts) {
            throw Problem.conflict("第" + version + "版正在使用,不能改为以后生效").toException();
        }
        store.publish(actor, code, version, effectiveOn, clock.now());
        audit.record(actor.tenant(), actor.username(), "publish-model", "warning-model/" + code, null, "版本" + version);
        return version(actor, code, version);
    }

    /** The own version stops counting; a statutory type is as it came with the system again. */
    public void retire(Actor actor, String code) {
        versions(actor, code); // 404 if there is no such model
        refuseHandedDown(actor, code);
        if (!store.retire(actor, code)) {
            throw Problem.conflict("没有已发布的自有版本").toException();
        }
        audit.record(actor.tenant(), actor.username(), "retire-model", "warning-model/" + code, null, null);
    }

    private void refuseHandedDown(Actor actor, String code) {
        if (store.versions(actor.tenant(), code).isEmpty()) {
            received.refuseChange(actor.tenant(), code);
        }
    }

    private ModelView.VersionView version(Actor actor, String code, int version) {
        return store.versions(actor.tenant(), code).stream()
                .filter(found -> found.version() == version)
                .map(ModelView.VersionView::of)
                .findFirst()
                .orElseThrow();
    }

    static void refuse(ModelDefinition definition) {
        List<ModelProblem> problems = problems(definition);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems.stream()
                            .map(p -> new Problem.FieldError(p.field(), p.said()))
                            .toList())
                    .toException();
        }
    }

    private static List<ModelProblem> problems(ModelDefinition definition) {
        if (HandedCode.is(definition.code())) {
            return List.of(new ModelProblem("code", 0, 0, "以" + HandedCode.PREFIX + "开头的代码留给上级下发的模型,请另取代码"));
        }
        return compiled(definition);
    }

    private static List<ModelProblem> compiled(ModelDefinition definition) {
        try {
            CompiledModel.of(definition, 0);
            return List.of();
        } catch (ModelRefused e) {
            return e.problems();
        }
    }
}
