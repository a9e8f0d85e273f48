package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.identity.Actor;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.ClockedWarning;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** Takes a step in a warning's life: state, clocks, course, audit and notices, in the running transaction. */
@ApplicationScoped
class WarningLife {
    @Inject
    private WarningStore warnings;

    @Inject
    private WarningLaw law;

    @Inject
    private ClockStore clocks;

    @Inject
    private EventStore timeline;

    @Inject
    private WarningNotices notices;

    @Inject
    private AuditTrail audit;

    /**
     * One step.
     *
     * @param ground for steps that clear; {@code null} otherwise
     * @param detail without personal data
     */
    record Step(WarningAction action, ClearingGround ground, String note, Map<String, ?> detail) {
        static Step of(WarningAction action) {
            return new Step(action, null, null, Map.of());
        }
    }

    ClockedWarning clocked(WarningRecord row, List<ClockRecord> current) {
        return new ClockedWarning(
                KindText.read(row),
                row.state,
                current.stream().map(ClockRecord::toClock).toList());
    }

    List<ClockRecord> clocks(TenantId tenant, WarningRecord row) {
        return clocks.of(tenant, row.id);
    }

    /** What time demands comes first: nobody slips in between the end of a limit and the sweep. */
    List<ClockRecord> demanded(WarningRecord row, TenantId tenant, Instant now) {
        List<ClockRecord> current = clocks.of(tenant, row.id);
        Optional<WarningAction> demanded = law.clocks(tenant).demanded(clocked(row, current), now);
        return demanded.isEmpty() ? current : take(Actor.system(tenant), row, current, Step.of(demanded.get()), now);
    }

    /**
     * @param row     locked
     * @param current its clocks
     * @return its clocks afterwards
     * @throws zhiqian.kernel.warning.IllegalTransition naming the actions that are open
     */
    List<ClockRecord> take(Actor actor, WarningRecord row, List<ClockRecord> current, Step step, Instant now) {
        TenantId tenant = actor.tenant();
        WarningState before = row.state;
        WarningAction action = step.action();
        WarningState next = action.apply(before);
        if (action.clears()) {
            action.requireGround(KindText.read(row), step.ground());
        }
        List<ClockDecision> decisions = law.clocks(tenant).decide(action, clocked(row, current), now);
        row.state = next;
        row.updatedAt = now;
        List<ClockRecord> after =
                clocks.apply(tenant, ClockedMatter.WARNING, row.id, current, decisions, law.reminder(tenant));
        summarise(row, after);
        settle(tenant, row, action, step, after, now);
        String note = step.note() != null
                ? step.note()
                : step.ground() == null ? null : step.ground().chinese();
        timeline.record(
                actor,
                new EventStore.Entry(
                        row.id,
                        now,
                        action.id(),
                        before,
                        next,
                        note,
                        action.basis().toString(),
                        step.detail()));
        audit.record(tenant, actor.username(), action.id(), "warning/" + row.id, null, before + "→" + next);
        notices.tell(tenant, notices.of(row, action, note, now));
        return after;
    }

    /** The row's columns by which lists are sorted. */
    static void summarise(WarningRecord row, List<ClockRecord> clocks) {
        ClockRecord next = clocks.stream()
                .filter(clock -> clock.state().isOpen() && !clock.rule().isReminder())
                .min(java.util.Comparator.comparing(ClockRecord::dueAt))
                .orElse(null);
        row.nextDueAt = next == null ? WarningRecord.NEVER : next.dueAt();
        row.nextDueRule = next == null ? null : next.rule().code();
        row.nextDueClock = next == null ? null : next.id();
        row.overdue = row.isOpen()
                && clocks.stream()
                        .anyMatch(clock -> clock.state() == ClockState.OVERDUE
                                || row.state.compareTo(WarningState.OVERDUE) >= 0
                                        && row.state.compareTo(WarningState.MEETING_HELD) <= 0);
    }

    private void settle(
            TenantId tenant,
            WarningRecord row,
            WarningAction action,
            Step step,
            List<ClockRecord> clocks,
            Instant now) {
        switch (action) {
            case PUSH -> warnings.limit(tenant, row, limit(clocks));
            case CONFIRM_CLEARED, CLEAR_BY_DATA, WITHDRAW, REVOKE_AS_FALSE, GRANT_EXEMPTION -> {
                row.endedAt = now;
                row.endedGround = step.ground() == null ? null : step.ground().name();
                row.inLimit = action.clears()
                        ? latest(clocks)
                                .map(clock -> clock.state() == ClockState.SATISFIED)
                                .orElse(true)
                        : null;
                // data that clear it have shown that the condition lapsed: it comes back as soon as it holds again
                row.lapsed = action == WarningAction.CLEAR_BY_DATA || action == WarningAction.WITHDRAW;
                // whoever clears it has answered the superior platform; a decision that is taken back has not
                row.heldAbove = row.heldAbove && !action.clears();
                row.proposal = null;
                warnings.end(tenant, row);
            }
            case REOPEN -> {
                row.occurrences++;
                row.raisedAt = now;
                row.endedAt = null;
                row.endedGround = null;
                row.inLimit = null;
                row.lapsed = false;
                warnings.begin(tenant, List.<Object[]>of(WarningStore.occurrence(row, null)));
            }
            default -> {
                // the course alone tells
            }
        }
    }

    /** When the responsible party's time ends; {@code null} if no clock of it runs. */
    static Instant limit(List<ClockRecord> clocks) {
        return latest(clocks).map(ClockRecord::dueAt).orElse(null);
    }

    /** The clock of the responsible party in this occurrence. */
    private static Optional<ClockRecord> latest(List<ClockRecord> clocks) {
        return clocks.stream().filter(clock -> clock.rule() == ClockRule.T24).reduce((older, younger) -> younger);
    }
}
