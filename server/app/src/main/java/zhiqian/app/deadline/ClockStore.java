package zhiqian.app.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.DeadlineClock;
import zhiqian.terms.TenantId;

/** The clocks of a tenant's matters. */
@ApplicationScoped
public class ClockStore {
    private static final String NEXT_OF_LEADS = next(ClockedMatter.LEAD);
    private static final String NEXT_OF_WARNINGS = next(ClockedMatter.WARNING);

    private static final String INSERT = "INSERT INTO deadline_clock (" + ClockRecord.COLUMNS + ") VALUES (?"
            + ", ?".repeat(ClockRecord.COLUMNS.split(",").length - 1) + ")";

    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    @Inject
    private DueQueue queue;

    /** Oldest first. */
    public List<ClockRecord> of(TenantId tenant, UUID subject) {
        return em.createQuery(
                        "SELECT c FROM ClockRecord c WHERE c.subjectId = :subject ORDER BY c.id", ClockRecord.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Oldest first; to be shown, not changed. */
    public List<ClockRecord> read(TenantId tenant, UUID subject) {
        return sql.list(
                "SELECT " + ClockRecord.COLUMNS + " FROM deadline_clock WHERE subject_id = ? ORDER BY id",
                ClockRecord::read,
                subject);
    }

    public Optional<ClockRecord> find(TenantId tenant, UUID id) {
        return Optional.ofNullable(em.find(ClockRecord.class, id));
    }

    /** Stores what the law decided, in its order; returns all clocks of the matter afterwards. */
    public List<ClockRecord> apply(
            TenantId tenant,
            ClockedMatter kind,
            UUID subject,
            List<ClockRecord> before,
            List<ClockDecision> decisions,
            Reminder reminder) {
        List<ClockRecord> clocks = new ArrayList<>(before);
        for (ClockDecision decision : decisions) {
            if (decision instanceof ClockDecision.Open open) {
                ClockRecord opened = opened(kind, subject, open.clock(), reminder);
                em.persist(opened);
                queue.expect(tenant, opened.firstMoment());
                clocks.add(opened);
            } else {
                change(clocks, decision);
            }
        }
        return clocks;
    }

    /** Clocks of a matter that has none yet; to be written with those of many others by {@link #insert}. */
    public static List<ClockRecord> opened(
            ClockedMatter kind, UUID subject, List<ClockDecision> decisions, Reminder reminder) {
        return decisions.stream()
                .filter(ClockDecision.Open.class::isInstance)
                .map(open -> opened(kind, subject, ((ClockDecision.Open) open).clock(), reminder))
                .toList();
    }

    private static ClockRecord opened(ClockedMatter kind, UUID subject, DeadlineClock clock, Reminder reminder) {
        ClockRecord opened = ClockRecord.opened(kind, subject, clock);
        opened.remindAt(reminder.before(clock));
        return opened;
    }

    /** @param clocks made by {@link #opened} */
    public void insert(TenantId tenant, List<ClockRecord> clocks) {
        sql.updateEach(INSERT, clocks.stream().map(ClockRecord::columns).toList());
        clocks.stream()
                .map(ClockRecord::firstMoment)
                .min(Instant::compareTo)
                .ifPresent(due -> queue.expect(tenant, due));
    }

    private static void change(List<ClockRecord> clocks, ClockDecision decision) {
        for (ClockRecord row : clocks) {
            if (row.rule() == decision.rule() && row.state().isOpen()) {
                row.store(decision.applyTo(List.of(row.toClock())).get(0));
            }
        }
    }

    /** The next moment at which something is to be done with such matters of this tenant. */
    public Optional<Instant> next(TenantId tenant, ClockedMatter kind) {
        return sql.first(kind == ClockedMatter.LEAD ? NEXT_OF_LEADS : NEXT_OF_WARNINGS, r -> r.instant("next"));
    }

    /** With the kind as a constant: only so its partial indexes are used. */
    private static String next(ClockedMatter kind) {
        String of = " AND subject_kind = '" + kind + "')";
        return "SELECT least((SELECT min(due_at) FROM deadline_clock WHERE state = 'RUNNING'" + of
                + ", (SELECT min(remind_at) FROM deadline_clock WHERE remind_at IS NOT NULL" + of + ") AS next";
    }

    /** Matters with open clocks that were counted with another calendar. */
    public List<UUID> subjectsCountedOtherwise(
            TenantId tenant, ClockedMatter kind, String calendar, UUID after, int limit) {
        return sql.list(
                "SELECT DISTINCT subject_id FROM deadline_clock WHERE state IN ('RUNNING', 'OVERDUE')"
                        + " AND calendar_version NOT IN (?, '') AND subject_kind = ? AND subject_id > ? ORDER BY subject_id LIMIT ?",
                r -> r.uuid("subject_id"),
                calendar,
                kind,
                after,
                limit);
    }

    /** @return whether the due moment changed */
    public boolean recount(TenantId tenant, ClockRecord row, WorkingCalendar calendar, Instant now, Reminder reminder) {
        Instant before = row.dueAt();
        DeadlineClock fresh = row.toClock().recount(calendar, now);
        if (fresh.deadline().equals(row.toClock().deadline())) {
            return false;
        }
        row.recounted(fresh, calendar, now);
        row.remindAt(fresh.state() == zhiqian.kernel.deadline.ClockState.RUNNING ? reminder.before(fresh) : null);
        return !before.equals(row.dueAt());
    }
}
