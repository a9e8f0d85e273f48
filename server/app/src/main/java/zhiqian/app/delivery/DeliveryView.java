package zhiqian.app.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery as the administrator sees it (投递记录): that it left, not what it said.
 *
 * @param recipient     user name, or {@code webhook}
 * @param recipientName of the person; {@code null} for the webhook
 * @param notices       notices in the same message; 0 while it is not yet bundled
 * @param nextAttemptAt {@code null} if there will be none
 */
public record DeliveryView(
        UUID id,
        Instant at,
        ChannelKind channel,
        String recipient,
        String recipientName,
        String kind,
        String subject,
        DeliveryState state,
        int notices,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        Instant sentAt) {}
