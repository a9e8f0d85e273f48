package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Total;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;

/** Pages of the work list by key, not by offset: page 1,000 costs what page 1 costs. */
@ApplicationScoped
class LeadListStore {
    @Inject
    private TenantSql sql;

    /**
     * @param cursor end of the page before, or {@code null}
     * @param few    whether the filter leaves few rows: those are found first and then sorted; of many, the first in the
     *               order are soon found along the order's index
     */
    List<LeadRecord> page(
            Actor actor, LeadFilter filter, Order order, String cursor, int limit, Instant now, boolean few) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, now, arguments);
        if (cursor != null) {
            where += " AND (" + order.sort().expression() + ", id) " + (order.descending() ? "<" : ">") + " (?, ?)";
            arguments.addAll(position(order.sort(), cursor));
        }
        arguments.add(limit);
        return sql.list(
                "SELECT " + LeadRows.COLUMNS + " FROM lead WHERE "
                        + (few
                                ? "id = ANY (ARRAY(WITH found AS MATERIALIZED (SELECT id, "
                                        + order.sort().expression()
                                        + " AS place FROM lead WHERE " + where + ") SELECT id FROM found"
                                        + order.by("place")
                                        + " LIMIT ?))" + order.by()
                                : where + order.by() + " LIMIT ?"),
                LeadRows::read,
                arguments.toArray());
    }

    record Order(LeadSort sort, boolean descending) {
        String by() {
            return by(sort.expression());
        }

        /** @param place the expression or column to order by */
        String by(String place) {
            String direction = descending ? " DESC" : "";
            return " ORDER BY " + place + direction + ", id" + direction;
        }
    }

    /** Counted up to {@link Total#COUNTED_AT_MOST}: a person wants to know that there are many, not how many exactly. */
    Total count(Actor actor, LeadFilter filter, Instant now) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, now, arguments);
        arguments.add(Total.COUNTED_AT_MOST + 1);
        sql.planForValues();
        return sql.first(
                        "SELECT count(*) AS n FROM (SELECT 1 FROM lead WHERE " + where + " LIMIT ?) counted",
                        r -> Total.counted(r.number("n")),
                        arguments.toArray())
                .orElseThrow();
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

    private static List<Object> position(LeadSort sort, String cursor) {
        try {
            List<String> parts = Cursor.parts(cursor, 3);
            if (!parts.get(0).equals(sort.name())) {
                throw new IllegalArgumentException("cursor of another order");
            }
            return List.of(sort.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效,请从第一页开始").toException();
        }
    }
}
