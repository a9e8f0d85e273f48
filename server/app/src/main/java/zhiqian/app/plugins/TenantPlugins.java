package zhiqian.app.plugins;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.platform.Json;
import zhiqian.host.TenantSettings;
import zhiqian.spi.Settings;
import zhiqian.terms.TenantId;

/** Which plugins a tenant has switched on, and their settings; a copy of the registry, renewed in the background. */
@ApplicationScoped
class TenantPlugins implements TenantSettings {
    @Inject
    private PluginRegistryService registry;

    @Inject
    private SettingSecrets secrets;

    private volatile Map<String, PluginRegistryService.Choice> choices = Map.of();

    void refresh() {
        choices = registry.choices().stream()
                .collect(Collectors.toUnmodifiableMap(c -> key(c.tenant(), c.plugin()), Function.identity()));
    }

    Optional<PluginRegistryService.Choice> choice(TenantId tenant, String plugin) {
        return Optional.ofNullable(choices.get(key(tenant.code(), plugin)));
    }

    boolean enabled(TenantId tenant, String plugin) {
        return choice(tenant, plugin)
                .filter(PluginRegistryService.Choice::enabled)
                .isPresent();
    }

    @Override
    public Settings of(TenantId tenant, String plugin) {
        return choice(tenant, plugin)
                .map(c -> settings(secrets.opened(tenant, c.settings())))
                .orElse(Settings.NONE);
    }

    static Settings settings(String json) {
        return Settings.of(Json.read(json, new TypeReference<Map<String, Object>>() {}));
    }

    private static String key(String tenant, String plugin) {
        return tenant + "/" + plugin;
    }
}
