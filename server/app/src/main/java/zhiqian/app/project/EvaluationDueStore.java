package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Remembers, with the change itself, which projects are to be evaluated again (待研判项目). */
@ApplicationScoped
public class EvaluationDueStore {
    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private Event<ProjectsTouched> touched;

    /** In the transaction that changes their data. */
    public void touch(TenantId tenant, Collection<UUID> projects) {
        sql.update(
                "INSERT INTO evaluation_due (project_id, since) SELECT DISTINCT p, CAST(? AS timestamptz) FROM unnest(CAST(? AS uuid[])) AS p",
                clock.now(),
                SqlArray.of(projects));
        afterCommit.run(EvaluationDueStore.class, () -> touched.fire(new ProjectsTouched(tenant)));
    }
}
