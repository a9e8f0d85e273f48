package zhiqian.app.tenancy.migration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import zhiqian.terms.TenantId;

/**
 * Migrates all tenants: one canary, then a wave of ten, then the rest. A failing tenant is marked and does not stop the
 * others; a failing canary stops the run. State is in the registry, so a run can be paused, resumed, or killed.
 */
@ApplicationScoped
public class FleetMigrator {
    private static final System.Logger LOGGER = System.getLogger(FleetMigrator.class.getName());
    private static final int PARALLEL = 3;

    @Inject
    private OwnerDatabase database;

    @Inject
    private Baseline baseline;

    @Inject
    private TenantMigration migration;

    @Resource
    private ManagedExecutorService executor;

    private volatile Release release;
    private volatile boolean paused;

    /** Outcome of a run. */
    public record Outcome(String version, int migrated, List<String> failed, boolean paused) {}

    /** Registry and template first, then every tenant that is behind. Nothing to do costs one query. */
    public Outcome run() {
        release = baseline.prepare();
        return migrateAll();
    }

    public void pause() {
        paused = true;
    }

    public Outcome resume() {
        paused = false;
        return migrateAll();
    }

    /** One tenant again, after its fault was mended. */
    public void retry(TenantId tenant) {
        migration.migrate(tenant, release, connection -> {});
    }

    public String version() {
        return release == null ? null : release.version();
    }

    public boolean isPaused() {
        return paused;
    }

    Release release() {
        return release;
    }

    private synchronized Outcome migrateAll() {
        List<String> behind = behind();
        List<String> failed = new ArrayList<>();
        int at = 0;
        int wave = 1;
        while (at < behind.size() && !paused) {
            List<String> now = behind.subList(at, Math.min(behind.size(), at + wave));
            failed.addAll(migrateWave(now));
            if (at == 0 && !failed.isEmpty()) {
                LOGGER.log(System.Logger.Level.ERROR, "the canary " + now + " failed; no other tenant was touched");
                return new Outcome(release.version(), 0, failed, false);
            }
            at += now.size();
            wave = Math.min(200, wave * 10);
        }
        return new Outcome(release.version(), at - failed.size(), failed, at < behind.size());
    }

    private List<String> behind() {
        return database.withConnection(connection -> OwnerDatabase.texts(
                connection,
                "SELECT code FROM registry.tenant WHERE (schema_version IS DISTINCT FROM ? OR migration <> 'CURRENT')"
                        + " AND state <> 'ONBOARDING' ORDER BY migration = 'FAILED', code",
                release.version()));
    }

    private List<String> migrateWave(List<String> codes) {
        List<Future<List<String>>> lanes = new ArrayList<>();
        for (int lane = 0; lane < Math.min(PARALLEL, codes.size()); lane++) {
            int first = lane;
            lanes.add(executor.submit(() -> migrateLane(codes, first)));
        }
        List<String> failed = new ArrayList<>();
        for (Future<List<String>> lane : lanes) {
            try {
                failed.addAll(lane.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                paused = true;
            } catch (ExecutionException e) {
                throw new MigrationFailed("a migration lane broke", e.getCause());
            }
        }
        return failed;
    }

    private List<String> migrateLane(List<String> codes, int first) {
        List<String> failed = new ArrayList<>();
        for (int i = first; i < codes.size() && !paused; i += PARALLEL) {
            try {
                retry(new TenantId(codes.get(i)));
            } catch (MigrationFailed e) {
                LOGGER.log(System.Logger.Level.ERROR, "tenant " + codes.get(i) + " stays on its old version", e);
                failed.add(codes.get(i));
            }
        }
        return failed;
    }
}
