package zhiqian.app.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.clock.BusinessClockService;
import zhiqian.app.identity.SigningKeyService;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.migration.FleetMigrator;

/** Brings the database to this build's version, then the demo, then the work that goes on by itself. */
@ApplicationScoped
public class Start {
    private static final System.Logger LOGGER = System.getLogger(Start.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private Background background;

    @Inject
    private FleetMigrator fleet;

    @Inject
    private BusinessClockService clock;

    @Inject
    private SigningKeyService keys;

    @Inject
    private PlatformAdministrator administrator;

    @Inject
    private Demo demo;

    @Inject
    private Event<Started> started;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_MODE", defaultValue = "serve")
    private String mode;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_DEMO")
    private Optional<Boolean> demoWanted;

    private volatile boolean done;

    /** Not in the container's own start: managed threads, which migrations and plugins need, run only after it. */
    void begin(@Observes @Priority(1) Startup event) {
        background.soon("start", this::startUntilDone);
    }

    /** A database that is not there yet is waited for. */
    private void startUntilDone() {
        while (!done) {
            try {
                start();
            } catch (RuntimeException e) {
                LOGGER.log(
                        System.Logger.Level.ERROR,
                        "the start failed; it is tried again in " + PAUSE.toSeconds() + " s",
                        e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
    }

    private void start() {
        FleetMigrator.Outcome outcome = fleet.run();
        LOGGER.log(
                System.Logger.Level.INFO,
                "schema version {0}: {1} tenants migrated, failed {2}",
                outcome.version(),
                outcome.migrated(),
                outcome.failed());
        if (mode.equals("migrate")) {
            LOGGER.log(System.Logger.Level.INFO, "ZHIQIAN_MODE=migrate: done, leaving");
            Runtime.getRuntime().exit(outcome.failed().isEmpty() ? 0 : 1);
        }
        clock.adopt();
        keys.current();
        administrator.ensure();
        started.fire(new Started(Started.Phase.PLUGINS));
        if (demoWanted.orElse(false)) {
            demo.load();
        }
        started.fire(new Started(Started.Phase.WORK));
        done = true;
        LOGGER.log(System.Logger.Level.INFO, "Zhiqian 治欠 is ready");
    }

    boolean done() {
        return done;
    }
}
