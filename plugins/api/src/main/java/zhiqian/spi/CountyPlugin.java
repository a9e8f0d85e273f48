package zhiqian.spi;

import java.util.List;

/**
 * The one entry point of a plugin (插件入口); start reading here. Its class has a public constructor without parameters and
 * is named in {@code META-INF/services/zhiqian.spi.CountyPlugin}, once per jar.
 *
 * <p>Life: constructed, asked for its {@link #manifest()}, started once, its providers called from several threads for
 * several tenants, stopped once. An upgrade starts the new version before it stops the old one, so two versions may run
 * side by side for some seconds; keep no lock outside the plugin that would forbid it.
 */
@ImplementedByPlugin
public interface CountyPlugin {
    /** Who this plugin is; must say the same as the manifest of its jar. Called before {@link #start}. */
    PluginManifest manifest();

    /**
     * Makes the providers of this plugin, ready for calls from several threads and for several tenants. At most one for
     * each extension point. The host gives up after its start budget, ten seconds unless configured otherwise.
     *
     * @param context what the host lends for the lifetime of the plugin
     * @return at least one provider
     * @throws ProviderException with {@link ProviderError#CONFIGURATION} if {@code context} lacks a setting
     */
    List<? extends Provider> start(PluginContext context);

    /** Releases what {@link #start} opened. Called once, after the last call to a provider, also if start failed. */
    default void stop() {}
}
