package zhiqian.app.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads and writes the registry's list of tenants. Runs in its own transaction: the caller's belongs to one tenant. */
@ApplicationScoped
@InRegistry
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TenantRegistryService {
    @Inject
    private TenantSql sql;

    public List<TenantEntry> all() {
        return sql.list(
                "SELECT code, parent, name, state, migration, schema_version, migration_error, definition FROM tenant ORDER BY code",
                r -> new TenantEntry(
                        r.text("code"),
                        r.text("parent"),
                        r.text("name"),
                        r.text("state"),
                        r.text("migration"),
                        r.text("schema_version"),
                        r.text("migration_error"),
                        r.text("definition")));
    }

    /** In the order in which they begin to count. */
    public List<TenantDirectory.ParameterRow> parameters() {
        return sql.list(
                "SELECT tenant, name, value, locked, CAST(NULL AS date) AS effective_from FROM parameter"
                        + " UNION ALL SELECT tenant, name, value, locked, effective_from FROM parameter_change"
                        + " ORDER BY effective_from NULLS FIRST",
                r -> new TenantDirectory.ParameterRow(
                        r.text("tenant"), r.text("name"), r.text("value"), r.flag("locked"), r.date("effective_from")));
    }

    /** What counted before the day stays as it was. */
    public void setParameter(TenantDirectory.ParameterRow row, String by, Instant now) {
        sql.update(
                "INSERT INTO parameter_change (tenant, name, effective_from, value, locked, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (tenant, name, effective_from) DO UPDATE SET value = excluded.value, locked = excluded.locked,"
                        + " set_at = excluded.set_at, set_by = excluded.set_by",
                row.tenant(),
                row.name(),
                row.from(),
                row.value(),
                row.locked(),
                now,
                by);
    }

    /** @return whether there was such a change */
    public boolean withdrawParameter(String tenant, String name, LocalDate from) {
        return sql.update(
                        "DELETE FROM parameter_change WHERE tenant = ? AND name = ? AND effective_from = ?",
                        tenant,
                        name,
                        from)
                == 1;
    }

    /** @return whether the tenant was in the other state */
    public boolean changeState(String code, String from, String to) {
        return sql.update(
                        "UPDATE tenant SET state = ?, updated_at = now() WHERE code = ? AND state = ?", to, code, from)
                == 1;
    }

    public void audit(String actor, String action, String object, String detail) {
        sql.update(
                "INSERT INTO platform_audit (at, actor, action, object, detail) VALUES (now(), ?, ?, ?, ?)",
                actor,
                action,
                object,
                detail);
    }
}
