package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** The default run in an operator's hands: started twice, killed, stopped, started again. */
@Order(90)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneIT {
    private static final String COUNTY = "341226";

    private RunningSystem system;
    private LeadStory kept;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        assumeTrue(
                system.launcherProcess().isPresent(),
                "attached to a system that was started by hand: it is not killed");
        kept = LeadStory.in(system.api(), COUNTY).complainToCounty();
    }

    @AfterAll
    void leaveItRunning() {
        if (system.isDown()) {
            system.start();
        }
    }

    @Test
    @Order(1)
    @DisplayName("a second start on the same folder refuses with exit code 3 and says why; the first goes on")
    void oneRunPerFolder() throws IOException, InterruptedException {
        Path output = Files.createTempFile("second", ".log");
        Process second = system.run(output);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(3);
        assertThat(Files.readString(output))
                .contains("数据目录")
                .contains("ZHIQIAN_DATA_DIR")
                .doesNotContain("Exception");
        assertThat(system.isReady()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("PostgreSQL killed: the launcher starts it again, the application finds it again, nothing is lost")
    void postgresKilled() {
        RunningSystem.kill(system.postgresProcess());
        awaitTrue(Duration.ofSeconds(120), this::works);
        assertKept();
    }

    @Test
    @Order(3)
    @DisplayName("Liberty killed: the launcher stops PostgreSQL and exits with 1; the next start works")
    void libertyKilled() throws InterruptedException {
        RunningSystem.kill(system.libertyProcess());
        assertThat(system.exitCode(Duration.ofSeconds(60))).isEqualTo(1);
        assertThat(system.postgresProcess()).isEmpty();
        system.start();
        assertKept();
    }

    @Test
    @Order(4)
    @DisplayName("the launcher killed: the next start ends what it left behind and works")
    void launcherKilled() throws InterruptedException {
        Optional<ProcessHandle> liberty = system.libertyProcess();
        Optional<ProcessHandle> postgres = system.postgresProcess();
        RunningSystem.kill(system.launcherProcess());
        system.exitCode(Duration.ofSeconds(10));
        assertThat(liberty.filter(ProcessHandle::isAlive))
                .as("it leaves Liberty behind")
                .isPresent();
        system.start();
        assertThat(liberty.filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(postgres.filter(ProcessHandle::isAlive)).isEmpty();
        assertKept();
    }

    @Test
    @Order(5)
    void everythingKilledAtOnce() throws InterruptedException {
        system.killEverything();
        system.exitCode(Duration.ofSeconds(10));
        system.start();
        assertKept();
    }

    @Test
    @Order(6)
    @DisplayName("a clean stop leaves no process and no lock; its exit code is that of a signal or 0")
    void cleanStop() throws InterruptedException {
        List<ProcessHandle> processes = Stream.of(
                        system.launcherProcess(), system.libertyProcess(), system.postgresProcess())
                .flatMap(Optional::stream)
                .toList();
        assertThat(processes).hasSize(3);
        system.stop();
        assertThat(system.exitCode(Duration.ofSeconds(1))).isIn(0, 143);
        awaitTrue(Duration.ofSeconds(10), () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> commandLine(p).contains(system.dataDir().toString()))
                        .toList())
                .isEmpty();
        system.start();
        assertKept();
    }

    @Test
    @Order(7)
    @DisplayName("secrets in the data folder are readable by nobody else")
    void secretsAreClosed() throws IOException {
        for (String secret : List.of("postgres.password")) {
            assertThat(Files.getPosixFilePermissions(system.dataDir().resolve(secret))
                            .toString())
                    .doesNotContain("GROUP")
                    .doesNotContain("OTHERS");
        }
        assertThat(system.logText()).doesNotContain(system.ownerPassword());
    }

    private boolean works() {
        try {
            return system.isReady()
                    && system.api()
                                    .as(COUNTY, "intake")
                                    .get("/api/v1/leads/" + kept.id())
                                    .status()
                            == 200;
        } catch (RuntimeException e) {
            return false;
        } catch (AssertionError e) {
            return false;
        }
    }

    private void assertKept() {
        assertThat(LeadStory.await(Duration.ofSeconds(60), () -> works() ? true : null))
                .isTrue();
    }

    private static void awaitTrue(Duration patience, java.util.function.BooleanSupplier question) {
        Instant end = Instant.now().plus(patience);
        while (!question.getAsBoolean()) {
            assertThat(Instant.now()).as("waited " + patience).isBefore(end);
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
