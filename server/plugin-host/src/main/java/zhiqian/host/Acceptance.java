package zhiqian.host;

import zhiqian.spi.Provider;

/** A last look at a plugin that has started and is not in service yet (验收): whoever knows what its answers mean may refuse it. */
@FunctionalInterface
public interface Acceptance {
    /** Takes everything that starts. */
    Acceptance EVERYTHING = (plugin, asking) -> {};

    /** @throws PluginRefused with the reason; the version in service then stays */
    void look(InstalledPlugin plugin, Asking asking);

    /** Asks the plugin, in the way of {@link PluginHost#call}. */
    interface Asking {
        /** @throws zhiqian.spi.ProviderException as {@link PluginHost#call} does */
        <P extends Provider, R> Answer<R> call(ProviderCall<P, R> call);
    }
}
