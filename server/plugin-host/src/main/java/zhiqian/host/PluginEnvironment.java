package zhiqian.host;

import java.util.Optional;

/** What the operator lends plugins (运维方提供的设置与密钥). Called from plugin threads, so it must not need a context. */
public interface PluginEnvironment {
    /** Lends nothing. */
    PluginEnvironment NOTHING = new PluginEnvironment() {
        @Override
        public Optional<String> setting(String pluginId, String key) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> secret(String pluginId, String key) {
            return Optional.empty();
        }
    };

    Optional<String> setting(String pluginId, String key);

    /** A copy that the plugin may overwrite. */
    Optional<char[]> secret(String pluginId, String key);
}
