package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;

/** Pages of the work list by key, not by offset: page 1,000 costs what page 1 costs. */
@ApplicationScoped
class LeadListStore {
    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    /** @param cursor end of the page before, or {@code null} */
    List<LeadRecord> page(
            Actor actor, LeadFilter filter, LeadSort sort, boolean descending, String cursor, int limit, Instant now) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, now, arguments);
        String direction = descending ? " DESC" : "";
        if (cursor != null) {
            where += " AND (" + sort.expression() + ", id) " + (descending ? "<" : ">") + " (?, ?)";
            List<Object> position = position(sort, cursor);
            arguments.addAll(position);
        }
        arguments.add(limit);
        List<UUID> ids = sql.list(
                "SELECT id FROM lead WHERE " + where + " ORDER BY " + sort.expression() + direction + ", id" + direction
                        + " LIMIT ?",
                r -> r.uuid("id"),
                arguments.toArray());
        return rows(ids);
    }

    private List<LeadRecord> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, LeadRecord> byId = em.createQuery("SELECT l FROM LeadRecord l WHERE l.id IN :ids", LeadRecord.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.read-only", "true")
                .getResultStream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    long count(Actor actor, LeadFilter filter, Instant now) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, now, arguments);
        return sql.first("SELECT count(*) AS n FROM lead WHERE " + where, r -> r.number("n"), arguments.toArray())
                .orElse(0L);
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
