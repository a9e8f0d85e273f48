package zhiqian.app.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.model.ModelSource;
import zhiqian.app.model.PluginModels;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.ProviderCall;
import zhiqian.spi.WarningModels;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/**
 * The models of the plugins that a tenant has switched on. As long as a plugin's version and the tenant's settings stay, its models
 * do (contract MODEL-2), so that it is asked once; one that could not answer is left alone for a while, so that not every piece of an
 * evaluation waits for it.
 */
@ApplicationScoped
class PluginWarningModels implements PluginModels {
    static final String POINT = "WarningModels";
    private static final System.Logger LOGGER = System.getLogger(PluginWarningModels.class.getName());
    private static final Duration REST = Duration.ofSeconds(30);

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    @Inject
    private BusinessClock clock;

    private final Cache<Key, Answer> answers =
            Caffeine.newBuilder().maximumSize(5_000).build();

    /** @param settings as they are kept, sealed */
    private record Key(TenantId tenant, String plugin, String sha256, String settings) {}

    /** @param failedAt {@code null} if it answered; kept until the next answer, for who only wants to know what there is */
    private record Answer(List<Offered> models, Instant failedAt) {}

    @Override
    public List<Offered> of(TenantId tenant) {
        return chosen(tenant).stream()
                .flatMap(plugin -> of(tenant, plugin).stream())
                .toList();
    }

    @Override
    public Known known(TenantId tenant) {
        List<Offered> models = new ArrayList<>();
        boolean whole = plugins.host() != null;
        for (InstalledPlugin plugin : chosen(tenant)) {
            Answer answer = answers.getIfPresent(key(tenant, plugin));
            if (answer == null) {
                whole = false;
            } else {
                models.addAll(answer.models());
            }
        }
        return new Known(models, whole);
    }

    static boolean offers(InstalledPlugin plugin) {
        return plugin.offers().stream().anyMatch(offer -> offer.point().equals(POINT));
    }

    private List<InstalledPlugin> chosen(TenantId tenant) {
        if (plugins.host() == null) { // not begun yet
            return List.of();
        }
        return plugins.host().installed().stream()
                .filter(plugin -> offers(plugin) && choices.enabled(tenant, plugin.id()))
                .toList();
    }

    private Key key(TenantId tenant, InstalledPlugin plugin) {
        String settings = choices.choice(tenant, plugin.id())
                .map(PluginRegistryService.Choice::settings)
                .orElse("{}");
        return new Key(tenant, plugin.id(), plugin.sha256(), settings);
    }

    /** The plugin is asked outside of the cache's own computation, whose lock would make all of the tenant's requests queue for it. */
    private List<Offered> of(TenantId tenant, InstalledPlugin plugin) {
        Key key = key(tenant, plugin);
        Answer answer = answers.getIfPresent(key);
        if (answer == null || answer.failedAt() != null && !rests(answer)) {
            answer = ask(tenant, plugin);
            answers.put(key, answer);
        }
        return answer.models();
    }

    private boolean rests(Answer failed) {
        return clock.machineNow().isBefore(failed.failedAt().plus(REST));
    }

    private Answer ask(TenantId tenant, InstalledPlugin plugin) {
        try {
            return new Answer(models(tenant, plugin), null);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": " + plugin.id() + " brings no models now", e);
            return new Answer(List.of(), clock.machineNow());
        }
    }

    private List<Offered> models(TenantId tenant, InstalledPlugin plugin) {
        CallFor who = CallFor.tenant(tenant, new AdminDivision(tenant.code()), "models-" + tenant.code());
        SpiModels models = SpiModels.of(plugins.host()
                .call(new ProviderCall<>(WarningModels.class, plugin.id(), who, "models", (p, call) -> p.models(call)))
                .value());
        models.flaws()
                .forEach(flaw -> LOGGER.log(
                        System.Logger.Level.WARNING,
                        tenant.code() + ": a model of " + plugin.id() + " " + plugin.version() + " cannot be used: "
                                + flaw));
        ModelSource source = new ModelSource(plugin.id(), plugin.name(), plugin.version());
        return models.definitions().stream()
                .map(definition -> new Offered(source, definition))
                .toList();
    }
}
