package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What stands against closing a project's account or giving its deposit back (未了结的欠薪事项), R-B41, R-B55. */
@ApplicationScoped
class OpenArrearsStore {
    @Inject
    private TenantSql sql;

    private record Open(long leads, long warnings) {}

    /** @param cannot what is refused while there are any */
    void refuse(TenantId tenant, UUID project, String field, String cannot, FieldErrors errors) {
        Open open = sql.first(
                        "SELECT (SELECT count(*) FROM lead l WHERE l.project = p.name AND NOT l.finished AND l.kind <> 'SME_ACCOUNT') AS leads,"
                                + " (SELECT count(*) FROM warning w WHERE w.project_id = p.id AND w.open AND w.code = 'W07') AS warnings"
                                + " FROM project p WHERE p.id = ?",
                        r -> new Open(r.number("leads"), r.number("warnings")),
                        project)
                .orElse(new Open(0, 0));
        errors.require(
                open.leads() + open.warnings() == 0,
                field,
                "还有" + open.leads() + "件未办结的欠薪线索、" + open.warnings() + "件未消除的工资预警," + cannot);
    }
}
