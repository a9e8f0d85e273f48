package zhiqian.host;

import zhiqian.spi.Settings;
import zhiqian.terms.TenantId;

/** Where the host finds a tenant's settings for a plugin (租户的插件设置). */
@FunctionalInterface
public interface TenantSettings {
    /** {@link Settings#NONE} if there are none. Called on the thread of the caller, so it may use its transaction. */
    Settings of(TenantId tenant, String pluginId);
}
