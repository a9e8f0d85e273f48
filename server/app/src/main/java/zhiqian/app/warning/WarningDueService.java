package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.deadline.DueHandler;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.InTenant;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.terms.TenantId;

/** What happens to warnings when their clocks end: overdue, letter overdue, or a reminder of the next step. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WarningDueService implements DueHandler {
    private static final int BATCH = 200;

    @Inject
    private ClockStore clocks;

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningLife life;

    @Inject
    private WarningLaw law;

    @Inject
    private WarningNotices notices;

    @Inject
    private WarningStatements statements;

    @Override
    public int fire(TenantId tenant, Instant now) {
        List<UUID> due = warnings.lockDue(tenant, now, BATCH);
        for (UUID id : due) {
            fire(tenant, warnings.findForUpdate(tenant, id).orElseThrow(), now);
        }
        warnings.flush();
        statements.headlines(tenant, due);
        return due.size();
    }

    private void fire(TenantId tenant, WarningRecord row, Instant now) {
        List<ClockRecord> current = clocks.of(tenant, row.id);
        Optional<WarningAction> demanded = law.clocks(tenant).demanded(life.clocked(row, current), now);
        if (demanded.isPresent()) {
            current = life.take(Actor.system(tenant), row, current, WarningLife.Step.of(demanded.get()), now);
        }
        for (ClockRecord clock : List.copyOf(current)) {
            if (clock.state() == ClockState.RUNNING && !now.isBefore(clock.dueAt())) {
                current = end(tenant, row, current, clock.rule(), now);
            }
        }
        WarningLife.summarise(row, current);
    }

    /** A reminder tells and is over; a limit whose end leads nowhere is marked, so that it is not looked at again. */
    private List<ClockRecord> end(
            TenantId tenant, WarningRecord row, List<ClockRecord> current, ClockRule rule, Instant now) {
        ClockDecision decision =
                rule.isReminder() ? new ClockDecision.Cancel(rule, now) : new ClockDecision.MarkOverdue(rule, now);
        if (rule.isReminder()) {
            notices.reminded(tenant, row, rule, now);
        }
        return clocks.apply(tenant, ClockedMatter.WARNING, row.id, current, List.of(decision), law.reminder(tenant));
    }

    @Override
    public int remind(TenantId tenant, Instant now) {
        List<WarningStore.Ending> taken = warnings.takeReminders(tenant, now, BATCH);
        for (WarningStore.Ending ending : taken) {
            ClockRule rule = ClockRule.valueOf(ending.rule());
            if (!rule.isReminder()) {
                warnings.read(tenant, ending.warning())
                        .filter(WarningRecord::isOpen)
                        .ifPresent(row -> notices.reminded(tenant, row, rule, now));
            }
        }
        return taken.size();
    }

    @Override
    public Optional<Instant> next(TenantId tenant) {
        return clocks.next(tenant, ClockedMatter.WARNING);
    }
}
