package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.deadline.Reminder;
import zhiqian.app.identity.Actor;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningClocks;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/**
 * Raises and pushes many warnings at once (批量预警、推送), R-290: what {@link WarningLife} does step by step for one, in a fixed number
 * of statements. A county that begins raises thousands in one night.
 */
@ApplicationScoped
class WarningRaising {
    private static final WarningAction PUSH = WarningAction.PUSH;

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningLife life;

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
     * @param raiser who has found the defects
     * @param rows   RAISED, without a number
     * @param event  what the course says of the raising
     */
    void raise(Actor raiser, List<WarningRecord> rows, Function<WarningRecord, EventStore.Entry> event, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        TenantId tenant = raiser.tenant();
        Actor system = Actor.system(tenant);
        WarningClocks periods = law.clocks(tenant);
        Reminder reminder = law.reminder(tenant);
        List<ClockRecord> opened = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        List<Object[]> occurrences = new ArrayList<>();
        List<AuditTrail.Deed> deeds = new ArrayList<>();
        List<Notice> told = new ArrayList<>();
        number(tenant, rows, now);
        for (WarningRecord row : rows) {
            events.add(EventStore.row(raiser, event.apply(row)));
            WarningState before = row.state;
            List<ClockRecord> own = ClockStore.opened(
                    ClockedMatter.WARNING, row.id, periods.decide(PUSH, life.clocked(row, List.of()), now), reminder);
            row.state = PUSH.apply(before);
            WarningLife.summarise(row, own);
            opened.addAll(own);
            occurrences.add(WarningStore.occurrence(row, WarningLife.limit(own)));
            events.add(EventStore.row(system, pushed(row, before, now)));
            deeds.add(new AuditTrail.Deed("warning/" + row.id, before + "→" + row.state));
            told.addAll(notices.of(row, PUSH, null, now));
        }
        warnings.insert(tenant, rows);
        warnings.begin(tenant, occurrences);
        clocks.insert(tenant, opened);
        timeline.recordAll(tenant, events);
        audit.recordAll(tenant, system.username(), PUSH.id(), deeds);
        notices.tell(tenant, told);
    }

    private void number(TenantId tenant, List<WarningRecord> rows, Instant now) {
        List<String> numbers = warnings.nextNumbers(tenant, now, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).warningNo = numbers.get(i);
        }
    }

    private static EventStore.Entry pushed(WarningRecord row, WarningState before, Instant now) {
        return new EventStore.Entry(
                row.id, now, PUSH.id(), before, row.state, null, PUSH.basis().toString(), Map.of());
    }
}
