/**
 * The plugin host (插件宿主): PF4J wrapped. Start reading at {@link zhiqian.host.PluginHost}.
 *
 * <p>The way of a jar: {@code JarCheck} (is it what it says, and signed by someone trusted?) → {@code LoadedPlugin} (a PF4J
 * manager of its own for each version, so that two versions of one plugin can run side by side during an upgrade) → {@code
 * Service} (the version in service: gate, breakers, figures, and the guard around each call).
 *
 * <p>The only package that imports {@code org.pf4j} (rule P1). Knows neither Jakarta nor the kernel.
 */
package zhiqian.host;
