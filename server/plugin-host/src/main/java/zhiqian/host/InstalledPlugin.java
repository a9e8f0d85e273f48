package zhiqian.host;

import java.util.List;
import java.util.Optional;
import zhiqian.spi.ApiVersion;

/**
 * A plugin in service (已安装的插件).
 *
 * @param id by which tenants name it
 * @param name Chinese name
 * @param version the version in service
 * @param vendor who answers for it
 * @param signer subject of the certificate that signed the jar, or 随系统附带 for a bundled one
 * @param sha256 of the whole jar
 * @param api API version it was built for
 * @param offers what it provides, one for each extension point
 * @param state whether it takes calls
 * @param previous the version that {@link PluginHost#rollback} would bring back
 */
public record InstalledPlugin(
        String id,
        String name,
        String version,
        String vendor,
        String signer,
        String sha256,
        ApiVersion api,
        List<Offer> offers,
        PluginState state,
        Optional<String> previous) {
    public InstalledPlugin {
        offers = List.copyOf(offers);
    }

    /**
     * One thing a plugin provides.
     *
     * @param point simple name of the extension point, such as {@code HolidayCalendar}
     * @param provider id of the provider within its plugin
     * @param settingsSchema JSON Schema of a tenant's settings
     */
    public record Offer(String point, String provider, Optional<String> settingsSchema) {}
}
