package zhiqian.host;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.terms.TenantId;

/**
 * One version of a plugin in service: gate, places, breakers and figures. Life: takes calls, is retired (takes no more,
 * waits for those inside), is stopped.
 */
final class Service {
    private static final System.Logger LOGGER = System.getLogger(Service.class.getName());

    /** A breaker's key: one tenant's trouble with a provider is not another's. */
    record Key(TenantId tenant, Class<? extends Provider> point) {}

    private final LoadedPlugin plugin;
    private final HostConfig config;
    private final Gate gate = new Gate();
    private final Semaphore places;
    private final Map<Key, Breaker> breakers = new ConcurrentHashMap<>();
    private final Meter meter = new Meter();
    private volatile PluginState state = PluginState.STARTED;

    Service(LoadedPlugin plugin, HostConfig config) {
        this.plugin = plugin;
        this.config = config;
        this.places = new Semaphore(config.limits().callsAtOnce(), true);
    }

    VerifiedJar jar() {
        return plugin.jar();
    }

    /** Whether the caller may go on to {@link #call}, which leaves again in every case. */
    boolean enter() {
        return gate.enter();
    }

    <P extends Provider, R> Answer<R> call(ProviderCall<P, R> call, Settings settings) {
        long begun = System.nanoTime();
        Duration budget = call.who().budget().orElse(config.limits().call());
        GuardedCall<P, R> guarded = null;
        try {
            P provider = plugin.provider(call.point());
            if (provider == null) {
                throw new ProviderException(
                        ProviderError.CONFIGURATION,
                        "插件“" + jar().id() + "”不提供" + call.point().getSimpleName());
            }
            Breaker breaker = breakers.computeIfAbsent(
                    new Key(call.who().tenant(), call.point()), key -> new Breaker(config.limits(), config.clock()));
            if (!breaker.admits()) {
                meter.refused();
                throw new ProviderException(ProviderError.UNAVAILABLE, "插件“" + jar().id() + "”连续出错,暂停调用");
            }
            if (!place(budget)) {
                meter.refused();
                breaker.toldNothing();
                throw new ProviderException(ProviderError.UNAVAILABLE, "插件“" + jar().id() + "”繁忙,请稍后再试");
            }
            // from here on the place and the gate are left when the plugin's thread is done, not when we give up
            guarded = new GuardedCall<>(call, provider, plugin, settings, breaker, meter, this::leave);
        } finally {
            if (guarded == null) {
                gate.leave();
            }
        }
        return guarded.answer(config.executor(), begun, budget);
    }

    private void leave() {
        places.release();
        gate.leave();
    }

    private boolean place(Duration budget) {
        try {
            return places.tryAcquire(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes no more calls, waits for those inside, stops the plugin. */
    void retire() {
        state = PluginState.STOPPING;
        if (!gate.closeAndAwait(config.limits().drain())) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "plugin {0} {1} is stopped with {2} calls still running",
                    jar().id(),
                    jar().version(),
                    gate.inside());
        }
        plugin.stop();
        state = PluginState.STOPPED;
    }

    InstalledPlugin describe(Optional<String> previous) {
        VerifiedJar jar = jar();
        return new InstalledPlugin(
                jar.id(),
                plugin.name(),
                jar.version(),
                jar.vendor(),
                jar.signer(),
                jar.sha256(),
                jar.api(),
                plugin.offers(),
                state,
                previous);
    }

    PluginFigures figures() {
        return meter.figures(
                jar(),
                gate.inside(),
                breakers.entrySet().stream()
                        .filter(entry -> !entry.getValue().isQuiet())
                        .map(entry -> entry.getValue().figures(entry.getKey()))
                        .toList());
    }
}
