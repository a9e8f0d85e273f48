package zhiqian.spi;

import java.time.Clock;
import java.util.Optional;

/**
 * What the host lends a plugin for its lifetime (插件运行环境). Holds nothing of any tenant; what belongs to a tenant comes
 * with each call, in its {@link CallContext}. May be kept and used from any thread until {@link CountyPlugin#stop}.
 */
@ImplementedByHost
public interface PluginContext {
    /** The API version the host runs; at least the one the plugin was built for. */
    ApiVersion hostApi();

    /** A setting the platform's operator made for this plugin, such as an address; read at each use. */
    Optional<String> setting(String key);

    /** A secret from the operator's store, a fresh copy; read at each use so that a rotation takes effect. */
    Optional<char[]> secret(String key);

    /** The clock to use instead of {@code now()}, in Asia/Shanghai; tests and demonstrations move it. */
    Clock clock();

    /** Where the plugin logs; no personal data, please. */
    System.Logger logger();
}
