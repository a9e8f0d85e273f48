package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Total;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The projects of a tenant; a department has its own only, and of the rest does not learn that they are there. */
@ApplicationScoped
class ProjectStore {
    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    String nextProjectNo(TenantId tenant, int year) {
        long number = sql.first("SELECT nextval('project_no_seq') AS n", r -> r.number("n"))
                .orElseThrow();
        return "P%d-%06d".formatted(year, number);
    }

    void insert(TenantId tenant, ProjectRecord row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    /**
     * To be shown, not changed.
     *
     * @throws zhiqian.app.problem.ProblemException 404 if it is not there or not for this person
     */
    ProjectRecord visible(Actor actor, UUID id) {
        return checked(
                actor,
                sql.first("SELECT " + ProjectRows.COLUMNS + " FROM project WHERE id = ?", ProjectRows::read, id)
                        .orElse(null));
    }

    /** Locks it: of two corrections the second sees what the first did. */
    ProjectRecord visibleForUpdate(Actor actor, UUID id) {
        return checked(actor, em.find(ProjectRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static ProjectRecord checked(Actor actor, ProjectRecord row) {
        if (row == null || (actor.onlyDepartment() && !actor.department().equals(row.department))) {
            throw Problem.notFound().toException();
        }
        return row;
    }

    record Order(ProjectSort sort, boolean descending) {
        String by() {
            String direction = descending ? " DESC" : "";
            return " ORDER BY " + sort.expression() + direction + ", id" + direction;
        }
    }

    /** @param cursor end of the page before, or {@code null} */
    List<ProjectRecord> page(Actor actor, ProjectFilter filter, Order order, String cursor, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, arguments);
        if (cursor != null) {
            where += " AND (" + order.sort().expression() + ", id) " + (order.descending() ? "<" : ">") + " (?, ?)";
            arguments.addAll(position(order.sort(), cursor));
        }
        arguments.add(limit);
        return sql.list(
                "SELECT " + ProjectRows.COLUMNS + " FROM project WHERE " + where + order.by() + " LIMIT ?",
                ProjectRows::read,
                arguments.toArray());
    }

    Total count(Actor actor, ProjectFilter filter) {
        List<Object> arguments = new ArrayList<>();
        String where = filter.where(actor, arguments);
        arguments.add(Total.COUNTED_AT_MOST + 1);
        sql.planForValues();
        return sql.first(
                        "SELECT count(*) AS n FROM (SELECT 1 FROM project WHERE " + where + " LIMIT ?) counted",
                        r -> Total.counted(r.number("n")),
                        arguments.toArray())
                .orElseThrow();
    }

    private static List<Object> position(ProjectSort sort, String cursor) {
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
