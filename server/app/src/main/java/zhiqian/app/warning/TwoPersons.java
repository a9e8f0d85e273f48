package zhiqian.app.warning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.identity.Actor;
import zhiqian.app.input.JsonBody;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.warning.TwoPersonDecision;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningActor;

/**
 * Setting a warning aside (误报撤销、豁免、停工暂停), requirements 5.7: the supervising department proposes with reason and document,
 * another person of the county office confirms or rejects.
 */
@ApplicationScoped
class TwoPersons {
    /** Stands in until the second person is there, so that the kernel checks the first one's words. */
    private static final String NOBODY_YET = "(待确认)";

    @Inject
    private JsonBody bodies;

    @Inject
    private WarningLife life;

    @Inject
    private WarningNotices notices;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    /** What waits for the second person. */
    record Proposal(String action, String by, String byName, Instant at, String reason, String document) {}

    static Optional<Proposal> waiting(WarningRecord row) {
        return Optional.ofNullable(row.proposal).map(json -> Json.read(json, Proposal.class));
    }

    List<ClockRecord> act(
            Actor actor,
            WarningRecord row,
            List<ClockRecord> current,
            WarningAction action,
            JsonNode body,
            Instant now) {
        action.apply(row.state); // refuses what is not open, before anything is judged
        WarningBodies.SettingAside given = bodies.read(body, WarningBodies.SettingAside.class);
        Optional<Proposal> waiting =
                waiting(row).filter(proposal -> proposal.action().equals(action.id()));
        return waiting.isEmpty()
                ? propose(actor, row, current, action, given, now)
                : confirm(actor, row, current, action, waiting.get(), now);
    }

    private List<ClockRecord> propose(
            Actor actor,
            WarningRecord row,
            List<ClockRecord> current,
            WarningAction action,
            WarningBodies.SettingAside given,
            Instant now) {
        if (!WarningRoles.of(actor, row).contains(WarningActor.DEPARTMENT)) {
            throw Problem.forbidden("“" + action.chinese() + "”应由监管部门提出").toException();
        }
        new TwoPersonDecision(actor.username(), NOBODY_YET, given.reason(), given.document());
        Proposal proposal = new Proposal(
                action.id(),
                actor.username(),
                actor.name(),
                now,
                given.reason().strip(),
                given.document().strip());
        row.proposal = Json.write(proposal);
        row.updatedAt = now;
        trace(actor, row, "propose-" + action.id(), proposal.reason(), proposal.document(), now);
        notices.proposed(actor.tenant(), row, action, now);
        return current;
    }

    private List<ClockRecord> confirm(
            Actor actor,
            WarningRecord row,
            List<ClockRecord> current,
            WarningAction action,
            Proposal proposal,
            Instant now) {
        if (!WarningRoles.of(actor, row).contains(WarningActor.OFFICE)) {
            throw Problem.forbidden("“" + action.chinese() + "”应由县治欠办确认").toException();
        }
        TwoPersonDecision decision =
                new TwoPersonDecision(proposal.by(), actor.username(), proposal.reason(), proposal.document());
        row.proposal = null;
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("proposedBy", proposal.by());
        detail.put("document", decision.document());
        return life.take(actor, row, current, new WarningLife.Step(action, null, decision.reason(), detail), now);
    }

    /** The office does not agree: the warning goes on as it was. */
    void reject(Actor actor, WarningRecord row, String reason, Instant now) {
        Proposal proposal =
                waiting(row).orElseThrow(() -> Problem.conflict("没有待确认的事项").toException());
        if (!WarningRoles.of(actor, row).contains(WarningActor.OFFICE)) {
            throw Problem.forbidden("应由县治欠办确认或者驳回").toException();
        }
        row.proposal = null;
        row.updatedAt = now;
        trace(actor, row, "reject-" + proposal.action(), reason, proposal.document(), now);
    }

    private void trace(Actor actor, WarningRecord row, String act, String reason, String document, Instant now) {
        timeline.record(
                actor,
                new EventStore.Entry(
                        row.id, now, act, row.state, row.state, reason, "附2-二", Map.of("document", document)));
        audit.record(actor.tenant(), actor.username(), act, "warning/" + row.id, null, row.state.name());
    }

    /** Why this person can neither propose nor confirm it now; {@code null} if he can. */
    static String refusal(Actor actor, WarningRecord row, WarningAction action) {
        boolean proposed = waiting(row)
                .filter(proposal -> proposal.action().equals(action.id()))
                .isPresent();
        if (!proposed) {
            return WarningRoles.of(actor, row).contains(WarningActor.DEPARTMENT) ? null : "应由监管部门先提出";
        }
        if (!WarningRoles.of(actor, row).contains(WarningActor.OFFICE)) {
            return "已提出,待县治欠办确认";
        }
        return waiting(row).orElseThrow().by().equals(actor.username()) ? "提出人和确认人不得为同一人" : null;
    }
}
