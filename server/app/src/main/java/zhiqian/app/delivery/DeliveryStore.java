package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The queue of what is to leave. Times of it are real ones. */
@ApplicationScoped
class DeliveryStore {
    private static final String OPEN = "d.state IN ('PENDING', 'FAILED')";

    /** What came after a message that still fails waits behind it, to leave as one when the way is free again. */
    private static final String READY = " AND (d.message_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM notice_delivery f"
            + " WHERE f.channel = d.channel AND f.recipient = d.recipient AND f.state = 'FAILED'))";

    private static final String OUTGOING = " FROM unnest(CAST(CAST(? AS text[]) AS bigint[]), CAST(? AS text[]))"
            + " WITH ORDINALITY AS o (id, subject, place)";

    @Inject
    private TenantSql sql;

    /** @param message {@code null} for what was not bundled yet */
    record Waiting(UUID message, String recipient) {}

    /** One row for each person who is told and has an address, and one for the tenant's own system. */
    void enqueue(TenantId tenant, List<Deliveries.Outgoing> notices, Instant due) {
        String[] ids = notices.stream()
                .map(notice -> String.valueOf(notice.notification()))
                .toArray(String[]::new);
        String[] subjects = notices.stream().map(Deliveries.Outgoing::subject).toArray(String[]::new);
        sql.update(
                "INSERT INTO notice_delivery (id, notification_id, subject, channel, recipient, due_at)"
                        + " SELECT gen_random_uuid(), n.id, o.subject, c.channel, u.username, CAST(? AS timestamptz)"
                        + OUTGOING
                        + " JOIN notification n ON n.id = o.id JOIN app_user u ON n.role = ANY (string_to_array(u.roles, ','))"
                        + " AND (n.department IS NULL OR n.department = u.department)"
                        + " AND (n.enterprise IS NULL OR n.enterprise = u.enterprise)"
                        + " JOIN mail_address m ON m.username = u.username JOIN notice_channel c ON c.channel = 'MAIL'"
                        + " WHERE c.enabled AND NOT u.disabled AND m.wanted AND m.address IS NOT NULL ORDER BY o.place",
                due,
                ids,
                subjects);
        sql.update(
                "INSERT INTO notice_delivery (id, notification_id, subject, channel, recipient, due_at)"
                        + " SELECT gen_random_uuid(), o.id, o.subject, c.channel, CAST(? AS text), CAST(? AS timestamptz)"
                        + OUTGOING
                        + " JOIN notice_channel c ON c.channel = 'WEBHOOK' WHERE c.enabled ORDER BY o.place",
                ChannelKind.WEBHOOK_RECIPIENT,
                due,
                ids,
                subjects);
    }

    /** Until the end of the transaction no other replica bundles for this channel; {@code false} if one does right now. */
    boolean lock(TenantId tenant, ChannelKind channel) {
        return sql.first(
                        "SELECT 1 AS one FROM notice_channel WHERE channel = ? FOR UPDATE SKIP LOCKED",
                        r -> r.number("one"),
                        channel)
                .isPresent();
    }

    Optional<Waiting> due(TenantId tenant, ChannelKind channel, Instant now) {
        return sql.first(
                "SELECT d.message_id, d.recipient FROM notice_delivery d WHERE d.channel = ? AND " + OPEN
                        + " AND d.due_at <= ? AND (d.lease_until IS NULL OR d.lease_until < ?)" + READY
                        + " ORDER BY d.due_at, d.no LIMIT 1 FOR UPDATE OF d SKIP LOCKED",
                r -> new Waiting(r.uuid("message_id"), r.text("recipient")),
                channel,
                now,
                now);
    }

    /** Everything that waits for this recipient, due or not, becomes this message. */
    void bundle(TenantId tenant, ChannelKind channel, String recipient, UUID message) {
        sql.update(
                "UPDATE notice_delivery SET message_id = ? WHERE no IN (SELECT no FROM notice_delivery"
                        + " WHERE channel = ? AND recipient = ? AND state = 'PENDING' AND message_id IS NULL ORDER BY no LIMIT ?)",
                message,
                channel,
                recipient,
                channel.mostInOne());
    }

    /** @return attempts so far */
    int lease(TenantId tenant, UUID message, Instant until) {
        return sql.first(
                        "UPDATE notice_delivery d SET lease_until = ? WHERE d.message_id = ? AND " + OPEN
                                + " RETURNING d.attempts",
                        r -> r.count("attempts"),
                        until,
                        message)
                .orElseThrow();
    }

    List<NoticeLine> lines(TenantId tenant, UUID message) {
        return sql.list(
                "SELECT d.id, n.at, n.kind, d.subject, n.text, n.warning_id, n.role, n.department, n.enterprise"
                        + " FROM notice_delivery d JOIN notification n ON n.id = d.notification_id"
                        + " WHERE d.message_id = ? AND " + OPEN + " ORDER BY d.no",
                r -> new NoticeLine(
                        r.uuid("id"),
                        r.instant("at"),
                        r.text("kind"),
                        r.text("subject"),
                        r.text("text"),
                        r.uuid("warning_id"),
                        r.text("role"),
                        r.text("department"),
                        r.text("enterprise")),
                message);
    }

    /** Also if the lease has run out meanwhile: it has arrived. */
    void sent(TenantId tenant, UUID message, Instant at) {
        sql.update(
                "UPDATE notice_delivery d SET state = 'SENT', sent_at = ?, attempts = attempts + 1, lease_until = NULL,"
                        + " last_error = NULL WHERE d.message_id = ? AND " + OPEN,
                at,
                message);
    }

    /** @return whether it was still ours to say so */
    boolean failed(Message message, DeliveryState state, String reason, Instant due) {
        return sql.update(
                        "UPDATE notice_delivery d SET state = ?, attempts = attempts + 1, lease_until = NULL,"
                                + " last_error = ?, due_at = ? WHERE d.message_id = ? AND d.lease_until = ? AND "
                                + OPEN,
                        state,
                        reason,
                        due,
                        message.id(),
                        message.lease())
                > 0;
    }

    /** Without an attempt: there is nobody to send it to. */
    void drop(TenantId tenant, UUID message, String reason) {
        sql.update(
                "UPDATE notice_delivery d SET state = 'GIVEN_UP', lease_until = NULL, last_error = ? WHERE d.message_id = ? AND "
                        + OPEN,
                reason,
                message);
    }

    /** When there will be something to do. */
    Optional<Instant> next(TenantId tenant, ChannelKind channel) {
        return sql.first(
                "SELECT min(greatest(d.due_at, d.lease_until)) AS next FROM notice_delivery d WHERE d.channel = ? AND "
                        + OPEN + READY,
                r -> r.instant("next"),
                channel);
    }
}
