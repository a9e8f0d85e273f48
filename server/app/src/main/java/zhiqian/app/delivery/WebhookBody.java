package zhiqian.app.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a county's own system gets (回调内容); published in {@code docs/api.md}.
 *
 * @param id   the same if it comes twice
 * @param type {@code notices} or {@code test}
 */
record WebhookBody(UUID id, String type, String tenant, String tenantName, List<Item> notices) {
    /** @param link {@code null} if the operator has no public address */
    record Item(
            UUID id, Instant at, String kind, String subject, String text, UUID warningId, String link, Addressee to) {}

    /** Who is told in the application. */
    record Addressee(String role, String department, String enterprise) {}

    static WebhookBody of(Message message, PublicAddress links) {
        return new WebhookBody(
                message.id(),
                message.isTrial() ? "test" : "notices",
                message.tenant().code(),
                message.county(),
                message.notices().stream().map(line -> item(line, links)).toList());
    }

    private static Item item(NoticeLine line, PublicAddress links) {
        return new Item(
                line.id(),
                line.at(),
                line.kind(),
                line.subject(),
                line.text(),
                line.warningId(),
                links.warning(line.warningId()).orElse(null),
                new Addressee(line.role(), line.department(), line.enterprise()));
    }
}
