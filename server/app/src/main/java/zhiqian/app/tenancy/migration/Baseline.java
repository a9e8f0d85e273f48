package zhiqian.app.tenancy.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import zhiqian.app.tenancy.AppLogin;

/** Prepares a database for us: roles, the registry, and the template that every tenant is compared with. */
@ApplicationScoped
public class Baseline {
    static final String TEMPLATE = "zq_template";
    private static final System.Logger LOGGER = System.getLogger(Baseline.class.getName());

    @Inject
    private OwnerDatabase database;

    /** Idempotent; one process at a time per database (advisory lock), one Liquibase at a time per JVM (synchronized). */
    public synchronized Release prepare() {
        return database.withConnection(connection -> {
            OwnerDatabase.texts(connection, "SELECT pg_advisory_lock(782411)");
            try {
                prepareRoles(connection);
                liquibase(connection, "registry", "migrations/registry/changelog.xml");
                OwnerDatabase.execute(connection, MigrationResources.REGISTRY_GRANTS);
                return prepareTemplate(connection);
            } finally {
                OwnerDatabase.texts(connection, "SELECT pg_advisory_unlock(782411)");
            }
        });
    }

    private void prepareRoles(Connection connection) throws SQLException {
        role(connection, AppLogin.NAME);
        OwnerDatabase.execute(
                connection, "ALTER ROLE " + AppLogin.NAME + " LOGIN NOINHERIT PASSWORD '" + AppLogin.password() + "'");
        OwnerDatabase.execute(connection, "ALTER ROLE " + AppLogin.NAME + " SET statement_timeout = '30s'");
        role(connection, "zhiqian_registry");
        OwnerDatabase.execute(
                connection, "GRANT zhiqian_registry TO " + AppLogin.NAME + " WITH INHERIT FALSE, SET TRUE");
        OwnerDatabase.execute(connection, "CREATE SCHEMA IF NOT EXISTS registry");
        role(connection, TEMPLATE);
        OwnerDatabase.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + TEMPLATE);
        shutHoles(connection);
    }

    /** Ways around the tenant's role that only a superuser can close; on a foreign database the operator runs them once. */
    private void shutHoles(Connection connection) throws SQLException {
        OwnerDatabase.execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        String name = OwnerDatabase.texts(connection, "SELECT quote_ident(current_database())")
                .get(0);
        OwnerDatabase.execute(connection, "REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
        boolean superuser = OwnerDatabase.texts(
                        connection, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user")
                .contains("true");
        if (superuser) {
            OwnerDatabase.execute(
                    connection, "REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC");
            OwnerDatabase.execute(connection, "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC");
        } else if (!OwnerDatabase.texts(
                        connection,
                        "SELECT 'open' WHERE has_function_privilege('" + AppLogin.NAME
                                + "', 'pg_catalog.set_config(text,text,boolean)', 'EXECUTE')")
                .isEmpty()) {
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "a superuser must run once: REVOKE EXECUTE ON FUNCTION"
                            + " pg_catalog.set_config(text, text, boolean) FROM PUBLIC; REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;");
        }
    }

    static void role(Connection connection, String name) throws SQLException {
        if (OwnerDatabase.texts(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)
                .isEmpty()) {
            OwnerDatabase.execute(connection, "CREATE ROLE " + name + " NOLOGIN NOINHERIT");
        }
    }

    private Release prepareTemplate(Connection connection) throws Exception {
        List<Release.Change> changes = new ArrayList<>();
        OwnerDatabase.execute(connection, "SET search_path TO " + TEMPLATE);
        try {
            for (ChangeSet set : liquibase(connection, TEMPLATE, "migrations/tenant/changelog.xml")) {
                changes.add(new Release.Change(key(set.getAuthor(), set.getId()), sql(set)));
            }
            OwnerDatabase.execute(connection, MigrationResources.TENANT_GRANTS.replace(":role", TEMPLATE));
            return new Release(version(connection), changes, catalogueHash(connection, TEMPLATE));
        } finally {
            OwnerDatabase.execute(connection, "RESET search_path");
        }
    }

    static String key(String author, String id) {
        return author + "|" + id;
    }

    static String catalogueHash(Connection connection, String schema) throws SQLException {
        return OwnerDatabase.texts(connection, MigrationResources.CATALOGUE_HASH, schema)
                .get(0);
    }

    private static String version(Connection connection) throws Exception {
        List<String> rows = OwnerDatabase.texts(
                connection,
                "SELECT author || '|' || id || '|' || md5sum FROM " + TEMPLATE
                        + ".databasechangelog ORDER BY orderexecuted");
        return digest(String.join("\n", rows) + MigrationResources.TENANT_GRANTS);
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private static String sql(ChangeSet set) {
        StringBuilder sql = new StringBuilder();
        for (Change change : set.getChanges()) {
            sql.append(((AbstractSQLChange) change).getSql()).append(";\n");
        }
        return sql.toString();
    }

    private static List<ChangeSet> liquibase(Connection connection, String schema, String changelog) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        OwnerDatabase.execute(connection, "SET search_path TO " + schema);
        try {
            Liquibase liquibase = new Liquibase(
                    changelog, new ClassLoaderResourceAccessor(Baseline.class.getClassLoader()), database);
            liquibase.update(new Contexts(), new LabelExpression());
            return liquibase.getDatabaseChangeLog().getChangeSets();
        } catch (LiquibaseException e) {
            throw new MigrationFailed(schema + ": " + e.getMessage(), e);
        } finally {
            connection.setAutoCommit(true);
            OwnerDatabase.execute(connection, "SET search_path TO " + schema);
        }
    }
}
