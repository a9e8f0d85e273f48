package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.deadline.Reminder;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.InTenant;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/** Counts the open clocks of leads with a new calendar, keeps what they were, and tells the handler (3.1(9)). */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LeadRecountService {
    static final int BATCH = 100;

    @Inject
    private ClockStore clocks;

    @Inject
    private LeadStore leads;

    @Inject
    private LeadClockwork clockwork;

    @Inject
    private TimelineStore timeline;

    @Inject
    private LeadNotices notices;

    @Inject
    private LeadStatements statements;

    @Inject
    private BusinessClock clock;

    /** @param last the last lead looked at; {@code null} if there is none left */
    record Batch(int changed, UUID last) {}

    Batch recountAfter(TenantId tenant, WorkingCalendar calendar, UUID after) {
        List<UUID> subjects = clocks.subjectsCountedOtherwise(
                tenant, ClockedMatter.LEAD, calendar.version().id(), after, BATCH);
        int changed = 0;
        for (UUID subject : subjects) {
            changed += leads.findForUpdate(tenant, subject)
                    .map(row -> recount(tenant, row, calendar))
                    .orElse(0);
        }
        return new Batch(changed, subjects.isEmpty() ? null : subjects.get(subjects.size() - 1));
    }

    private int recount(TenantId tenant, LeadRecord row, WorkingCalendar calendar) {
        Instant now = clock.now();
        Reminder reminder = clockwork.reminder(tenant);
        int moved = 0;
        List<ClockRecord> all = clocks.of(tenant, row.id);
        for (ClockRecord one : all) {
            Instant before = one.dueAt();
            if (one.state().isOpen() && clocks.recount(tenant, one, calendar, now, reminder)) {
                moved++;
                timeline.record(
                        Actor.system(tenant),
                        row.id,
                        now,
                        "recount",
                        row.state,
                        row.state,
                        one.rule().chinese() + "因节假日安排调整重新计算",
                        "民法典203",
                        Map.of(
                                "rule",
                                one.rule().code(),
                                "before",
                                before.toString(),
                                "after",
                                one.dueAt().toString(),
                                "calendar",
                                calendar.version().id()));
            }
        }
        if (moved > 0) {
            LeadClockwork.summarise(row, all);
            row.updatedAt = now;
            notices.reminded(tenant, row, "线索 " + row.leadNo + " 的时限因节假日安排调整已重新计算", now);
            statements.headline(tenant, row, all);
        }
        return moved;
    }
}
