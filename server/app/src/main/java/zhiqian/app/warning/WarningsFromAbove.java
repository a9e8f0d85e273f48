package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.project.EvaluationDueStore;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.Occurrence;
import zhiqian.kernel.warning.SubjectKind;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningKey;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/**
 * What a superior platform's warning does here (上级平台预警的办理, ADR 0017): it becomes the one warning of its type, subject and
 * period, or finds it there, and from then on lives like any other. In the caller's transaction.
 */
@ApplicationScoped
public class WarningsFromAbove {
    static final String LINK = "link-above";
    static final String RELEASE = "release-above";
    private static final String BASIS = "附2-二";

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningEngine engine;

    @Inject
    private WarningLife life;

    @Inject
    private WarningRaising raising;

    @Inject
    private WarningStatements statements;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    /**
     * A platform's warning, its subject found.
     *
     * @param source name and number of the platform's warning, for people
     * @param at     when the platform raised it
     */
    public record Finding(
            WarningKind kind,
            WarningKey key,
            String source,
            Instant at,
            String level,
            String explanation,
            String remedy) {}

    /** @param raised whether there was none, or a closed one that it re-opened */
    public record Taken(UUID warning, boolean raised) {}

    public Taken take(TenantId tenant, Finding finding, Instant now) {
        Optional<WarningRecord> there = warnings.find(
                        tenant,
                        finding.key().code(),
                        finding.key().subject(),
                        finding.key().period())
                .flatMap(id -> warnings.findForUpdate(tenant, id));
        if (there.isEmpty()) {
            return new Taken(raise(tenant, finding, now), true);
        }
        WarningRecord row = there.get();
        boolean back = reopens(row, finding);
        link(tenant, row, finding, now);
        if (back) {
            reopen(tenant, row, finding, now);
        }
        return new Taken(row.id, back);
    }

    /**
     * The platform has taken it back. Without another that holds it, and if nothing here has found it, it ends.
     *
     * @param others whether another platform still holds it open
     */
    public void withdraw(
            TenantId tenant,
            UUID warning,
            String source,
            ClearingGround ground,
            String reason,
            boolean others,
            Instant now) {
        WarningRecord row = warnings.findForUpdate(tenant, warning).orElseThrow();
        row.heldAbove = row.heldAbove && others;
        boolean ends = row.isOpen() && !row.foundHere && !others;
        String note = source + ":" + ground.chinese() + (reason.isBlank() ? "" : "(" + reason + ")");
        if (ends) {
            List<ClockRecord> clocks = life.demanded(row, tenant, now);
            WarningLife.Step step = new WarningLife.Step(WarningAction.WITHDRAW, ground, note, Map.of());
            life.take(above(tenant), row, clocks, step, now);
            return;
        }
        if (!row.isOpen()) {
            row.lapsed = true; // the platform says that it no longer holds; whoever finds it again may raise it again
        } else if (row.projectId != null && !others) {
            evaluations.touch(tenant, Set.of(row.projectId)); // the data decide now
        }
        event(tenant, row, RELEASE, note + (row.isOpen() ? ",预警保留" : ""), now);
    }

    /** Tells the city, at the end. */
    public void told(TenantId tenant, Collection<UUID> touched) {
        warnings.flush();
        statements.headlines(tenant, touched);
    }

    private UUID raise(TenantId tenant, Finding finding, Instant now) {
        WarningKind kind = finding.kind();
        WarningRecord row = fresh(tenant, finding);
        row.id = UuidV7.next();
        row.code = kind.code();
        row.name = kind.chinese();
        row.kind = KindText.of(kind);
        row.subjectId = finding.key().subject();
        row.period = finding.key().period();
        row.party = kind.party();
        row.departmentKind = kind.department();
        row.state = WarningState.RAISED;
        row.firstRaisedAt = now;
        row.raisedAt = now;
        row.updatedAt = now;
        row.occurrences = 1;
        row.nextDueAt = WarningRecord.NEVER;
        say(row, finding, now);
        raising.raise(above(tenant), List.of(row), one -> raised(one, finding), now);
        audit.record(tenant, above(tenant).username(), "raise", "warning/" + row.id, null, finding.source());
        return row.id;
    }

    private static EventStore.Entry raised(WarningRecord row, Finding finding) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("code", row.code);
        detail.put("period", row.period);
        detail.put("source", finding.source());
        return new EventStore.Entry(
                row.id, row.raisedAt, "raise", null, row.state, finding.explanation(), BASIS, detail);
    }

    private WarningRecord fresh(TenantId tenant, Finding finding) {
        UUID subject = finding.key().subject();
        String hr = engine.hr(tenant);
        return finding.kind().subject() == SubjectKind.PROJECT
                ? engine.fresh(
                        hr,
                        finding.kind(),
                        warnings.projects(tenant, List.of(subject)).get(0))
                : engine.fresh(
                        hr,
                        finding.kind(),
                        warnings.enterprises(tenant, List.of(subject)).get(0));
    }

    /**
     * As the engine re-opens. Where nothing here watches the matter, nothing here can tell that it has lapsed either: there
     * a finding that the platform made after it was closed is a new one.
     */
    private static boolean reopens(WarningRecord row, Finding finding) {
        if (row.isOpen()) {
            return false;
        }
        boolean anew = !row.foundHere && finding.at().isAfter(row.endedAt);
        return Occurrence.of(row.state, row.lapsed || anew) == Occurrence.REOPEN;
    }

    private void link(TenantId tenant, WarningRecord row, Finding finding, Instant now) {
        row.heldAbove = row.heldAbove || row.isOpen();
        event(tenant, row, LINK, finding.source() + ":" + finding.explanation(), now);
    }

    private void reopen(TenantId tenant, WarningRecord row, Finding finding, Instant now) {
        say(row, finding, now);
        List<ClockRecord> clocks = life.take(
                above(tenant),
                row,
                life.clocks(tenant, row),
                new WarningLife.Step(WarningAction.REOPEN, null, finding.explanation(), Map.of()),
                now);
        life.take(Actor.system(tenant), row, clocks, WarningLife.Step.of(WarningAction.PUSH), now);
    }

    private static void say(WarningRecord row, Finding finding, Instant now) {
        row.level = finding.level();
        row.subCodes = "";
        row.explanation = finding.explanation();
        row.remedy = finding.remedy();
        row.figures = "{}";
        row.modelVersion = 0;
        row.modelPlugin = null;
        row.modelPluginVersion = null;
        row.evaluatedAt = now;
        row.heldAbove = true;
        row.foundHere = false;
    }

    private void event(TenantId tenant, WarningRecord row, String act, String note, Instant now) {
        Actor above = above(tenant);
        timeline.record(above, new EventStore.Entry(row.id, now, act, null, null, note, BASIS, Map.of()));
        audit.record(tenant, above.username(), act, "warning/" + row.id, null, note);
    }

    private static Actor above(TenantId tenant) {
        return new Actor(tenant, "above", "上级平台", Set.of(), null, null);
    }
}
