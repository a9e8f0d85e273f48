package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadSituation;
import zhiqian.kernel.lead.LeadState;

/** Does an action: state, fields, clocks, timeline, audit and statements, all in the running transaction. */
@ApplicationScoped
class LeadActs {
    @Inject
    private LeadDeeds deeds;

    @Inject
    private LeadClockwork clockwork;

    @Inject
    private ClockStore clocks;

    @Inject
    private TimelineStore timeline;

    @Inject
    private LeadStatements statements;

    @Inject
    private LeadNotices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    /** @param row locked. @return the lead's clocks afterwards */
    List<ClockRecord> act(Actor actor, LeadRecord row, LeadAction action, JsonNode body) {
        Instant now = clock.now();
        LeadSituation situation = row.situation(directory.hasChildren(actor.tenant()));
        requireRole(actor, action, situation);
        LeadState before = row.state;
        List<ClockRecord> current = clocks.of(actor.tenant(), row.id);
        // asked first: what is not open is refused before its body is judged
        requireOpen(action, situation);
        LeadDeeds.Deed deed = deeds.prepare(actor, row, action, body, situation);
        current = implied(actor, row, action, situation, current, now);
        row.state = deed.next();
        deed.effect().run();
        current = clockwork.apply(
                actor.tenant(),
                row,
                current,
                clockwork.law(actor.tenant()).decide(action, row.state, clockwork.clocked(row, current), now));
        settle(row, action, current, now);
        row.finished = row.situation(directory.hasChildren(actor.tenant())).isFinished();
        row.updatedAt = now;
        timeline.record(
                actor,
                row.id,
                now,
                action.id(),
                before,
                row.state,
                deed.note(),
                action.basis().toString(),
                deed.detail());
        audit.record(actor.tenant(), actor.username(), action.id(), "lead/" + row.id, null, before + "→" + row.state);
        notices.acted(actor, row, action, deed.note(), now);
        statements.headline(actor.tenant(), row, current);
        deed.statement().run();
        return current;
    }

    private static void requireRole(Actor actor, LeadAction action, LeadSituation situation) {
        if (!action.allows(actor.roles())) {
            throw Problem.forbidden("您的角色不能办理“" + action.chinese() + "”").toException();
        }
    }

    private static void requireOpen(LeadAction action, LeadSituation situation) {
        if (!action.isOpenIn(situation)) {
            action.apply(situation);
        }
    }

    /** Dispatching implies signing, findings imply that verification began: their clocks and traces are not skipped. */
    private List<ClockRecord> implied(
            Actor actor,
            LeadRecord row,
            LeadAction action,
            LeadSituation situation,
            List<ClockRecord> current,
            Instant now) {
        LeadAction first = null;
        if (action == LeadAction.DISPATCH && row.state == LeadState.TRANSFERRED) {
            first = LeadAction.SIGN;
        } else if (action == LeadAction.RECORD_FINDINGS
                && (row.state == LeadState.SIGNED || row.state == LeadState.DISPATCHED)) {
            first = LeadAction.START_VERIFICATION;
        }
        if (first == null) {
            return current;
        }
        LeadState before = row.state;
        row.state = first.apply(situation);
        List<ClockRecord> after = clockwork.apply(
                actor.tenant(),
                row,
                current,
                clockwork.law(actor.tenant()).decide(first, row.state, clockwork.clocked(row, current), now));
        settle(row, first, after, now);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("impliedBy", action.id());
        timeline.record(
                actor,
                row.id,
                now,
                first.id(),
                before,
                row.state,
                "随“" + action.chinese() + "”一并办理",
                first.basis().toString(),
                detail);
        return after;
    }

    /** The facts that figures are counted from: when, and in time or not. */
    private static void settle(LeadRecord row, LeadAction action, List<ClockRecord> clocks, Instant now) {
        if (action == LeadAction.SIGN || (action == LeadAction.DISPATCH && row.signedAt == null)) {
            row.signedAt = now;
            row.signedInTime = LeadStatements.latest(clocks, ClockRule.T18)
                    .or(() -> LeadStatements.latest(clocks, ClockRule.T17))
                    .map(c -> c.state() == ClockState.SATISFIED)
                    .orElse(true);
        }
        if (row.state == LeadState.CLOSED && row.closedAt == null) {
            row.closedAt = now;
            row.closedInTime = clocks.stream()
                    .filter(c -> c.rule() == ClockRule.T20 || c.rule() == ClockRule.T21 || c.rule() == ClockRule.T22)
                    .noneMatch(c -> c.state() == ClockState.SATISFIED_LATE || c.state() == ClockState.OVERDUE);
        }
    }
}
