package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.platform.Total;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Deliveries as administrators look at them, and what they do with them. */
@ApplicationScoped
class DeliveryListStore {
    private static final String SELECT =
            "SELECT d.no, d.id, n.at, d.channel, d.recipient, u.name, n.kind, d.subject, d.state, d.attempts, d.due_at,"
                    + " d.last_error, d.sent_at, (SELECT count(*) FROM notice_delivery o WHERE o.message_id = d.message_id) AS notices"
                    + " FROM notice_delivery d JOIN notification n ON n.id = d.notification_id"
                    + " LEFT JOIN app_user u ON u.username = d.recipient AND d.channel = 'MAIL'";

    @Inject
    private TenantSql sql;

    /** @param no for the cursor */
    record Numbered(long no, DeliveryView view) {}

    /** {@code null}: all. */
    record Filter(DeliveryState state, ChannelKind channel) {}

    /** @param shift what the business clock is ahead of the real one, in which attempts are planned */
    List<Numbered> page(TenantId tenant, Filter filter, long before, int limit, Duration shift) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        arguments.add(before);
        arguments.add(limit);
        return sql.list(
                SELECT + where + " AND d.no < ? ORDER BY d.no DESC LIMIT ?", r -> read(r, shift), arguments.toArray());
    }

    Total total(TenantId tenant, Filter filter) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        arguments.add(Total.COUNTED_AT_MOST + 1);
        return Total.counted(sql.first(
                        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM notice_delivery d" + where
                                + " LIMIT ?) AS counted",
                        r -> r.number("n"),
                        arguments.toArray())
                .orElse(0L));
    }

    Optional<DeliveryView> find(TenantId tenant, UUID id, Duration shift) {
        return sql.first(SELECT + " WHERE d.id = ?", r -> read(r, shift).view(), id);
    }

    /** @return deliveries of the same message that are tried again; none if it was sent or was not tried yet */
    int retry(TenantId tenant, UUID id, Instant due) {
        return sql.update(
                "UPDATE notice_delivery SET state = 'PENDING', attempts = 0, due_at = ?, lease_until = NULL WHERE message_id ="
                        + " (SELECT message_id FROM notice_delivery WHERE id = ?) AND (state = 'GIVEN_UP' OR state = 'FAILED'"
                        + " AND lease_until IS NULL)",
                due,
                id);
    }

    private static String where(Filter filter, List<Object> arguments) {
        String where = " WHERE true";
        if (filter.state() != null) {
            where += " AND d.state = ?";
            arguments.add(filter.state());
        }
        if (filter.channel() != null) {
            where += " AND d.channel = ?";
            arguments.add(filter.channel());
        }
        return where;
    }

    private static Numbered read(Row r, Duration shift) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(r.text("state"));
        return new Numbered(
                r.number("no"),
                new DeliveryView(
                        r.uuid("id"),
                        r.instant("at"),
                        ChannelKind.valueOf(r.text("channel")),
                        r.text("recipient"),
                        r.text("name"),
                        r.text("kind"),
                        r.text("subject"),
                        state,
                        r.count("notices"),
                        r.count("attempts"),
                        state.isOpen() ? r.instant("due_at").plus(shift) : null,
                        r.text("last_error"),
                        r.instant("sent_at")));
    }
}
