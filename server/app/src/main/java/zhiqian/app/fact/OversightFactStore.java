package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Who has looked at projects (监管): the departments' inspections, the supervision firms' monthly reports. */
@ApplicationScoped
class OversightFactStore {
    @Inject
    private TenantSql sql;

    /**
     * @param firstOn   first inspection; {@code null} if there was none
     * @param rectifyBy earliest term of rectification that is still open
     * @param illegal   whether the last inspection found illegal contracting
     * @param months    months with a report
     */
    record Oversight(UUID project, LocalDate firstOn, LocalDate rectifyBy, boolean illegal, Set<YearMonth> months) {}

    List<Oversight> of(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT p.id, i.first_on, i.rectify_by, coalesce(i.illegal, false) AS illegal, coalesce(s.months, '{}') AS months"
                        + " FROM unnest(CAST(? AS uuid[])) AS p (id)"
                        + " LEFT JOIN (SELECT project_id, min(inspected_on) AS first_on,"
                        + " min(rectify_by) FILTER (WHERE rectified_on IS NULL OR rectified_on > ?) AS rectify_by,"
                        + " (array_agg(illegal_contracting ORDER BY inspected_on DESC, id DESC))[1] AS illegal FROM inspection"
                        + " WHERE project_id = ANY (CAST(? AS uuid[])) AND NOT voided AND inspected_on <= ? GROUP BY project_id) i ON i.project_id = p.id"
                        + " LEFT JOIN (SELECT project_id, array_agg(to_char(month, 'YYYY-MM')) AS months FROM supervision_report"
                        + " WHERE project_id = ANY (CAST(? AS uuid[])) AND NOT voided AND received_on <= ? AND month < date_trunc('month', CAST(? AS date))"
                        + " GROUP BY project_id) s ON s.project_id = p.id",
                r -> new Oversight(
                        r.uuid("id"),
                        r.date("first_on"),
                        r.date("rectify_by"),
                        r.flag("illegal"),
                        r.texts("months").stream().map(YearMonth::parse).collect(Collectors.toSet())),
                SqlArray.of(projects),
                day,
                SqlArray.of(projects),
                day,
                SqlArray.of(projects),
                day,
                day);
    }
}
