package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;

/** The project whose people are asked about: a department has its own only. */
@ApplicationScoped
class SiteStore {
    @Inject
    private TenantSql sql;

    /** @param completedOn with {@code settledOn}: from the later of both, contracts are kept three years */
    record Site(UUID id, String department, LocalDate completedOn, LocalDate settledOn) {}

    /** @throws zhiqian.app.problem.ProblemException 404 if it is not there or not for this person */
    Site visible(Actor actor, UUID project) {
        Site site = sql.first(
                        "SELECT id, department, completed_on, wages_settled_on FROM project WHERE id = ?",
                        r -> new Site(
                                r.uuid("id"), r.text("department"), r.date("completed_on"), r.date("wages_settled_on")),
                        project)
                .orElseThrow(() -> Problem.notFound().toException());
        if (actor.onlyDepartment() && !actor.department().equals(site.department())) {
            throw Problem.notFound().toException();
        }
        return site;
    }
}
