package zhiqian.host;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The parent of every plugin's loader: the JDK and the published API, and nothing else of the application. What a plugin
 * needs beyond that it brings along.
 */
final class ApiLoader extends ClassLoader {
    private final ClassLoader application;

    ApiLoader(ClassLoader application) {
        super("zhiqian-plugin-api", ClassLoader.getPlatformClassLoader());
        this.application = application;
    }

    static boolean isOfApi(String className) {
        return className.startsWith("zhiqian.spi.") || className.startsWith("zhiqian.terms.");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isOfApi(name)) {
            return application.loadClass(name);
        }
        throw new ClassNotFoundException(name + " is not part of the plugin API");
    }

    @Override
    protected URL findResource(String name) {
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
