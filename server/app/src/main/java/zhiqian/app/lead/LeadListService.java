package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.platform.Total;
import zhiqian.app.tenancy.InTenant;

/** The work list and its counted tabs. */
@ApplicationScoped
@InTenant
@Transactional
public class LeadListService {
    private static final int SOON_WORKING_DAYS = 2;

    @Inject
    private LeadListStore store;

    @Inject
    private LeadViews views;

    @Inject
    private Calendars calendars;

    @Inject
    private BusinessClock clock;

    public record Counters(
            long all,
            long open,
            long mine,
            long overdue,
            long dueSoon,
            long special,
            long closed,
            Map<String, Long> byState) {}

    public Page<LeadView.Headline> page(
            Actor actor, LeadFilter filter, LeadSort sort, boolean descending, String cursor, int limit) {
        Instant now = clock.now();
        Total total = store.count(actor, filter, now);
        boolean few = filter.q() != null && total.exact();
        List<LeadRecord> rows =
                store.page(actor, filter, new KeysetStore.Order(sort, descending), cursor, limit, now, few);
        LeadRecord last = rows.size() < limit ? null : rows.get(rows.size() - 1);
        String next = last == null ? null : Cursor.of(sort.name(), sort.key(last), last.id.toString());
        return Page.of(
                rows.stream().map(row -> views.headline(actor.tenant(), row)).toList(), next, total);
    }

    public Counters counters(Actor actor) {
        Instant now = clock.now();
        Map<String, Long> byState = store.countByState(actor);
        LeadListStore.OpenCounts counts = store.countOpen(actor, now, soon(actor));
        return new Counters(
                byState.values().stream().mapToLong(Long::longValue).sum(),
                counts.open(),
                counts.mine(),
                counts.overdue(),
                counts.dueSoon(),
                counts.special(),
                byState.getOrDefault("CLOSED", 0L),
                byState);
    }

    /** For a filter that is made before the transaction begins. */
    java.util.function.Supplier<Instant> soonOf(Actor actor) {
        return () -> soon(actor);
    }

    /** The end of the second working day from today. */
    private Instant soon(Actor actor) {
        LocalDate day = calendars.of(actor.tenant()).addWorkingDays(clock.today(), SOON_WORKING_DAYS);
        return day.plusDays(1).atStartOfDay(Json.ZONE).toInstant();
    }
}
