package zhiqian.app.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.UrlAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.app.onboarding.OnboardingService;
import zhiqian.app.tenancy.migration.FleetMigrator;
import zhiqian.terms.TenantId;

/**
 * 从应用内部攻击租户之墙: the built WAR on Open Liberty and PostgreSQL, with one more class in it that may send any SQL. Two
 * walls are tested: what {@link SqlGuard} refuses to send, and what PostgreSQL refuses to do.
 */
@ExtendWith(ArquillianExtension.class)
class TenancyAttackIT {
    private static final TenantId JIA = new TenantId("990101");
    private static final TenantId YI = new TenantId("990102");

    @Inject
    private Intruder intruder;

    @Inject
    private OnboardingService onboarding;

    @Inject
    private FleetMigrator fleet;

    @Deployment
    static WebArchive theBuiltWar() {
        WebArchive war = ShrinkWrap.createFromZipFile(
                WebArchive.class, zhiqian.tests.fixtures.Builds.war().toFile());
        // as resources: addClass would look for nested classes through the WAR's own package as well
        for (Class<?> type : List.of(TenancyAttackIT.class, Intruder.class)) {
            String path = type.getName().replace('.', '/') + ".class";
            war.addAsResource(new UrlAsset(type.getClassLoader().getResource(path)), path);
        }
        return war;
    }

    @BeforeEach
    void twoCounties() throws Exception {
        // the WAR answers before its own start is over
        for (int i = 0; i < 600 && fleet.version() == null; i++) {
            Thread.sleep(100);
        }
        for (TenantId tenant : List.of(JIA, YI)) {
            try (InputStream in =
                    OnboardingService.class.getClassLoader().getResourceAsStream("tenants/341202/tenant.yaml")) {
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("341202", tenant.code())
                        .replaceAll("(?m)^parent:.*$", "")
                        .replaceFirst(
                                "administrator: .*",
                                "administrator: {username: admin, name: 管理员, password: Attack-2025-pass}");
                onboarding.onboardYaml(yaml, "test");
            }
        }
    }

    @Test
    void aTenantReadsItsOwnTables() {
        assertEquals(List.of(JIA.schemaName()), intruder.query(JIA, "SELECT current_user::text AS x"));
        assertEquals(List.of("4"), intruder.query(JIA, "SELECT count(*)::text AS x FROM department"));
        assertEquals(
                1,
                intruder.nativeQuery(JIA, "SELECT count(*) FROM " + JIA.schemaName() + ".lead")
                        .size());
    }

    @Test
    @DisplayName("native SQL that names another schema: PostgreSQL says no")
    void anotherSchemaIsDenied() {
        for (String table : List.of("lead", "lead_complainant", "app_user", "audit_entry", "outbox", "idempotency")) {
            refusedByPostgres(
                    "42501",
                    () -> intruder.query(JIA, "SELECT x::text AS x FROM " + YI.schemaName() + "." + table + " x"));
            refusedByPostgres(
                    "42501", () -> intruder.nativeQuery(JIA, "SELECT * FROM \"" + YI.schemaName() + "\"." + table));
            refusedByPostgres(
                    "42501", () -> intruder.onTheConnection(JIA, "SELECT 1 FROM " + YI.schemaName() + "." + table));
        }
        refusedByPostgres("42501", () -> intruder.update(JIA, "DELETE FROM " + YI.schemaName() + ".lead"));
        refusedByPostgres("42501", () -> intruder.query(JIA, "SELECT code AS x FROM registry.tenant"));
        refusedByPostgres("42501", () -> intruder.query(JIA, "SELECT rolpassword AS x FROM pg_authid"));
    }

    @Test
    @DisplayName("the trail and the course of a lead cannot be changed or deleted, not even by their owner's role")
    void theTrailIsAppendOnly() {
        for (String table : List.of("audit_entry", "audit_seal", "timeline_event")) {
            refusedByPostgres("42501", () -> intruder.update(JIA, "DELETE FROM " + table));
            refusedByPostgres(
                    "42501",
                    () -> intruder.update(
                            JIA,
                            "UPDATE " + table + " SET " + (table.equals("audit_seal") ? "hash" : "action") + " = 'x'"));
        }
        refusedByPostgres("42501", () -> intruder.query(JIA, "SELECT id AS x FROM databasechangelog"));
    }

    @Test
    @DisplayName("what could leave the tenant's role or schema is not sent at all")
    void theGuardRefuses() {
        String yi = YI.schemaName();
        for (String attack : List.of(
                "SET ROLE " + yi,
                "set role " + yi,
                "SET LOCAL ROLE " + yi,
                "SET SESSION AUTHORIZATION postgres",
                "RESET ROLE",
                "RESET ALL",
                "DISCARD ALL",
                "SET search_path TO " + yi,
                "/* select */ SET ROLE " + yi,
                "-- select\nSET ROLE " + yi,
                "/* /* */ select */ RESET ROLE",
                "\n\t RESET ROLE",
                "SELECT 1; SET ROLE " + yi,
                "SELECT 1;;SELECT 2",
                "SELECT 1; /* */ SELECT 2",
                "SELECT ';' ; RESET ROLE",
                "SELECT $a$;$a$; RESET ROLE",
                "SELECT $$ $$; RESET ROLE",
                "SELECT 1 --\n; RESET ROLE",
                "SELECT '''; RESET ROLE; --'; RESET ROLE",
                "DO $$ BEGIN EXECUTE 'RESET ROLE'; END $$",
                "do language plpgsql 'begin end'",
                "CALL x()",
                "PREPARE p AS SELECT 1",
                "EXECUTE p",
                "COPY lead TO STDOUT",
                "COPY lead TO PROGRAM 'id'",
                "LOCK TABLE lead",
                "TRUNCATE lead",
                "CREATE TABLE x (i int)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "ALTER ROLE zhiqian_app SUPERUSER",
                "GRANT " + yi + " TO " + JIA.schemaName(),
                "DROP TABLE lead",
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "SAVEPOINT s",
                "END",
                "ABORT",
                "LISTEN x",
                "NOTIFY x",
                "VACUUM",
                "EXPLAIN ANALYZE SELECT 1",
                "SHOW ALL",
                "DECLARE c CURSOR FOR SELECT 1",
                "SELECT set_config('role', '" + yi + "', true)",
                "SELECT SET_CONFIG('role', '" + yi + "', true)",
                "SELECT pg_catalog.set_config('role', '" + yi + "', true)",
                "SELECT \"set_config\"('role', '" + yi + "', true)",
                "SELECT pg_catalog . \"set_config\" ('role', '" + yi + "', true)",
                "SELECT set_config/**/('role', '" + yi + "', true)",
                "SELECT U&\"set\\005Fconfig\"('role', '" + yi + "', true)",
                "SELECT u&\"\\0073et_config\"('role', '" + yi + "', true)",
                "WITH x AS (SELECT set_config('role', '" + yi + "', true)) SELECT 1",
                "SELECT query_to_xml('SELECT 1', true, true, '')",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT dblink('x', 'SELECT 1')",
                "",
                "   ",
                "/* only */",
                "SELECT 'unterminated",
                "SELECT $x$ unterminated",
                "SELECT /* unterminated",
                "SELECT \"unterminated")) {
            notSent(attack, () -> intruder.query(JIA, attack));
            notSent(attack, () -> intruder.onTheConnection(JIA, attack));
            if (!attack.contains("?") && !attack.isBlank()) {
                notSent(attack, () -> intruder.nativeQuery(JIA, attack));
            }
        }
    }

    @Test
    @DisplayName(
            "harmless words in literals, comments and quoted names are sent: the guard reads SQL, it does not search text")
    void theGuardLetsDataThrough() {
        assertEquals(
                List.of("; SET ROLE x"),
                intruder.query(JIA, "SELECT '; SET ROLE x'::text AS x /* ; RESET ROLE */ -- ; RESET ROLE"));
        assertEquals(List.of("'; RESET ROLE --"), intruder.query(JIA, "SELECT E'\\'; RESET ROLE --'::text AS x"));
        assertEquals(List.of("a'b"), intruder.query(JIA, "SELECT 'a''b'::text AS x;"));
        assertEquals(List.of("set_config"), intruder.query(JIA, "SELECT $q$set_config$q$::text AS x"));
    }

    @Test
    @DisplayName("rows are copied into the tenant's own tables only, by plain names, and only where it may insert")
    void copyingStaysAtHome() {
        for (String table : List.of(
                YI.schemaName() + ".department",
                "registry.tenant",
                "department FROM PROGRAM 'id' --",
                "\"department\"",
                "")) {
            notSent(table, () -> intruder.copy(JIA, table, "code"));
            notSent(table, () -> intruder.copy(JIA, "department", table));
        }
        refusedByPostgres("42501", () -> intruder.copy(JIA, "databasechangelog", "id"));
        refusedByPostgres("42P01", () -> intruder.copy(JIA, "tenant", "code"));
        assertThrows(NoTenant.class, () -> intruder.copy(null, "department", "code"));
    }

    @Test
    @DisplayName("even past the guard, set_config and DO are not the login's to use")
    void postgresRefusesWhatTheGuardWould() {
        assertEquals(
                List.of("false"),
                intruder.query(
                        JIA,
                        "SELECT has_function_privilege(current_user, 'pg_catalog.set' || '_config(text,text,boolean)', 'EXECUTE')::text AS x"));
        assertEquals(
                List.of("false"),
                intruder.query(
                        JIA,
                        "SELECT has_function_privilege('zhiqian_app', 'pg_catalog.set' || '_config(text,text,boolean)', 'EXECUTE')::text AS x"));
        assertEquals(
                List.of("false"),
                intruder.query(JIA, "SELECT has_language_privilege('zhiqian_app', 'plpgsql', 'USAGE')::text AS x"));
        assertEquals(
                List.of("false"),
                intruder.query(
                        JIA, "SELECT has_schema_privilege(current_user, current_schema(), 'CREATE')::text AS x"));
        assertEquals(
                List.of("false"),
                intruder.query(JIA, "SELECT has_schema_privilege(current_user, 'public', 'CREATE')::text AS x"));
    }

    @Test
    @DisplayName(
            "a temporary table, which would outlive the transaction on the pooled connection and hide another tenant's table, cannot be made")
    void noTemporaryTables() {
        refusedByPostgres("42501", () -> intruder.update(JIA, "SELECT * INTO TEMP department FROM department"));
        assertEquals(List.of("4"), intruder.query(YI, "SELECT count(*)::text AS x FROM department"));
        assertEquals(
                List.of("false"),
                intruder.query(
                        JIA, "SELECT has_database_privilege(current_user, current_database(), 'TEMP')::text AS x"));
    }

    @Test
    @DisplayName("the connection behind the guard is not lent, and its session cannot be changed")
    void theConnectionIsGuarded() throws Exception {
        intruder.inside(JIA, () -> {
            Connection connection = intruder.connection();
            for (Callable<?> attack : List.<Callable<?>>of(
                    () -> connection.unwrap(org.postgresql.PGConnection.class),
                    () -> {
                        connection.setSchema(YI.schemaName());
                        return null;
                    },
                    () -> {
                        connection.setCatalog("postgres");
                        return null;
                    },
                    () -> {
                        connection.setClientInfo("ApplicationName", "x");
                        return null;
                    },
                    () -> {
                        connection.createStatement().addBatch("RESET ROLE");
                        return null;
                    },
                    () -> connection.prepareStatement("RESET ROLE"),
                    () -> connection.prepareCall("{call set_config('role','x',true)}"),
                    () -> connection.createStatement().executeLargeUpdate("RESET ROLE"))) {
                assertThrows(RefusedSql.class, attack::call);
            }
            return null;
        });
    }

    @Test
    @DisplayName("nor is it lent by a detour over a statement or over what the driver says about itself")
    void statementsLeadBackToTheGuard() throws Exception {
        intruder.inside(JIA, () -> {
            Connection connection = intruder.connection();
            for (Callable<Connection> detour : List.<Callable<Connection>>of(
                    () -> connection.createStatement().getConnection(),
                    () -> connection.prepareStatement("SELECT 1").getConnection(),
                    () -> connection.getMetaData().getConnection(),
                    () -> rows(connection, "SELECT 1").getStatement().getConnection(),
                    () -> firstArray(connection).getResultSet().getStatement().getConnection())) {
                assertThrows(
                        RefusedSql.class, () -> detour.call().createStatement().execute("RESET ROLE"));
            }
            return null;
        });
    }

    private static ResultSet rows(Connection connection, String sql) throws SQLException {
        return connection.createStatement().executeQuery(sql);
    }

    private static Array firstArray(Connection connection) throws SQLException {
        ResultSet rows = rows(connection, "SELECT ARRAY['a', 'b']");
        rows.next();
        return rows.getArray(1);
    }

    @Test
    void aTransactionWithoutATenantReadsNothing() {
        refusedByPostgres("42P01", () -> intruder.nativeQueryWithoutTenant("SELECT * FROM lead"));
        refusedByPostgres(
                "42501", () -> intruder.nativeQueryWithoutTenant("SELECT * FROM " + JIA.schemaName() + ".lead"));
        assertThrows(NoTenant.class, () -> intruder.sqlWithoutTenant("SELECT '1' AS x FROM lead"));
        assertThrows(NoTenant.class, () -> intruder.withoutTransaction(JIA));
        assertThrows(NoTenant.class, () -> intruder.query(null, "SELECT 1"));
    }

    @Test
    void oneTransactionServesOneTenant() {
        assertThrows(NoTenant.class, () -> intruder.twoTenants(JIA, YI));
        assertThrows(NoTenant.class, () -> intruder.tenantThenRegistry(JIA));
        intruder.twoTenants(JIA, JIA);
    }

    @Test
    @DisplayName(
            "after commit, exception, SQL error, guard's refusal and statement timeout the pooled connection is the login's own again")
    void connectionsComeBackClean() {
        List<Runnable> ends = List.of(
                () -> intruder.query(JIA, "SELECT 1::text AS x"),
                () -> assertThrows(IllegalStateException.class, () -> intruder.writeAndFail(JIA)),
                () -> assertThrows(RuntimeException.class, () -> intruder.query(JIA, "SELECT 1/0 AS x")),
                () -> assertThrows(
                        RuntimeException.class, () -> intruder.nativeQuery(JIA, "SELECT * FROM no_such_table")),
                () -> assertThrows(RefusedSql.class, () -> intruder.query(JIA, "RESET ROLE")),
                () -> refusedByPostgres("57014", () -> intruder.slow(JIA)),
                () -> assertThrows(NoTenant.class, () -> intruder.twoTenants(JIA, YI)));
        for (Runnable end : ends) {
            end.run();
            // the pool has three connections: ask all of them
            for (int i = 0; i < 6; i++) {
                Object[] who = (Object[]) intruder.nativeQueryWithoutTenant(
                                "SELECT current_user::text, session_user::text, coalesce(array_to_string(current_schemas(false), ','), '')")
                        .get(0);
                assertEquals("zhiqian_app", who[0]);
                assertEquals("zhiqian_app", who[1]);
                assertFalse(String.valueOf(who[2]).contains("t_"), () -> "search path " + who[2]);
                assertEquals(List.of(YI.schemaName()), intruder.query(YI, "SELECT current_schema()::text AS x"));
            }
        }
        assertEquals(List.of("0"), intruder.query(JIA, "SELECT count(*)::text AS x FROM outbox WHERE kind = 'X'"));
    }

    @Test
    @DisplayName("many threads, two tenants, three connections: nobody ever sees the other")
    void concurrentTenantsNeverMeet() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 8; t++) {
            TenantId tenant = t % 2 == 0 ? JIA : YI;
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 150; i++) {
                    List<String> seen = intruder.query(tenant, "SELECT current_user || '/' || current_schema() AS x");
                    if (!seen.equals(List.of(tenant.roleName() + "/" + tenant.schemaName()))) {
                        wrong.add(tenant + " saw " + seen);
                    }
                    if (i % 10 == 0) {
                        assertThrows(RuntimeException.class, () -> intruder.query(tenant, "SELECT 1/0 AS x"));
                    }
                }
            });
            thread.setUncaughtExceptionHandler((failed, cause) -> wrong.add(String.valueOf(cause)));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("the application's login owns nothing and inherits nothing")
    void theLoginOwnsNothing() {
        assertEquals(
                List.of("0"),
                intruder.query(
                        JIA,
                        "SELECT count(*)::text AS x FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname LIKE 'zhiqian%' OR r.rolname LIKE 't\\_%'"));
        assertEquals(
                List.of("false false false false"),
                intruder.query(
                        JIA,
                        "SELECT rolsuper || ' ' || rolinherit || ' ' || rolcreaterole || ' ' || rolbypassrls AS x FROM pg_roles WHERE rolname = 'zhiqian_app'"));
        assertEquals(
                List.of("0"),
                intruder.query(
                        JIA,
                        "SELECT count(*)::text AS x FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname LIKE 't\\_%' AND c.relkind IN ('r', 'p')"
                                + " AND has_table_privilege('zhiqian_app', c.oid, 'SELECT')"));
        assertEquals(
                List.of("0"),
                intruder.query(
                        JIA,
                        "SELECT count(*)::text AS x FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'zhiqian_app' AND m.inherit_option"));
        assertEquals(
                List.of("0"),
                intruder.query(
                        JIA, "SELECT count(*)::text AS x FROM pg_roles WHERE rolcanlogin AND rolname LIKE 't\\_%'"));
    }

    private static void notSent(String text, Callable<?> attack) {
        try {
            fail("sent: " + text + " and answered " + attack.call());
        } catch (AssertionError e) {
            throw e;
        } catch (Exception e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof RefusedSql) {
                    return;
                }
            }
            fail("not refused by the guard: " + text + " but " + e, e);
        }
    }

    private static void refusedByPostgres(String state, Callable<?> attack) {
        try {
            fail("it answered " + attack.call());
        } catch (AssertionError e) {
            throw e;
        } catch (Exception e) {
            assertEquals(state, sqlState(e), () -> "refused, but by " + e);
        }
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return String.valueOf(thrown);
    }
}
