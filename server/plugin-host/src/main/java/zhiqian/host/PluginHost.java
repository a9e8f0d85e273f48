package zhiqian.host;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/**
 * The plugin host (插件宿主): installs, upgrades, rolls back and removes plugins while calls go on, and guards every call.
 * Safe for use from several threads. Lifecycle operations run one after the other and never block a call.
 *
 * <p>Keeps nothing across a restart: the caller keeps the jars and installs them again. Of every plugin the version in
 * service and the one before it are kept.
 */
public final class PluginHost implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(PluginHost.class.getName());

    private final HostConfig config;
    private final WorkDirectory work;
    private final JarCheck check;
    private final Map<String, Service> inService = new ConcurrentHashMap<>();
    /** The jar before the one in service, by plugin id. */
    private final Map<String, VerifiedJar> previous = new ConcurrentHashMap<>();

    /** @throws UncheckedIOException if the work directory cannot be emptied or made */
    public PluginHost(HostConfig config) {
        this.config = config;
        this.work = new WorkDirectory(config.work());
        this.check = new JarCheck(config.trust());
    }

    /**
     * Verifies, loads and starts a plugin. If another version of it is in service, new calls go to the new version at once,
     * calls on the old one end first, and then the old one is stopped; the caller waits for that, at most {@link
     * Limits#drain}. The very jar in service is not installed again.
     *
     * @throws PluginRefused if anything is wrong; the version in service then stays
     */
    public InstalledPlugin install(byte[] jar) {
        return install(jar, Acceptance.EVERYTHING);
    }

    /**
     * Installs what {@code acceptance} does not refuse.
     *
     * @throws PluginRefused if anything is wrong; the version in service then stays
     */
    public synchronized InstalledPlugin install(byte[] jar, Acceptance acceptance) {
        VerifiedJar verified = check.verify(jar, work);
        String id = verified.id();
        Service old = inService.get(id);
        if (old != null && old.jar().sha256().equals(verified.sha256())) {
            return describe(old);
        }
        if (old != null && old.jar().version().equals(verified.version())) {
            work.delete(verified);
            throw new PluginRefused(
                    Refusal.VERSION_TAKEN, "插件“" + id + "”的" + verified.version() + "版已安装,且内容不同;修改后请使用新的版本号");
        }
        Service service = start(verified);
        accept(service, acceptance);
        VerifiedJar older = old == null ? null : previous.put(id, old.jar());
        if (older != null && !older.sha256().equals(verified.sha256())) {
            work.delete(older);
        }
        return replace(old, service);
    }

    /**
     * Brings back the version before the one in service, in the way of an upgrade. Doing it twice leads back to the newer.
     *
     * @throws PluginRefused NOTHING_THERE if there is none; any other if it does not start again
     */
    public synchronized InstalledPlugin rollback(String pluginId) {
        VerifiedJar jar = previous.get(pluginId);
        Service newer = inService.get(pluginId);
        if (jar == null || newer == null) {
            throw new PluginRefused(Refusal.NOTHING_THERE, "插件“" + pluginId + "”没有可回退的版本");
        }
        Service service = start(work.unchanged(jar));
        previous.put(pluginId, newer.jar());
        return replace(newer, service);
    }

    /**
     * Takes a plugin out of service, in the way of an upgrade, and forgets its previous version.
     *
     * @return whether there was one
     */
    public synchronized boolean remove(String pluginId) {
        Service service = inService.remove(pluginId);
        VerifiedJar older = previous.remove(pluginId);
        if (service != null) {
            service.retire();
            work.delete(service.jar());
        }
        if (older != null) {
            work.delete(older);
        }
        return service != null;
    }

    /** The plugins in service, by id. */
    public List<InstalledPlugin> installed() {
        return inService.values().stream()
                .map(this::describe)
                .sorted(Comparator.comparing(InstalledPlugin::id))
                .toList();
    }

    /** The plugin in service, if any. */
    public Optional<InstalledPlugin> installed(String pluginId) {
        return Optional.ofNullable(inService.get(pluginId)).map(this::describe);
    }

    /** Figures of the plugins in service, by id. */
    public List<PluginFigures> figures() {
        return inService.values().stream()
                .map(Service::figures)
                .sorted(Comparator.comparing(PluginFigures::pluginId))
                .toList();
    }

    /**
     * Asks a provider and waits for the answer, within the budget.
     *
     * @throws ProviderException UNAVAILABLE if the plugin is not installed, rests, has no free place or does not answer in
     *     time; CONFIGURATION if it does not offer the extension point; BAD_ANSWER if it fails in a way of its own; or what
     *     the provider says
     */
    public <P extends Provider, R> Answer<R> call(ProviderCall<P, R> call) {
        Settings settings = call.who().settings().orElseGet(() -> config.settings()
                .of(call.who().tenant(), call.pluginId()));
        while (true) {
            Service service = inService.get(call.pluginId());
            if (service == null) {
                throw new ProviderException(ProviderError.UNAVAILABLE, "插件“" + call.pluginId() + "”未安装");
            }
            // closed only after its successor is in service, or after it was removed: look again
            if (service.enter()) {
                return service.call(call, settings);
            }
        }
    }

    /** Stops all plugins in the way of {@link #remove}; calls that come later find none. */
    @Override
    public synchronized void close() {
        new ArrayList<>(inService.keySet()).forEach(this::remove);
    }

    private Service start(VerifiedJar jar) {
        try {
            return new Service(LoadedPlugin.start(jar, config), config);
        } catch (PluginRefused refused) {
            discard(jar);
            throw refused;
        }
    }

    private void accept(Service service, Acceptance acceptance) {
        try {
            acceptance.look(service.describe(Optional.empty()), new Acceptance.Asking() {
                @Override
                public <P extends Provider, R> Answer<R> call(ProviderCall<P, R> call) {
                    service.enter(); // nobody has closed its gate yet
                    return service.call(call, call.who().settings().orElse(Settings.NONE));
                }
            });
        } catch (RuntimeException refused) {
            service.retire();
            discard(service.jar());
            throw refused;
        }
    }

    /** The version that a rollback would bring back keeps its file. */
    private void discard(VerifiedJar jar) {
        if (!previous.containsValue(jar)) {
            work.delete(jar);
        }
    }

    private InstalledPlugin replace(Service old, Service service) {
        inService.put(service.jar().id(), service);
        LOGGER.log(
                System.Logger.Level.INFO,
                "plugin {0} {1} in service, sha256 {2}",
                service.jar().id(),
                service.jar().version(),
                service.jar().sha256());
        if (old != null) {
            old.retire();
        }
        return describe(service);
    }

    private InstalledPlugin describe(Service service) {
        VerifiedJar before = previous.get(service.jar().id());
        return service.describe(Optional.ofNullable(before).map(VerifiedJar::version));
    }
}
