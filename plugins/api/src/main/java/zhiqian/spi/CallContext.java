package zhiqian.spi;

import java.time.Duration;
import java.util.Objects;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/**
 * For whom one call is made (调用环境). The last argument of every provider method; not to be kept after the call.
 *
 * @param tenant the county or city that asks
 * @param division its administrative division
 * @param settings this tenant's settings for this plugin, from {@code plugins.<id>.settings} of its tenant.yaml
 * @param budget time left before the host gives up; it interrupts the thread then
 * @param correlationId names the request in the logs of host and plugin, 1 to 100 characters
 */
public record CallContext(
        TenantId tenant, AdminDivision division, Settings settings, Duration budget, String correlationId) {
    /** @throws NullPointerException if one of them is null */
    public CallContext {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(correlationId, "correlationId");
    }
}
