package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.Period;
import zhiqian.terms.Money;

/** What people see of the banks' messages, and the contractor's report on a missed allocation. */
@ApplicationScoped
@InTenant
@Transactional
public class BankDeskService {
    private static final int REPORT_WORKING_DAYS = 3;

    @Inject
    private ReceiptStore receipts;

    @Inject
    private CursorStore cursors;

    @Inject
    private NoticeStore notices;

    @Inject
    private LookupStore lookup;

    @Inject
    private Calendars calendars;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** @param failure of the last try, {@code null} if it went well */
    public record SourceView(
            String id,
            String name,
            String version,
            boolean statementFiles,
            Set<String> capabilities,
            String cursor,
            Instant fetchedAt,
            String failure,
            Instant failedAt,
            long waiting) {}

    /**
     * @param reportDue last day on which the contractor reports in time
     * @param late      not reported, or reported after that day
     */
    public record NoticeView(
            String ref,
            LocalDate agreedOn,
            String missing,
            Instant sentAt,
            Instant receivedAt,
            LocalDate reportDue,
            Instant reportedAt,
            String reportedBy,
            String reportedByName,
            boolean late) {}

    public List<SourceView> sources(Actor actor, List<BankFeed.Source> sources) {
        return sources.stream().map(source -> view(actor, source)).toList();
    }

    public Page<ReceiptStore.EventView> events(
            Actor actor, String outcome, String source, String kind, String cursor, int limit) {
        List<ReceiptStore.EventView> items = receipts.page(actor.tenant(), outcome, source, kind, cursor, limit);
        String next = items.size() < limit ? null : ReceiptStore.cursor(items.get(items.size() - 1));
        return new Page<>(items, next, receipts.count(actor.tenant(), outcome, source, kind));
    }

    public void handedIn(Actor actor, String source, Intake intake) {
        audit.record(
                actor.tenant(),
                actor.username(),
                "hand-in-statement",
                "bank/" + source,
                null,
                intake.applied() + " applied, " + intake.waiting() + " waiting, " + intake.known() + " known");
    }

    public List<NoticeView> notices(Actor actor, UUID project) {
        lookup.visible(actor, project);
        WorkingCalendar calendar = calendars.of(actor.tenant());
        return notices.of(actor.tenant(), project).stream()
                .map(notice -> view(notice, calendar))
                .toList();
    }

    /** @param reportedAt when the report came in; {@code null} for now */
    public NoticeView report(Actor actor, UUID project, String ref, Instant reportedAt, String note) {
        lookup.visible(actor, project);
        String[] parts = ref.split(":", 2);
        NoticeStore.Notice notice = Optional.of(parts)
                .filter(p -> p.length == 2)
                .flatMap(p -> notices.find(actor.tenant(), project, p[0], p[1]))
                .orElseThrow(() -> Problem.notFound().toException());
        if (notice.reportedAt() != null) {
            throw Problem.conflict("这次提醒已登记总包报告").toException();
        }
        Instant now = clock.now();
        Instant at = reportedAt == null ? now : reportedAt;
        if (at.isAfter(now) || at.isBefore(notice.sentAt())) {
            throw Problem.invalid("reportedAt", "报告时间应在银行提醒之后,且不晚于现在").toException();
        }
        notices.reported(actor.tenant(), notice.source(), notice.ref(), at, actor.username());
        timeline.record(
                actor,
                new EventStore.Entry(
                        project,
                        now,
                        "report-allocation",
                        null,
                        null,
                        note,
                        "一(三)",
                        Map.of("agreedOn", notice.agreedOn().toString())));
        audit.record(actor.tenant(), actor.username(), "report-allocation", "project/" + project, null, ref);
        return view(
                notices.find(actor.tenant(), project, parts[0], parts[1]).orElseThrow(), calendars.of(actor.tenant()));
    }

    private SourceView view(Actor actor, BankFeed.Source source) {
        CursorStore.Position at =
                cursors.find(actor.tenant(), source.id()).orElse(new CursorStore.Position(null, null, null, null));
        return new SourceView(
                source.id(),
                source.name(),
                source.version(),
                source.files(),
                source.capabilities(),
                at.cursor(),
                at.fetchedAt(),
                at.failure(),
                at.failedAt(),
                receipts.waiting(actor.tenant(), source.id()));
    }

    /** From the day of the delivery receipt; without one the working day after it was sent counts. */
    private NoticeView view(NoticeStore.Notice n, WorkingCalendar calendar) {
        LocalDate received = n.receivedAt() != null
                ? Deadline.dayOf(n.receivedAt())
                : calendar.addWorkingDays(Deadline.dayOf(n.sentAt()), 1);
        Deadline due = Deadline.count(received, Period.workingDays(REPORT_WORKING_DAYS), calendar);
        return new NoticeView(
                n.source() + ":" + n.ref(),
                n.agreedOn(),
                n.missingFen() == null ? null : new Money(n.missingFen()).toYuan(),
                n.sentAt(),
                n.receivedAt(),
                due.due(),
                n.reportedAt(),
                n.reportedBy(),
                n.reportedByName(),
                due.isOver(n.reportedAt() == null ? clock.now() : n.reportedAt()));
    }
}
