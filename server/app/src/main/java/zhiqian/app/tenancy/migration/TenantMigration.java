package zhiqian.app.tenancy.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiqian.app.tenancy.AppLogin;
import zhiqian.terms.TenantId;

/** Brings one tenant's schema to a release: all or nothing, in one transaction with the registry's record of it. */
@ApplicationScoped
public class TenantMigration {
    @Inject
    private OwnerDatabase database;

    /** What else belongs into the transaction that creates or migrates a tenant. */
    @FunctionalInterface
    interface Also {
        void run(Connection connection) throws Exception;
    }

    /**
     * Safe to repeat and to be killed at any statement: what is not committed never was.
     *
     * @throws MigrationFailed with the reason; the registry then says FAILED
     */
    void migrate(TenantId tenant, Release release, Also also) {
        try {
            database.inTransaction(connection -> {
                apply(connection, tenant, release);
                also.run(connection);
                return null;
            });
        } catch (MigrationFailed e) {
            markFailed(tenant, e);
            throw e;
        }
    }

    private void apply(Connection connection, TenantId tenant, Release release) throws SQLException {
        String schema = tenant.schemaName();
        OwnerDatabase.texts(connection, "SELECT pg_advisory_xact_lock(782412, ?::int)", tenant.code());
        Baseline.role(connection, tenant.roleName());
        OwnerDatabase.execute(
                connection,
                "CREATE SCHEMA IF NOT EXISTS " + schema + ";"
                        + "GRANT " + tenant.roleName() + " TO " + AppLogin.NAME + " WITH INHERIT FALSE, SET TRUE;"
                        + "SET LOCAL search_path TO " + schema + ";"
                        + "CREATE TABLE IF NOT EXISTS databasechangelog (LIKE " + Baseline.TEMPLATE
                        + ".databasechangelog INCLUDING ALL);"
                        + "CREATE TABLE IF NOT EXISTS databasechangeloglock (LIKE " + Baseline.TEMPLATE
                        + ".databasechangeloglock INCLUDING ALL);"
                        + "INSERT INTO databasechangeloglock SELECT * FROM " + Baseline.TEMPLATE
                        + ".databasechangeloglock"
                        + " ON CONFLICT DO NOTHING");
        List<String> pending = pending(connection, release);
        if (!pending.isEmpty()) {
            OwnerDatabase.execute(connection, String.join("\n", pending));
            OwnerDatabase.execute(
                    connection,
                    "INSERT INTO databasechangelog SELECT t.* FROM " + Baseline.TEMPLATE
                            + ".databasechangelog t WHERE NOT EXISTS (SELECT 1 FROM databasechangelog d"
                            + " WHERE d.id = t.id AND d.author = t.author) ORDER BY t.orderexecuted");
        }
        OwnerDatabase.execute(connection, MigrationResources.TENANT_GRANTS.replace(":role", schema));
        confirm(connection, tenant, release);
    }

    private static List<String> pending(Connection connection, Release release) throws SQLException {
        Set<String> done =
                new HashSet<>(OwnerDatabase.texts(connection, "SELECT author || '|' || id FROM databasechangelog"));
        List<String> pending = new ArrayList<>();
        for (Release.Change change : release.changes()) {
            if (!done.contains(change.key())) {
                pending.add(change.sql());
            }
        }
        return pending;
    }

    /** "Success" is not believed: the catalogue must be the template's, to the last grant. */
    private static void confirm(Connection connection, TenantId tenant, Release release) throws SQLException {
        String hash = Baseline.catalogueHash(connection, tenant.schemaName());
        if (!hash.equals(release.catalogue())) {
            throw new MigrationFailed(
                    "schema " + tenant.schemaName() + " differs from the release after migration", null);
        }
        OwnerDatabase.update(
                connection,
                "UPDATE registry.tenant SET migration = 'CURRENT', schema_version = ?, catalogue_hash = ?,"
                        + " migration_error = NULL, migrated_at = now() WHERE code = ?",
                release.version(),
                hash,
                tenant.code());
    }

    private void markFailed(TenantId tenant, MigrationFailed failure) {
        database.withConnection(connection -> OwnerDatabase.update(
                connection,
                "UPDATE registry.tenant SET migration = 'FAILED', migration_error = ? WHERE code = ?",
                String.valueOf(failure.getMessage()),
                tenant.code()));
    }
}
