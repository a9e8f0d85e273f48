package zhiqian.app.tenancy.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhiqian.terms.TenantId;

/**
 * Makes a tenant, or brings its definition up to date: role, schema, tables, first rows and registry entry in one
 * transaction. Killed at any moment, there is either the whole tenant or none; running it again changes nothing more.
 */
@ApplicationScoped
public class Provisioning {
    @Inject
    private TenantMigration migration;

    @Inject
    private FleetMigrator fleet;

    @Inject
    private OwnerDatabase database;

    /** A row of the new tenant's own tables; table names without schema. */
    public record Seed(String sql, Object... arguments) {}

    /** @param definition JSON, without secrets */
    public record Order(TenantId tenant, String parent, String name, String definition, List<Seed> seeds) {}

    /** @throws MigrationFailed if the schema could not be made; nothing of it remains */
    public void provision(Order order) {
        database.withConnection(connection -> OwnerDatabase.update(
                connection,
                "INSERT INTO registry.tenant (code, parent, name, state, definition) VALUES (?, ?, ?, 'ONBOARDING', ?)"
                        + " ON CONFLICT (code) DO NOTHING",
                order.tenant().code(),
                order.parent(),
                order.name(),
                order.definition()));
        migration.migrate(order.tenant(), fleet.release(), connection -> {
            for (Seed seed : order.seeds()) {
                OwnerDatabase.update(connection, seed.sql(), seed.arguments());
            }
            OwnerDatabase.update(
                    connection,
                    "UPDATE registry.tenant SET name = ?, definition = ?, updated_at = now(),"
                            + " state = CASE state WHEN 'ONBOARDING' THEN 'ACTIVE' ELSE state END WHERE code = ?",
                    order.name(),
                    order.definition(),
                    order.tenant().code());
        });
    }
}
