package zhiqian.host;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * What the plugin host is built from.
 *
 * @param work a directory of its own, emptied when the host is built; the caller keeps the jars (registry, WAR)
 * @param trust whose jars are accepted
 * @param executor runs the calls; not shut down by the host. In Liberty a managed executor that propagates no context, so
 *     that a plugin sees neither transaction nor names of the application
 * @param clock for the rests of the breakers and for plugins
 * @param parent the loader that knows {@code zhiqian.spi} and {@code zhiqian.terms}: that of the WAR
 * @param settings the tenants' settings, asked on the calling thread before each call
 * @param environment the operator's settings and secrets for plugins
 * @param limits budgets and thresholds
 */
public record HostConfig(
        Path work,
        Trust trust,
        ExecutorService executor,
        Clock clock,
        ClassLoader parent,
        TenantSettings settings,
        PluginEnvironment environment,
        Limits limits) {
    /** @throws NullPointerException if one of them is null */
    public HostConfig {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(limits, "limits");
    }
}
