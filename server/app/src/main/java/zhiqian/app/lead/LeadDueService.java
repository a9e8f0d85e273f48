package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
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
    private static final int BATCH = 500;

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
    private LeadSummaryStore summaries;

    @Inject
    private TenantSql sql;

    @Override
    public int fire(TenantId tenant, Instant now) {
        List<UUID> candidates = clocks.dueSubjects(tenant, now, BATCH);
        List<UUID> locked = candidates.isEmpty() ? List.of() : leads.lockIdle(tenant, candidates);
        if (locked.isEmpty()) {
            return 0;
        }
        List<UUID> unsigned = summaries.unsignedOverdue(tenant, locked, now);
        List<ClockStore.Fired> fired = new ArrayList<>();
        for (UUID lead : unsigned) {
            deem(tenant, lead, now);
        }
        sql.flush();
        fired.addAll(clocks.fire(tenant, locked, now));
        summaries.refresh(tenant, locked);
        trace(tenant, fired, now);
        statements.headlines(tenant, locked);
        return fired.size() + unsigned.size();
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
        notifications.tell(tenant, notices(row.id, row.leadNo, row.department, ClockRule.T18, "已逾期", "OVERDUE", now));
    }

    private void trace(TenantId tenant, List<ClockStore.Fired> fired, Instant now) {
        Map<UUID, LeadSummaryStore.Named> names = summaries.names(
                tenant, fired.stream().map(ClockStore.Fired::subject).toList());
        List<Object[]> events = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (ClockStore.Fired clock : fired) {
            ClockRule rule = ClockRule.valueOf(clock.rule());
            LeadSummaryStore.Named named = names.get(clock.subject());
            events.add(TimelineStore.row(
                    Actor.system(tenant),
                    clock.subject(),
                    now,
                    "overdue",
                    null,
                    null,
                    rule.chinese() + "届满,已逾期",
                    rule.basis().toString(),
                    Map.of("rule", clock.rule())));
            notices.addAll(notices(clock.subject(), named.leadNo(), named.department(), rule, "已逾期", "OVERDUE", now));
        }
        timeline.recordAll(tenant, events);
        notifications.tell(tenant, notices);
    }

    @Override
    public int remind(TenantId tenant, Instant now) {
        List<ClockStore.Fired> due = clocks.takeReminders(tenant, now, BATCH);
        Map<UUID, LeadSummaryStore.Named> names = summaries.names(
                tenant, due.stream().map(ClockStore.Fired::subject).toList());
        notifications.tell(
                tenant,
                due.stream()
                        .filter(clock -> names.containsKey(clock.subject()))
                        .flatMap(clock -> {
                            LeadSummaryStore.Named named = names.get(clock.subject());
                            return notices(
                                    clock.subject(),
                                    named.leadNo(),
                                    named.department(),
                                    ClockRule.valueOf(clock.rule()),
                                    "即将到期",
                                    "DUE_SOON",
                                    now)
                                    .stream();
                        })
                        .collect(Collectors.toList()));
        return due.size();
    }

    @Override
    public Optional<Instant> next(TenantId tenant) {
        return clocks.next(tenant);
    }

    private static List<Notice> notices(
            UUID lead, String leadNo, String department, ClockRule rule, String what, String kind, Instant now) {
        String text = "线索 " + leadNo + " 的" + rule.chinese() + what;
        List<Notice> notices = new ArrayList<>();
        notices.add(
                department == null
                        ? new Notice(now, "intake", null, kind, text, lead)
                        : new Notice(now, "department", department, kind, text, lead));
        if (kind.equals("OVERDUE")) {
            notices.add(new Notice(now, "reviewer", null, kind, text, lead));
        }
        return notices;
    }
}
