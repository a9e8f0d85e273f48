package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Builds;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 迁移:a fleet that is one change set behind; the migrator is killed half-way, one county is broken; each county is old or new, never between. */
@Order(80)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MigrationIT {
    private static final int TENANTS = Integer.getInteger("zhiqian.tenants", 30);
    private static final String CHANGE = "tenant/exchange/0002-municipal-view";
    /** In the same lane as the held one, behind it: not yet migrated when the migrator is killed. */
    private static final String BROKEN = "990228";

    private static final String HELD = "990225";

    private RunningSystem system;
    private List<String> fleet;

    @BeforeAll
    @Timeout(600)
    void manyCounties(RunningSystem running) throws IOException {
        system = running;
        assumeTrue(
                system.launcherProcess().isPresent(),
                "attached to a system that was started by hand: it is not killed");
        fleet = IntStream.range(0, TENANTS)
                .mapToObj(i -> Integer.toString(990201 + i))
                .toList();
        String yaml = Files.readString(Builds.root().resolve("tenants/341202/tenant.yaml"));
        for (String code : fleet) {
            String own = yaml.replace("341202", code)
                    .replaceAll("(?m)^parent:.*$", "")
                    .replaceFirst(
                            "administrator: .*",
                            "administrator: {username: admin, name: 管理员, password: Fleet-2025-pass}");
            Answer answer =
                    system.api().platform().post("/api/v1/platform/tenants", own, "Content-Type", "application/yaml");
            assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        }
    }

    @AfterAll
    void leaveItRunning() {
        if (system.isDown()) {
            system.start();
        }
    }

    @Test
    @Order(1)
    void onboardingGivesEveryCountyTheSameCatalogue() {
        assertThat(system.query("SELECT DISTINCT catalogue_hash FROM registry.tenant"))
                .hasSize(1);
        assertThat(system.number(
                        "SELECT count(*) FROM registry.tenant WHERE migration = 'CURRENT' AND code LIKE '9902%'"))
                .isEqualTo(TENANTS);
    }

    @Test
    @Order(2)
    void onboardingAgainChangesNothing() throws IOException {
        String yaml = Files.readString(Builds.root().resolve("tenants/341202/tenant.yaml"));
        long users = system.number("SELECT count(*) FROM t_341202.app_user");
        Answer again =
                system.api().platform().post("/api/v1/platform/tenants", yaml, "Content-Type", "application/yaml");
        assertThat(again.status()).as(again.toString()).isIn(200, 201);
        assertThat(again.text()).doesNotContain("firstPassword\":\"");
        assertThat(system.number("SELECT count(*) FROM t_341202.app_user")).isEqualTo(users);
    }

    @Test
    @Order(3)
    @Timeout(600)
    @DisplayName("killed half-way: each county has the change whole or not at all, and its record says which")
    void killedHalfWay() throws SQLException, InterruptedException, IOException {
        system.stop();
        goBackOneChangeSet();
        system.launch();
        // PostgreSQL is up long before the application asks for anything
        LeadStory.await(Duration.ofSeconds(30), () -> answers() ? true : null);
        try (Connection holder = system.asOwner()) {
            holder.setAutoCommit(false);
            // as long as this is held, the county's migration waits, and with it its wave
            holder.createStatement().execute("SELECT pg_advisory_xact_lock(782412, " + HELD + ")");
            LeadStory.await(Duration.ofMinutes(2), () -> current() >= TENANTS / 2 ? true : null);
            RunningSystem.kill(system.libertyProcess());
        } catch (SQLException e) {
            // the database goes down with the launcher
        }
        system.exitCode(Duration.ofSeconds(60));
        withDatabase(() -> {
            assertThat(current()).isBetween((long) TENANTS / 2, (long) TENANTS - 1);
            for (String code : fleet) {
                boolean recorded = system.number("SELECT count(*) FROM registry.tenant WHERE code = '" + code
                                + "' AND migration = 'CURRENT' AND schema_version <> 'old'")
                        == 1;
                assertThat(hasChange(code)).as(code).isEqualTo(recorded);
                assertThat(system.number(
                                "SELECT count(*) FROM t_" + code + ".databasechangelog WHERE id = '" + CHANGE + "'"))
                        .as(code)
                        .isEqualTo(recorded ? 1 : 0);
            }
            // a leftover of an operator's hand in one county
            system.execute("CREATE TABLE t_" + BROKEN + ".lead_headline (wrong int)");
        });
    }

    @Test
    @Order(4)
    @Timeout(600)
    @DisplayName("the next start finishes the rest; the broken county is marked and stops nobody")
    void resumes() {
        system.start();
        assertThat(system.query("SELECT code FROM registry.tenant WHERE migration <> 'CURRENT'"))
                .containsExactly(BROKEN);
        assertThat(system.query("SELECT DISTINCT catalogue_hash FROM registry.tenant WHERE migration = 'CURRENT'"))
                .hasSize(1);
        assertThat(system.query("SELECT DISTINCT schema_version FROM registry.tenant WHERE migration = 'CURRENT'"))
                .hasSize(1);
        assertThat(system.query("SELECT migration_error FROM registry.tenant WHERE code = '" + BROKEN + "'")
                        .get(0))
                .contains("lead_headline");
        assertThat(system.api()
                        .platform()
                        .get("/api/v1/platform/migrations")
                        .expect(200)
                        .path("failures")
                        .get(0)
                        .path("tenant")
                        .asText())
                .isEqualTo(BROKEN);
        for (String code : fleet) {
            assertThat(system.query("SELECT id FROM t_" + code + ".databasechangelog GROUP BY id HAVING count(*) > 1"))
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("mended and tried again, it is like all others")
    void mended() {
        Answer tooEarly = system.api().platform().post("/api/v1/platform/tenants/" + BROKEN + "/actions/retry", null);
        assertThat(tooEarly.status()).as(tooEarly.toString()).isBetween(400, 499);
        system.execute("DROP TABLE t_" + BROKEN + ".lead_headline");
        system.api()
                .platform()
                .post("/api/v1/platform/tenants/" + BROKEN + "/actions/retry", null)
                .expect(200);
        assertThat(system.query("SELECT DISTINCT catalogue_hash || migration FROM registry.tenant"))
                .hasSize(1);
    }

    private long current() {
        try {
            return system.number(
                    "SELECT count(*) FROM registry.tenant WHERE code LIKE '9902%' AND migration = 'CURRENT' AND schema_version <> 'old'");
        } catch (RuntimeException e) {
            // the database is just starting
            return 0;
        }
    }

    private boolean hasChange(String code) {
        return system.number(
                        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 't_"
                                + code + "' AND relname = 'county_figures'")
                == 1;
    }

    /** As the release before left the fleet: by the change set's own rollback. */
    private void goBackOneChangeSet() throws IOException, SQLException, InterruptedException {
        String rollback = Files.readAllLines(Builds.root().resolve(Path.of("migrations", CHANGE + ".sql"))).stream()
                .filter(line -> line.startsWith("--rollback "))
                .findFirst()
                .orElseThrow()
                .substring("--rollback ".length());
        withDatabase(() -> {
            for (String code : fleet) {
                system.execute("SET search_path TO t_" + code + ";" + rollback
                        + "DELETE FROM databasechangelog WHERE id = '" + CHANGE + "';"
                        + "UPDATE registry.tenant SET schema_version = 'old', migration = 'PENDING', catalogue_hash = NULL WHERE code = '"
                        + code + "'");
            }
        });
    }

    /** The database alone, without the application. */
    private void withDatabase(Runnable work) throws IOException, InterruptedException {
        Path postgres;
        try (var files = Files.walk(system.dataDir().resolve("postgres-bin"), 4)) {
            postgres = files.filter(path -> path.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
        }
        Process server = new ProcessBuilder(
                        "sh",
                        "-c",
                        (System.getProperty("user.name").equals("root") ? "exec unshare -U " : "exec ") + postgres
                                + " -D " + system.dataDir().resolve("postgres") + " -p " + RunningSystem.freePort()
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC")
                .redirectErrorStream(true)
                .redirectOutput(Builds.target().resolve("database-alone.log").toFile())
                .start();
        try {
            LeadStory.await(Duration.ofSeconds(30), () -> answers() ? true : null);
            work.run();
        } finally {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.waitFor();
        }
    }

    private boolean answers() {
        try {
            return system.number("SELECT 1") == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
