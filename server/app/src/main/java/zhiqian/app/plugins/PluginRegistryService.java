package zhiqian.app.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.host.InstalledPlugin;

/** The jars and the tenants' choices, in the registry: every replica loads the same. */
@ApplicationScoped
@InRegistry
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PluginRegistryService {
    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    /** @param settings JSON object */
    record Choice(String tenant, String plugin, boolean enabled, String settings) {}

    List<PluginRow> active() {
        return sql.list(
                "SELECT id, version, vendor, sha256, signer, state, NULL::bytea AS jar FROM plugin WHERE state = 'ACTIVE' ORDER BY id",
                PluginRegistryService::read);
    }

    /** Ids of all plugins that were ever installed. */
    java.util.Set<String> known() {
        return java.util.Set.copyOf(sql.list("SELECT DISTINCT id FROM plugin", r -> r.text("id")));
    }

    Optional<byte[]> jar(String id, String version) {
        return sql.first("SELECT jar FROM plugin WHERE id = ? AND version = ?", r -> r.bytes("jar"), id, version);
    }

    /** The version before the active one, if it is still kept. */
    Optional<PluginRow> previous(String id) {
        return sql.first(
                "SELECT id, version, vendor, sha256, signer, state, jar FROM plugin WHERE id = ? AND state = 'SUPERSEDED'"
                        + " ORDER BY installed_at DESC LIMIT 1",
                PluginRegistryService::read,
                id);
    }

    void activate(InstalledPlugin plugin, byte[] jar, String by) {
        sql.update("UPDATE plugin SET state = 'SUPERSEDED' WHERE id = ? AND state = 'ACTIVE'", plugin.id());
        sql.update(
                "INSERT INTO plugin (id, version, vendor, sha256, signer, jar, state, installed_at, installed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?) ON CONFLICT (id, version) DO UPDATE SET state = 'ACTIVE',"
                        + " sha256 = excluded.sha256, jar = excluded.jar, signer = excluded.signer, installed_at = excluded.installed_at,"
                        + " installed_by = excluded.installed_by",
                plugin.id(),
                plugin.version(),
                plugin.vendor(),
                plugin.sha256(),
                plugin.signer(),
                jar,
                clock.machineNow(),
                by);
        audit(by, "install-plugin", plugin.id() + " " + plugin.version(), plugin.sha256());
    }

    void remove(String id, String by) {
        sql.update("UPDATE plugin SET state = 'REMOVED' WHERE id = ? AND state <> 'REMOVED'", id);
        audit(by, "remove-plugin", id, null);
    }

    List<Choice> choices() {
        return sql.list(
                "SELECT tenant, plugin, enabled, settings FROM tenant_plugin",
                r -> new Choice(r.text("tenant"), r.text("plugin"), r.flag("enabled"), r.text("settings")));
    }

    void choose(Choice choice) {
        sql.update(
                "INSERT INTO tenant_plugin (tenant, plugin, enabled, settings) VALUES (?, ?, ?, ?) ON CONFLICT (tenant, plugin)"
                        + " DO UPDATE SET enabled = excluded.enabled, settings = excluded.settings",
                choice.tenant(),
                choice.plugin(),
                choice.enabled(),
                choice.settings());
    }

    private void audit(String by, String action, String object, String detail) {
        sql.update(
                "INSERT INTO platform_audit (at, actor, action, object, detail) VALUES (?, ?, ?, ?, ?)",
                clock.now(),
                by,
                action,
                object,
                detail);
    }

    private static PluginRow read(zhiqian.app.tenancy.Row r) throws java.sql.SQLException {
        return new PluginRow(
                r.text("id"),
                r.text("version"),
                r.text("vendor"),
                r.text("sha256"),
                r.text("signer"),
                r.text("state"),
                r.bytes("jar"));
    }
}
