package zhiqian.app.plugins;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
 * do (contract MODEL-2), so that it is asked once; one that cannot answer is asked again the next time, until its breaker lets it rest.
 */
@ApplicationScoped
class PluginWarningModels implements PluginModels {
    static final String POINT = "WarningModels";
    private static final System.Logger LOGGER = System.getLogger(PluginWarningModels.class.getName());

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    private final Cache<Key, List<Offered>> known =
            Caffeine.newBuilder().maximumSize(5_000).build();

    /** @param settings as they are kept, sealed */
    private record Key(TenantId tenant, String plugin, String sha256, String settings) {}

    @Override
    public List<Offered> of(TenantId tenant) {
        List<Offered> all = new ArrayList<>();
        if (plugins.host() == null) { // not begun yet
            return all;
        }
        for (InstalledPlugin plugin : plugins.host().installed()) {
            if (offers(plugin) && choices.enabled(tenant, plugin.id())) {
                all.addAll(of(tenant, plugin));
            }
        }
        return all;
    }

    static boolean offers(InstalledPlugin plugin) {
        return plugin.offers().stream().anyMatch(offer -> offer.point().equals(POINT));
    }

    private List<Offered> of(TenantId tenant, InstalledPlugin plugin) {
        String settings = choices.choice(tenant, plugin.id())
                .map(PluginRegistryService.Choice::settings)
                .orElse("{}");
        try {
            return known.get(new Key(tenant, plugin.id(), plugin.sha256(), settings), key -> ask(tenant, plugin));
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": " + plugin.id() + " brings no models now", e);
            return List.of();
        }
    }

    private List<Offered> ask(TenantId tenant, InstalledPlugin plugin) {
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
