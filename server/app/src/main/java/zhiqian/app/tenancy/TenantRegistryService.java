package zhiqian.app.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    public List<TenantDirectory.ParameterRow> parameters() {
        return sql.list(
                "SELECT tenant, name, value, locked FROM parameter",
                r -> new TenantDirectory.ParameterRow(
                        r.text("tenant"), r.text("name"), r.text("value"), r.flag("locked")));
    }

    public void setParameter(String tenant, String name, String value) {
        sql.update(
                "INSERT INTO parameter (tenant, name, value, locked) VALUES (?, ?, ?, false)"
                        + " ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value",
                tenant,
                name,
                value);
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
