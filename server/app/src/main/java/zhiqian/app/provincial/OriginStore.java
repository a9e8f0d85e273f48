package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.app.warning.WarningOrigins;
import zhiqian.terms.TenantId;

/** Which platforms raised a warning, for the page of the warning. */
@ApplicationScoped
class OriginStore implements WarningOrigins {
    @Inject
    private TenantSql sql;

    @Override
    public List<Origin> of(TenantId tenant, UUID warning) {
        return sql.list(
                "SELECT e.source, s.name, e.external_no, e.told, e.told_at, e.withdrawn_at, e.reported_at, e.report_refusal"
                        + " FROM external_warning e JOIN external_source s ON s.source = e.source WHERE e.warning_id = ?"
                        + " ORDER BY e.told_at, e.source, e.external_no",
                r -> {
                    ToldWarning told = Json.read(r.text("told"), ToldWarning.class);
                    return new Origin(
                            r.text("source"),
                            r.text("name"),
                            r.text("external_no"),
                            r.instant("told_at"),
                            told.explanation(),
                            told.basis(),
                            told.limit(),
                            r.instant("withdrawn_at"),
                            r.text("report_refusal") == null ? r.instant("reported_at") : null);
                },
                warning);
    }
}
