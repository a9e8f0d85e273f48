package zhiqian.spi;

import java.util.Optional;

/**
 * Something a plugin provides (能力): an implementation of one extension point, which is an interface of this package that
 * extends this one. Called from several threads and for several tenants at once; what it keeps between calls must not
 * depend on a tenant, or be kept per tenant.
 */
@ImplementedByPlugin
public interface Provider {
    /** Names the provider within its plugin: a small letter, then 1 to 39 small letters, digits or hyphens. */
    String id();

    /**
     * JSON Schema (draft 2020-12) of a tenant's settings, from which the host makes the form; empty if there are none.
     * {@code title} and {@code description} in Chinese.
     */
    default Optional<String> settingsSchema() {
        return Optional.empty();
    }
}
