package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.project.EvaluationDueStore;
import zhiqian.app.project.ProjectService;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;

/** A project's people, days and pay, for those who see the project. */
@ApplicationScoped
@InTenant
@Transactional
public class WorkforceService {
    @Inject
    private WorkforceStore store;

    @Inject
    private ProjectService projects;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    public Page<Workforce.Worker> workers(Actor actor, UUID project, String q, boolean onSite, long after, int limit) {
        projects.show(actor, project);
        WorkforceStore.Who who =
                new WorkforceStore.Who(project, q == null || q.isBlank() ? null : q.strip(), onSite, clock.today());
        List<Workforce.Worker> items = store.workers(actor.tenant(), who, after, limit);
        String next = items.size() < limit
                ? null
                : Long.toString(items.get(items.size() - 1).no());
        return new Page<>(items, next, store.countWorkers(actor.tenant(), who));
    }

    /** Shows one person whole (6.4). */
    public Workforce.Person disclose(Actor actor, UUID project, long worker, String purpose) {
        projects.show(actor, project);
        Workforce.Person person = store.whole(actor.tenant(), project, worker)
                .orElseThrow(() -> Problem.notFound().toException());
        String what = "worker/" + worker;
        audit.record(actor.tenant(), actor.username(), "disclose-worker", "project/" + project, purpose, what);
        timeline.record(
                actor,
                new EventStore.Entry(
                        project, clock.now(), "disclose-worker", null, null, purpose, null, Map.of("worker", worker)));
        return person;
    }

    public List<Workforce.Day> days(Actor actor, UUID project, YearMonth month) {
        projects.show(actor, project);
        return store.days(actor.tenant(), project, month);
    }

    /** 日清: somebody has looked at the differences of a day. */
    public List<Workforce.Day> close(Actor actor, UUID project, String date, String note) {
        projects.show(actor, project);
        LocalDate day = day(date);
        Instant now = clock.now();
        if (day.isAfter(clock.today())) {
            throw Problem.invalid("date", "不能晚于今天").toException();
        }
        if (!store.close(actor.tenant(), project, day, actor.username(), note, now)) {
            throw Problem.conflict(store.isClosed(actor.tenant(), project, day) ? "当日已经日清" : "当日没有考勤数据,无从对账")
                    .toException();
        }
        timeline.record(
                actor,
                new EventStore.Entry(
                        project, now, "close-day", null, null, note, "二(二)", Map.of("date", day.toString())));
        audit.record(actor.tenant(), actor.username(), "close-day", "project/" + project, null, day.toString());
        evaluations.touch(actor.tenant(), List.of(project));
        return store.days(actor.tenant(), project, YearMonth.from(day));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Problem.notFound().toException();
        }
    }

    public Workforce.Wages wages(Actor actor, UUID project, YearMonth month, long after, int limit) {
        projects.show(actor, project);
        List<Workforce.Wage> items = store.wages(actor.tenant(), project, month, after, limit);
        String next = items.size() < limit
                ? null
                : Long.toString(items.get(items.size() - 1).no());
        return store.wagesOf(actor.tenant(), project, month, items, next);
    }

    public Workforce.Transactions transactions(
            Actor actor, UUID project, LocalDate from, LocalDate to, String cursor, int limit) {
        projects.show(actor, project);
        WorkforceStore.After after =
                Places.cursor(cursor, 3, p -> new WorkforceStore.After(Instant.parse(p.get(0)), p.get(1), p.get(2)));
        List<Workforce.Transaction> items = store.transactions(actor.tenant(), project, from, to, after, limit);
        Workforce.Transaction last = items.size() < limit ? null : items.get(items.size() - 1);
        String next = last == null ? null : Cursor.of(last.bookedAt().toString(), last.key(), last.ref());
        return store.transactionsOf(actor.tenant(), project, from, to, items, next);
    }
}
