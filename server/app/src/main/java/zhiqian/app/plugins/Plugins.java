package zhiqian.app.plugins;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.host.Acceptance;
import zhiqian.host.HostConfig;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.Limits;
import zhiqian.host.PluginEnvironment;
import zhiqian.host.PluginHost;
import zhiqian.host.PluginRefused;
import zhiqian.host.Trust;

/**
 * The plugin host of this replica, kept equal to the registry. Its threads are handed nothing, neither transaction nor
 * names, and are none of the requests' own: a request waits for its plugin, and when as many wait as the server has
 * threads, no plugin on those threads would ever begin.
 */
@ContextServiceDefinition(
        name = "java:app/concurrent/plugin-context",
        propagated = {},
        cleared = ContextServiceDefinition.ALL_REMAINING)
@ManagedThreadFactoryDefinition(
        name = "java:app/concurrent/plugin-threads",
        context = "java:app/concurrent/plugin-context")
@ApplicationScoped
public class Plugins {
    private static final System.Logger LOGGER = System.getLogger(Plugins.class.getName());
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    private static final int THREADS = 64;

    @Inject
    private PluginRegistryService registry;

    @Inject
    private TenantPlugins choices;

    @Inject
    private CalendarCollection calendars;

    @Inject
    private Background background;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_PLUGIN_TRUST")
    private Optional<Path> trustFolder;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_DEMO")
    private Optional<Boolean> demo;

    @Resource(lookup = "java:app/concurrent/plugin-threads")
    private ManagedThreadFactory threads;

    private ExecutorService executor;
    private PluginHost host;

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.PLUGINS) {
            choices.refresh();
            executor = new ThreadPoolExecutor(0, THREADS, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
            host = new PluginHost(config());
            installBundled();
            align();
        } else {
            background.repeat("plugins", RENEWAL, this::align);
        }
    }

    PluginHost host() {
        return host;
    }

    /** @throws zhiqian.host.PluginRefused with the reason; what was in service stays */
    InstalledPlugin install(byte[] jar, String by) {
        return install(jar, by, new ModelAcceptance());
    }

    private InstalledPlugin install(byte[] jar, String by, Acceptance acceptance) {
        InstalledPlugin installed = host.install(jar, acceptance);
        registry.activate(installed, jar, by);
        calendars.collect(host, installed);
        return installed;
    }

    /** @return the version that is in service now; empty if there was none before */
    Optional<InstalledPlugin> rollback(String id, String by) {
        return registry.previous(id).map(row -> install(row.jar(), by, ModelAcceptance::onlyTell));
    }

    void remove(String id, String by) {
        registry.remove(id, by);
        host.remove(id);
    }

    private HostConfig config() {
        try {
            Path work = Files.createTempDirectory("zhiqian-plugins");
            return new HostConfig(
                    work,
                    trust(),
                    executor,
                    clock.clock(),
                    Plugins.class.getClassLoader(),
                    choices,
                    PluginEnvironment.NOTHING,
                    Limits.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trust trust() throws IOException {
        Trust trust = Trust.NOBODY;
        for (byte[] jar : BundledPlugins.jars()) {
            trust = trust.andBundled(jar);
        }
        if (demo.orElse(false)) {
            try {
                trust = trust.and(Trust.certificate(BundledPlugins.developmentCertificate()));
            } catch (CertificateException e) {
                throw new IOException(e);
            }
        }
        return trustFolder.isPresent() ? trust.andFolder(trustFolder.get()) : trust;
    }

    /** What came with this build, unless the administrator installed another version of it, or removed it. */
    private void installBundled() {
        Set<String> known = registry.known();
        for (byte[] jar : BundledPlugins.jars()) {
            InstalledPlugin installed = host.install(jar);
            boolean sameVersion = registry.active().stream()
                    .anyMatch(row -> row.id().equals(installed.id())
                            && row.version().equals(installed.version())
                            && !row.sha256().equals(installed.sha256()));
            if (!known.contains(installed.id()) || sameVersion) {
                registry.activate(installed, jar, "bundled");
            }
            calendars.collect(host, installed);
        }
    }

    /** Installs what the registry has and this replica has not, and takes out what was removed. */
    private void align() {
        List<PluginRow> wanted = registry.active();
        Set<String> ids = wanted.stream().map(PluginRow::id).collect(Collectors.toSet());
        host.installed().stream()
                .map(InstalledPlugin::id)
                .filter(id -> !ids.contains(id))
                .forEach(host::remove);
        for (PluginRow row : wanted) {
            boolean there = host.installed(row.id())
                    .filter(p -> p.sha256().equals(row.sha256()))
                    .isPresent();
            if (!there) {
                load(row);
            }
        }
        choices.refresh();
    }

    private void load(PluginRow row) {
        try {
            host.install(registry.jar(row.id(), row.version()).orElseThrow());
        } catch (PluginRefused e) {
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "plugin " + row.id() + " " + row.version() + " cannot be loaded: " + e.chinese(),
                    e);
        }
    }

    @PreDestroy
    void stop() {
        if (host != null) {
            host.close();
            executor.shutdownNow();
        }
    }
}
