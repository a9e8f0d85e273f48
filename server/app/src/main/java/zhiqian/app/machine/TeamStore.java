package zhiqian.app.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** 班组: a team is no more than a name in its people's registrations. */
@ApplicationScoped
class TeamStore {
    @Inject
    private TenantSql sql;

    /** @param workers people who were ever registered in it */
    record Team(String teamName, String corpName, long workers) {}

    List<Team> of(TenantId tenant, UUID project) {
        return sql.list(
                "SELECT team, employer_name, count(DISTINCT worker_no) AS n FROM registration WHERE project_id = ? AND team IS NOT NULL"
                        + " GROUP BY team, employer_name ORDER BY team, employer_name LIMIT 1000",
                r -> new Team(r.text("team"), r.text("employer_name"), r.number("n")),
                project);
    }
}
