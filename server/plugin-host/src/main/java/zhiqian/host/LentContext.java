package zhiqian.host;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.PluginContext;

/** What a plugin is lent; asks the environment at each use, so that a rotation takes effect. */
record LentContext(String pluginId, Clock clock, PluginEnvironment environment, System.Logger logger)
        implements PluginContext {
    static LentContext of(String pluginId, HostConfig config) {
        return new LentContext(
                pluginId,
                config.clock().withZone(ZoneId.of("Asia/Shanghai")),
                config.environment(),
                System.getLogger("zhiqian.plugin." + pluginId));
    }

    @Override
    public ApiVersion hostApi() {
        return ApiVersion.CURRENT;
    }

    @Override
    public Optional<String> setting(String key) {
        return environment.setting(pluginId, key);
    }

    @Override
    public Optional<char[]> secret(String key) {
        return environment.secret(pluginId, key);
    }
}
