package zhiqian.host;

import java.util.List;
import java.util.ServiceLoader;
import org.pf4j.Plugin;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderException;

/** PF4J's view of a vendor's {@link CountyPlugin}, so that vendors need no type of PF4J. */
final class EntryPoint extends Plugin {
    private final VerifiedJar jar;
    private final PluginContext context;
    private ClassLoader loader;
    /** Null until the vendor's start has been called, and again after its stop. */
    private volatile CountyPlugin begun;

    private String name = "";
    private List<Provider> providers = List.of();

    EntryPoint(VerifiedJar jar, PluginContext context) {
        this.jar = jar;
        this.context = context;
    }

    /** Set after PF4J has loaded the jar, before it starts it. */
    void loadedBy(ClassLoader pluginLoader) {
        this.loader = pluginLoader;
    }

    String name() {
        return name;
    }

    List<Provider> providers() {
        return providers;
    }

    @Override
    public void start() {
        CountyPlugin plugin = find();
        PluginManifest manifest = plugin.manifest();
        if (manifest == null
                || !manifest.id().equals(jar.id())
                || !manifest.version().equals(jar.version())
                || !manifest.vendor().equals(jar.vendor())
                || !manifest.builtFor().equals(jar.api())) {
            throw new PluginRefused(Refusal.MANIFEST, "插件自报的编号、版本、供应商或接口版本与清单不一致");
        }
        if (!ApiVersion.CURRENT.canRun(manifest.builtFor())) {
            throw new PluginRefused(Refusal.API, "插件需要接口" + manifest.builtFor() + "版");
        }
        name = manifest.name();
        try {
            begun = plugin;
            List<? extends Provider> offered = plugin.start(context);
            providers = offered == null ? List.of() : List.copyOf(offered);
        } catch (ProviderException cannot) {
            throw new PluginRefused(Refusal.START_FAILED, "插件启动失败:" + Texts.upTo(500, cannot.chinese()));
        }
    }

    @Override
    public void stop() {
        CountyPlugin plugin = begun;
        begun = null;
        if (plugin != null) {
            plugin.stop();
        }
    }

    private CountyPlugin find() {
        List<ServiceLoader.Provider<CountyPlugin>> found = ServiceLoader.load(CountyPlugin.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .toList();
        if (found.size() != 1) {
            throw new PluginRefused(
                    Refusal.ENTRY_POINT,
                    "插件包应在META-INF/services/zhiqian.spi.CountyPlugin中登记一个入口,实有" + found.size() + "个");
        }
        return found.get(0).get();
    }
}
