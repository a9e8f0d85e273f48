package zhiqian.host;

import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import zhiqian.spi.ApiVersion;

/**
 * A PF4J manager for one version of one plugin. PF4J holds an id once per manager, and we want the new version started
 * before the old one is stopped.
 */
final class OneVersionManager extends DefaultPluginManager {
    private final ClassLoader parent;
    private final Plugin plugin;

    OneVersionManager(Path directory, ClassLoader parent, Plugin plugin) {
        super(directory);
        this.parent = parent;
        this.plugin = plugin;
        // without it PF4J does not look at Plugin-Requires
        setSystemVersion(ApiVersion.CURRENT + ".0");
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    // the factories are made by the super constructor, before our fields are set: they may read them later only

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path file, PluginDescriptor descriptor) {
                return new VendorLoader(OneVersionManager.this, descriptor, parent);
            }
        };
    }

    /** Whatever Plugin-Class says: vendors implement our API, not PF4J's. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> plugin;
    }

    /** Looks into the plugin first, but for the API, of which there must be one copy: ours. */
    private static final class VendorLoader extends PluginClassLoader {
        VendorLoader(PluginManager manager, PluginDescriptor descriptor, ClassLoader parent) {
            super(manager, descriptor, parent, ClassLoadingStrategy.PDA);
        }

        @Override
        protected boolean shouldDelegateToParent(String className) {
            return ApiLoader.isOfApi(className) || super.shouldDelegateToParent(className);
        }
    }
}
