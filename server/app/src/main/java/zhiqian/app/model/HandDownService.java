package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.exchange.Outbox;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.HandDownStatements.Answer;
import zhiqian.app.model.HandDownStatements.HandedDown;
import zhiqian.app.model.HandDownStatements.TakenBack;
import zhiqian.app.model.HandDownStore.HandDown;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/**
 * A superior hands a model of its own down to its counties and takes it back (市级下发预警模型, ADR 0018). It tells them; what they make of
 * it they tell.
 */
@ApplicationScoped
@InTenant
@Transactional
public class HandDownService {
    @Inject
    private ModelService models;

    @Inject
    private ModelStore store;

    @Inject
    private HandDownStore handDowns;

    @Inject
    private Outbox outbox;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Each county, also those that do not have it; empty for a tenant without any below. */
    public List<HandDownView> list(Actor actor, String code) {
        models.versions(actor, code); // 404 if there is no such model
        Map<String, HandDown> handed = handDowns.of(actor.tenant(), code).stream()
                .collect(Collectors.toMap(HandDown::county, Function.identity()));
        return directory.children(actor.tenant()).stream()
                .map(county -> handed.containsKey(county.code())
                        ? HandDownView.of(handed.get(county.code()), county.name())
                        : HandDownView.none(county))
                .toList();
    }

    /**
     * The published version, to be used by the counties from their next evaluation on. Who has it so already is not told again.
     *
     * @param counties {@code null} for all
     * @param locked   whether they may not switch it off
     */
    public List<HandDownView> handDown(Actor actor, String code, List<String> counties, boolean locked) {
        List<TenantEntry> below = below(actor);
        ModelStore.Version version = toHandDown(actor, code);
        List<TenantEntry> chosen = chosen(below, counties);
        Map<String, HandDown> there = handDowns.forUpdate(actor.tenant(), code).stream()
                .collect(Collectors.toMap(HandDown::county, Function.identity()));
        List<TenantEntry> told = chosen.stream()
                .filter(county -> !hasIt(there.get(county.code()), version.version(), locked))
                .toList();
        Instant now = clock.now();
        for (TenantEntry county : told) {
            HandedDown handed = new HandedDown(
                    UuidV7.next(),
                    version.version(),
                    version.definition().coded(HandedCode.of(code)),
                    version.note(),
                    locked,
                    now,
                    actor.username());
            handDowns.hand(actor, code, county.code(), handed.id(), handed.version(), locked, now);
            outbox.put(actor.tenant(), county.tenant(), StatementKind.MODEL_HANDED_DOWN, handed);
        }
        if (!told.isEmpty()) {
            trace(
                    actor,
                    "hand-down-model",
                    code,
                    "版本" + version.version() + (locked ? " 锁定" : "") + " 至" + names(told));
        }
        return list(actor, code);
    }

    /** @param counties {@code null} for all that have it */
    public List<HandDownView> takeBack(Actor actor, String code, List<String> counties, String reason) {
        List<TenantEntry> below = below(actor);
        models.versions(actor, code); // 404 if there is no such model
        List<String> having = handDowns.forUpdate(actor.tenant(), code).stream()
                .filter(row -> !row.isTakenBack())
                .map(HandDown::county)
                .toList();
        List<TenantEntry> told = (counties == null ? below : chosen(below, counties))
                .stream().filter(county -> having.contains(county.code())).toList();
        if (told.isEmpty()) {
            throw Problem.conflict("所选单位没有这个下发的模型").toException();
        }
        for (TenantEntry county : told) {
            TakenBack taken = new TakenBack(UuidV7.next(), HandedCode.of(code), reason);
            handDowns.takeBack(actor, code, county.code(), taken.id(), reason, clock.now());
            outbox.put(actor.tenant(), county.tenant(), StatementKind.MODEL_TAKEN_BACK, taken);
        }
        trace(actor, "take-back-model", code, names(told) + ":" + reason);
        return list(actor, code);
    }

    private List<TenantEntry> below(Actor actor) {
        List<TenantEntry> below = directory.children(actor.tenant());
        if (below.isEmpty()) {
            throw Problem.forbidden("本单位没有下级单位,不能下发或收回模型").toException();
        }
        return below;
    }

    private ModelStore.Version toHandDown(Actor actor, String code) {
        models.versions(actor, code); // 404 if there is no such model
        if (WarningKinds.statutory(code).isPresent()) {
            throw Problem.conflict("法定预警类型不下发;各地的阈值由参数统一规定").toException();
        }
        ModelStore.Version version = store.publishedForUpdate(actor.tenant(), code)
                .orElseThrow(() -> Problem.conflict("只能下发已发布的自建模型").toException());
        if (version.effectiveOn() != null && version.effectiveOn().isAfter(clock.today())) {
            throw Problem.conflict("第" + version.version() + "版自" + version.effectiveOn() + "起生效,生效后才能下发")
                    .toException();
        }
        if (!HandedCode.fits(code)) {
            throw Problem.conflict("代码加上前缀" + HandedCode.PREFIX + "后超过32位,不能下发").toException();
        }
        ModelService.refuse(version.definition());
        return version;
    }

    private static List<TenantEntry> chosen(List<TenantEntry> below, List<String> counties) {
        if (counties == null) {
            return below.stream().filter(TenantEntry::active).toList();
        }
        List<TenantEntry> chosen = new ArrayList<>();
        for (String code : counties.stream().distinct().toList()) {
            chosen.add(below.stream()
                    .filter(county -> county.code().equals(code) && county.active())
                    .findFirst()
                    .orElseThrow(() ->
                            Problem.invalid("counties", "没有这个下级单位或它已停用:" + code).toException()));
        }
        return chosen;
    }

    /** What a county has refused it is sent again: it may be able to use it by now. */
    private static boolean hasIt(HandDown there, int version, boolean locked) {
        return there != null
                && !there.isTakenBack()
                && there.version() == version
                && there.locked() == locked
                && there.answer() != Answer.REFUSED;
    }

    private void trace(Actor actor, String action, String code, String detail) {
        TenantId tenant = actor.tenant();
        audit.record(tenant, actor.username(), action, "warning-model/" + code, null, detail);
    }

    private static String names(List<TenantEntry> counties) {
        return counties.stream().map(TenantEntry::name).collect(Collectors.joining("、"));
    }
}
