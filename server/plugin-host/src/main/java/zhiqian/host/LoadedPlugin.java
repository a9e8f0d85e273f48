package zhiqian.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import zhiqian.spi.Provider;

/** One version of a plugin, loaded and started: its loader and its providers. */
final class LoadedPlugin {
    private static final System.Logger LOGGER = System.getLogger(LoadedPlugin.class.getName());

    private final VerifiedJar jar;
    private final HostConfig config;
    private final OneVersionManager manager;
    private final EntryPoint entry;
    private ClassLoader loader;
    private Map<Class<? extends Provider>, Provider> providers = Map.of();
    private List<InstalledPlugin.Offer> offers = List.of();

    private LoadedPlugin(VerifiedJar jar, HostConfig config) {
        this.jar = jar;
        this.config = config;
        this.entry = new EntryPoint(jar, LentContext.of(jar.id(), config));
        this.manager = new OneVersionManager(config.work(), new ApiLoader(config.parent()), entry);
    }

    /** @throws PluginRefused if it does not load or start, or not in time; nothing of it is left then */
    static LoadedPlugin start(VerifiedJar jar, HostConfig config) {
        LoadedPlugin plugin = new LoadedPlugin(jar, config);
        try {
            plugin.load();
            plugin.inTime(plugin::startAndLook);
            return plugin;
        } catch (PluginRefused refused) {
            plugin.stop();
            throw refused;
        } catch (TimeoutException late) {
            plugin.stop();
            throw new PluginRefused(Refusal.START_FAILED, "插件未能在规定时间内启动", late);
        } catch (ExecutionException failed) {
            plugin.stop();
            throw reason(failed.getCause());
        }
    }

    private void load() {
        try {
            manager.loadPlugin(jar.file());
        } catch (PluginRuntimeException wrong) {
            throw new PluginRefused(Refusal.NOT_A_JAR, "插件包无法装载", wrong);
        }
        loader = manager.getPluginClassLoader(jar.id());
        entry.loadedBy(loader);
    }

    private Void startAndLook() {
        // PF4J disables what requires another version, and its loader would serve us all the same
        if (manager.getPlugin(jar.id()).getPluginState() == PluginState.DISABLED) {
            throw new PluginRefused(Refusal.API, "插件要求的系统版本(Plugin-Requires)与本系统不符");
        }
        PluginState state = manager.startPlugin(jar.id());
        if (state != PluginState.STARTED) {
            Throwable failed = manager.getPlugin(jar.id()).getFailedException();
            throw failed == null ? new PluginRefused(Refusal.START_FAILED, "插件未能启动(" + state + ")") : reason(failed);
        }
        providers = Offers.byPoint(entry.providers(), loader);
        offers = Offers.describe(providers);
        return null;
    }

    /** Stops it and lets its loader go. Does not throw: a plugin must not keep itself alive by failing. */
    void stop() {
        try {
            inTime(() -> {
                // by id: stopPlugins() fails over its own list
                List.copyOf(new ArrayList<>(manager.getStartedPlugins()))
                        .forEach(started -> manager.stopPlugin(started.getPluginId()));
                // PF4J does not stop what failed to start; our API promises it
                entry.stop();
                return null;
            });
        } catch (TimeoutException | ExecutionException | RuntimeException failed) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "plugin {0} {1} did not stop well: {2}",
                    jar.id(),
                    jar.version(),
                    Texts.trace(failed.getCause() == null ? failed : failed.getCause()));
        }
        try {
            manager.unloadPlugin(jar.id());
        } catch (RuntimeException failed) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "plugin {0} {1} not unloaded: {2}",
                    jar.id(),
                    jar.version(),
                    Texts.trace(failed));
        }
    }

    VerifiedJar jar() {
        return jar;
    }

    ClassLoader loader() {
        return loader;
    }

    String name() {
        return entry.name();
    }

    List<InstalledPlugin.Offer> offers() {
        return offers;
    }

    /** Null if it does not offer that. */
    <P extends Provider> P provider(Class<P> point) {
        return point.cast(providers.get(point));
    }

    /** Vendor code runs on the executor, under its own loader, and not for ever. */
    private void inTime(Callable<Void> work) throws TimeoutException, ExecutionException {
        Future<Void> future;
        try {
            future = config.executor().submit(() -> Under.loader(loader, work));
        } catch (RejectedExecutionException noThread) {
            throw new PluginRefused(Refusal.START_FAILED, "系统繁忙,暂不能启动或停用插件", noThread);
        }
        Duration budget = config.limits().start();
        try {
            future.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PluginRefused(Refusal.START_FAILED, "操作被中断", interrupted);
        } finally {
            future.cancel(true);
        }
    }

    /** No vendor's exception leaves the host: it would hold on to the vendor's loader. */
    private static PluginRefused reason(Throwable failed) {
        if (failed instanceof PluginRefused refused) {
            return refused;
        }
        LOGGER.log(System.Logger.Level.WARNING, "plugin did not start: {0}", Texts.trace(failed));
        return new PluginRefused(
                Refusal.START_FAILED, "插件启动失败(" + failed.getClass().getSimpleName() + ")");
    }
}
