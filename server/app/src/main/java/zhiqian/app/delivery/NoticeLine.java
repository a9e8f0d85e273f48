package zhiqian.app.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One notice as it leaves (提醒内容), without personal data.
 *
 * @param id      of the delivery; who gets it twice knows it by this
 * @param subject kind of warning and project
 * @param role    who is told; {@code department} and {@code enterprise} narrow it
 */
record NoticeLine(
        UUID id,
        Instant at,
        String kind,
        String subject,
        String text,
        UUID warningId,
        String role,
        String department,
        String enterprise) {}
