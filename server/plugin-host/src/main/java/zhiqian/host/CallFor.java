package zhiqian.host;

import java.time.Duration;
import java.util.Optional;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/**
 * For whom a call is made (为谁调用).
 *
 * @param tenant the county or city that asks
 * @param division its administrative division
 * @param correlationId names the request in the logs
 * @param settings in place of the stored ones, to try settings before they are saved
 * @param budget in place of {@link Limits#call}
 */
public record CallFor(
        TenantId tenant,
        AdminDivision division,
        String correlationId,
        Optional<Settings> settings,
        Optional<Duration> budget) {
    /** With the stored settings and the usual budget. */
    public static CallFor tenant(TenantId tenant, AdminDivision division, String correlationId) {
        return new CallFor(tenant, division, correlationId, Optional.empty(), Optional.empty());
    }

    /** With these settings in place of the stored ones. */
    public CallFor trying(Settings other) {
        return new CallFor(tenant, division, correlationId, Optional.of(other), budget);
    }

    /** With this budget in place of the usual one. */
    public CallFor within(Duration other) {
        return new CallFor(tenant, division, correlationId, settings, Optional.of(other));
    }
}
