package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Enterprises and what is known of their risks. */
@ApplicationScoped
class EnterpriseImportStore {
    /** Listed anew after it had been removed: the old removal is over. */
    private static final String REMOVED =
            "CASE WHEN excluded.dishonest_from <= e.dishonest_to OR excluded.dishonest_from IS NULL OR excluded.dishonest_to IS NOT NULL"
                    + " THEN coalesce(excluded.dishonest_to, e.dishonest_to) END";

    @Inject
    private TenantSql sql;

    /** By credit code, of those that are known. */
    Map<String, String> names(TenantId tenant, Collection<String> codes) {
        Map<String, String> found = new HashMap<>();
        sql.list(
                        "SELECT credit_code, name FROM enterprise WHERE credit_code = ANY (?)",
                        r -> Map.entry(r.text("credit_code"), r.text("name")),
                        (Object) codes.toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    List<Boolean> enterprises(RowBatch batch, List<ParsedRow> rows) {
        Object[] given = Given.of(
                Given.trace(batch),
                rows,
                List.of(
                        row -> row.value(0),
                        row -> row.value(1),
                        row -> row.value(2),
                        row -> row.value(3),
                        row -> row.value(4),
                        row -> row.value(5),
                        row -> row.value(6)));
        return sql.list(
                "INSERT INTO enterprise AS e (id, credit_code, name, address, scale, integrity_grade, dishonest_from, dishonest_to, created_at, created_by, updated_at,"
                        + " updated_by) SELECT gen_random_uuid(), code, name, address, scale, grade, CAST(listed AS date), CAST(removed AS date),"
                        + " CAST(? AS timestamptz), CAST(? AS text), CAST(? AS timestamptz), CAST(? AS text) FROM "
                        + Given.table("code", "name", "address", "scale", "grade", "listed", "removed")
                        + " ON CONFLICT (credit_code) DO UPDATE SET name = excluded.name, address = coalesce(excluded.address, e.address),"
                        + " scale = coalesce(excluded.scale, e.scale), integrity_grade = coalesce(excluded.integrity_grade, e.integrity_grade),"
                        + " dishonest_from = coalesce(excluded.dishonest_from, e.dishonest_from), dishonest_to = "
                        + REMOVED + ","
                        + " updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = e.version + 1 WHERE (e.name, e.address, e.scale,"
                        + " e.integrity_grade, e.dishonest_from, e.dishonest_to) IS DISTINCT FROM (excluded.name, coalesce(excluded.address, e.address),"
                        + " coalesce(excluded.scale, e.scale), coalesce(excluded.integrity_grade, e.integrity_grade), coalesce(excluded.dishonest_from, e.dishonest_from),"
                        + " " + REMOVED + ") RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                given);
    }

    List<Boolean> signals(RowBatch batch, List<ParsedRow> rows, Map<String, UUID> enterprises) {
        Object[] given = Given.of(
                List.of(batch.job().id()),
                rows,
                List.of(
                        row -> enterprises.get(row.text(0)),
                        row -> row.value(1),
                        row -> row.decimal(2).longValue(),
                        row -> row.value(3),
                        row -> row.value(4)));
        return sql.list(
                "INSERT INTO enterprise_signal AS s (enterprise_id, kind, value, observed_on, source, import_id) SELECT CAST(enterprise AS uuid), kind,"
                        + " CAST(value AS bigint), CAST(day AS date), source, CAST(? AS uuid) FROM "
                        + Given.table("enterprise", "kind", "value", "day", "source")
                        + " ON CONFLICT (enterprise_id, kind, observed_on) DO UPDATE SET value = excluded.value, source = excluded.source, import_id = excluded.import_id"
                        + " WHERE (s.value, s.source) IS DISTINCT FROM (excluded.value, excluded.source) RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                given);
    }
}
