package zhiqian.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import zhiqian.spi.Department;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;
import zhiqian.terms.TenantId;

/** A host with short budgets that trusts one vendor, and the one question the tests ask it. */
final class AHost implements AutoCloseable {
    static final Signer VENDOR = Signer.named("Vendor");
    static final TenantId JIA = new TenantId("990101");
    static final TenantId YI = new TenantId("990102");
    static final Limits LIMITS = new Limits(
            Duration.ofMillis(400), Duration.ofSeconds(3), Duration.ofSeconds(3), 2, 3, Duration.ofSeconds(30));

    final MovedClock clock = new MovedClock();
    final Map<TenantId, Settings> settings = new ConcurrentHashMap<>();
    final ExecutorService executor;
    final Path work;
    final PluginHost plugins;

    AHost() {
        this(Trust.NOBODY.and(VENDOR.certificate()), LIMITS);
    }

    AHost(Trust trust, Limits limits) {
        executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "plugin-call");
            thread.setDaemon(true);
            return thread;
        });
        try {
            work = Files.createTempDirectory("plugins");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        plugins = new PluginHost(new HostConfig(
                work,
                trust,
                executor,
                clock,
                AHost.class.getClassLoader(),
                (tenant, pluginId) -> settings.getOrDefault(tenant, Settings.NONE),
                PluginEnvironment.NOTHING,
                limits));
    }

    InstalledPlugin install(VendorJar jar) {
        return plugins.install(jar.signedBy(VENDOR));
    }

    Answer<Optional<Department>> ask(TenantId tenant) {
        Industry housing = new Industry("HOUSING");
        CallFor who = CallFor.tenant(tenant, new AdminDivision(tenant.code()), "test");
        return plugins.call(new ProviderCall<>(
                IndustryDepartments.class,
                "vendor-table",
                who,
                "responsibleFor " + housing,
                (departments, call) -> departments.responsibleFor(housing, call.division(), call)));
    }

    /** The code of the department that the plugin names for 甲县. */
    String department() {
        return ask(JIA).value().orElseThrow().code();
    }

    PluginFigures figures() {
        return plugins.figures().get(0);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
