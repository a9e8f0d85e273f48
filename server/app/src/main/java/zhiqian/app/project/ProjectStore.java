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
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Total;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The projects of a tenant; a department has its own only, and of the rest does not learn that they are there. */
@ApplicationScoped
class ProjectStore {
    private static final KeysetStore.Source<ProjectRecord> PROJECTS =
            new KeysetStore.Source<>("project", ProjectRows.COLUMNS, ProjectRows::read);

    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    @Inject
    private KeysetStore lists;

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

    List<UUID> named(TenantId tenant, String name) {
        return sql.list("SELECT id FROM project WHERE name = ? ORDER BY id", r -> r.uuid("id"), name);
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

    /** @see KeysetStore#page */
    List<ProjectRecord> page(
            Actor actor, ProjectFilter filter, KeysetStore.Order order, String cursor, int limit, boolean few) {
        return lists.page(actor.tenant(), PROJECTS, filter(actor, filter), order, cursor, limit, few);
    }

    Total count(Actor actor, ProjectFilter filter) {
        return lists.count(actor.tenant(), PROJECTS, filter(actor, filter));
    }

    private static KeysetStore.Filter filter(Actor actor, ProjectFilter filter) {
        List<Object> arguments = new ArrayList<>();
        return new KeysetStore.Filter(filter.where(actor, arguments), arguments);
    }
}
