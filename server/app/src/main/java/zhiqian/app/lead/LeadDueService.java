package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.deadline.DueHandler;
import zhiqian.app.identity.Actor;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.terms.TenantId;

/**
 * What happens to leads when their clocks end: overdue marks for many in a few statements; only an unsigned lead needs the
 * kernel one by one, because its handler's clock starts then (A-01, S-09).
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LeadDueService implements DueHandler {
    private static final int BATCH = 1000;

    @Inject
    private ClockStore clocks;

    @Inject
    private LeadStore leads;

    @Inject
    private LeadClockwork clockwork;

    @Inject
    private TimelineStore timeline;

    @Inject
    private NotificationStore notifications;

    @Inject
    private LeadStatements statements;

    @Inject
    private LeadDueStore due;

    @Inject
    private TenantSql sql;

    @Override
    public int fire(TenantId tenant, Instant now) {
        List<UUID> locked = leads.lockDue(tenant, now, BATCH);
        if (locked.isEmpty()) {
            return 0;
        }
        List<UUID> unsigned = due.unsigned(tenant, locked, now);
        for (UUID lead : unsigned) {
            deem(tenant, lead, now);
        }
        sql.flush();
        int fired = due.fire(tenant, locked, now);
        statements.headlines(tenant, locked);
        return fired + unsigned.size();
    }

    /** T18 ended unsigned: the handler's receipt is deemed, its clock starts with the end of T18. */
    private void deem(TenantId tenant, UUID id, Instant now) {
        LeadRecord row = leads.find(tenant, id).orElseThrow();
        List<ClockRecord> before = clocks.of(tenant, id);
        clockwork.apply(tenant, row, before, clockwork.law(tenant).onSignOverdue(clockwork.clocked(row, before), now));
        timeline.record(
                Actor.system(tenant),
                id,
                now,
                "overdue",
                row.state,
                row.state,
                "签收期限届满,尚未签收;视同收到,办结时限开始计算",
                ClockRule.T18.basis().toString(),
                Map.of("rule", "T18"));
        notifications.tell(tenant, unsignedNotices(row, now));
    }

    @Override
    public int remind(TenantId tenant, Instant now) {
        return due.remind(tenant, now, BATCH);
    }

    @Override
    public Optional<Instant> next(TenantId tenant) {
        return clocks.next(tenant, ClockedMatter.LEAD);
    }

    private static List<Notice> unsignedNotices(LeadRecord row, Instant now) {
        String text = "线索 " + row.leadNo + " 的" + ClockRule.T18.chinese() + "已逾期";
        return List.of(
                row.department == null
                        ? new Notice(now, "intake", null, "OVERDUE", text, row.id)
                        : new Notice(now, "department", row.department, "OVERDUE", text, row.id),
                new Notice(now, "reviewer", null, "OVERDUE", text, row.id));
    }
}
