package zhiqian.app.warning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiqian.terms.TenantId;

/** Which superior platforms raised a warning (预警来源); answered by {@code app.provincial}. */
public interface WarningOrigins {
    /**
     * @param source      the plugin
     * @param number      the platform's own number
     * @param explanation in the platform's words
     * @param limit       in working days, as the platform set it; {@code null} if it did not
     * @param withdrawnAt when the platform took it back; {@code null} if it did not
     * @param reportedAt  when the platform last took a result; {@code null} if it never did
     */
    record Origin(
            String source,
            String sourceName,
            String number,
            Instant toldAt,
            String explanation,
            String basis,
            Integer limit,
            Instant withdrawnAt,
            Instant reportedAt) {}

    /** Oldest first. */
    List<Origin> of(TenantId tenant, UUID warning);
}
