package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Total;
import zhiqian.app.tenancy.TenantSql;

/** The work list and its figures. */
@ApplicationScoped
class LeadListStore {
    private static final KeysetStore.Source<LeadRecord> LEADS =
            new KeysetStore.Source<>("lead", LeadRows.COLUMNS, LeadRows::read);

    @Inject
    private KeysetStore lists;

    @Inject
    private TenantSql sql;

    /** @see KeysetStore#page */
    List<LeadRecord> page(
            Actor actor,
            LeadFilter filter,
            KeysetStore.Order order,
            String cursor,
            int limit,
            Instant now,
            boolean few) {
        return lists.page(actor.tenant(), LEADS, filter(actor, filter, now), order, cursor, limit, few);
    }

    Total count(Actor actor, LeadFilter filter, Instant now) {
        return lists.count(actor.tenant(), LEADS, filter(actor, filter, now));
    }

    private static KeysetStore.Filter filter(Actor actor, LeadFilter filter, Instant now) {
        List<Object> arguments = new ArrayList<>();
        return new KeysetStore.Filter(filter.where(actor, now, arguments), arguments);
    }

    /** Exact, of what is not over: open, mine, overdue, due soon, special. */
    record OpenCounts(long open, long mine, long overdue, long dueSoon, long special) {}

    OpenCounts countOpen(Actor actor, Instant now, Instant soon) {
        List<Object> arguments = new ArrayList<>(List.of(actor.username(), now, now, soon));
        String where = LeadFilter.none().where(actor, now, arguments);
        return sql.first(
                        "SELECT count(*) AS open, count(*) FILTER (WHERE handler = ?) AS mine,"
                                + " count(*) FILTER (WHERE next_due_at <= ?) AS overdue,"
                                + " count(*) FILTER (WHERE next_due_at > ? AND next_due_at <= ?) AS due_soon,"
                                + " count(*) FILTER (WHERE special) AS special FROM lead WHERE NOT finished AND "
                                + where,
                        r -> new OpenCounts(
                                r.number("open"),
                                r.number("mine"),
                                r.number("overdue"),
                                r.number("due_soon"),
                                r.number("special")),
                        arguments.toArray())
                .orElseThrow();
    }

    Map<String, Long> countByState(Actor actor) {
        List<Object> arguments = new ArrayList<>();
        String where = LeadFilter.none().where(actor, Instant.EPOCH, arguments);
        return sql
                .list(
                        "SELECT state, count(*) AS n FROM lead WHERE " + where + " GROUP BY state",
                        r -> Map.entry(r.text("state"), r.number("n")),
                        arguments.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
