package zhiqian.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import zhiqian.app.delivery.Deliveries;
import zhiqian.app.delivery.Deliveries.Outgoing;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The tenant's reminders. */
@ApplicationScoped
public class NotificationStore {
    private static final String MINE =
            " FROM notification n LEFT JOIN notification_read d ON d.notification_id = n.id AND d.username = ?"
                    + " WHERE n.role = ANY (?) AND (n.department IS NULL OR n.department = ?)"
                    + " AND (n.enterprise IS NULL OR n.enterprise = ?)";

    private static final String INSERT =
            "INSERT INTO notification (at, role, department, enterprise, kind, text, lead_id, warning_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_NUMBERED =
            "INSERT INTO notification (at, role, department, enterprise, kind, text, lead_id, warning_id, id)"
                    + " OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private TenantSql sql;

    @Inject
    private Deliveries deliveries;

    /**
     * @param role who is told; {@code department} narrows it to one department's people, {@code enterprise} to one
     *     enterprise's accounts
     * @param subject what it is about, without personal data, if it is also to leave the system; {@code null} if not
     */
    public record Notice(
            Instant at,
            String role,
            String department,
            String enterprise,
            String kind,
            String text,
            UUID leadId,
            UUID warningId,
            String subject) {
        /** Of a lead: for the application only, since its texts may speak of a complainant. */
        public Notice(Instant at, String role, String department, String kind, String text, UUID leadId) {
            this(at, role, department, null, kind, text, leadId, null, null);
        }
    }

    public record NotificationView(
            long id, Instant at, String kind, String text, UUID leadId, UUID warningId, Instant readAt) {}

    /** What also leaves the system is put into its queue in the same transaction. */
    public void tell(TenantId tenant, List<Notice> notices) {
        // a clock's end tells thousands at once, all of them in the application only
        sql.updateEach(
                INSERT,
                notices.stream()
                        .filter(notice -> notice.subject() == null)
                        .map(NotificationStore::columns)
                        .toList());
        send(tenant, notices.stream().filter(notice -> notice.subject() != null).toList());
    }

    private void send(TenantId tenant, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        List<Long> ids = sql.list(
                "SELECT nextval(pg_get_serial_sequence('notification', 'id')) AS n FROM generate_series(1, ?)",
                r -> r.number("n"),
                notices.size());
        List<Object[]> rows = new ArrayList<>();
        List<Outgoing> outgoing = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(Stream.concat(Stream.of(columns(notices.get(i))), Stream.of(ids.get(i)))
                    .toArray());
            outgoing.add(new Outgoing(ids.get(i), notices.get(i).subject()));
        }
        sql.updateEach(INSERT_NUMBERED, rows);
        deliveries.put(tenant, outgoing);
    }

    private static Object[] columns(Notice n) {
        return new Object[] {
            n.at(), n.role(), n.department(), n.enterprise(), n.kind(), n.text(), n.leadId(), n.warningId()
        };
    }

    List<NotificationView> page(Actor actor, boolean unread, long before, int limit) {
        return sql.list(
                "SELECT n.id, n.at, n.kind, n.text, n.lead_id, n.warning_id, d.read_at" + MINE + " AND n.id < ?"
                        + (unread ? " AND d.read_at IS NULL" : "") + " ORDER BY n.id DESC LIMIT ?",
                r -> new NotificationView(
                        r.number("id"),
                        r.instant("at"),
                        r.text("kind"),
                        r.text("text"),
                        r.uuid("lead_id"),
                        r.uuid("warning_id"),
                        r.instant("read_at")),
                actor.username(),
                roles(actor),
                actor.department(),
                actor.enterprise(),
                before,
                limit);
    }

    long count(Actor actor, boolean unread) {
        return sql.first(
                        "SELECT count(*) AS n" + MINE + (unread ? " AND d.read_at IS NULL" : ""),
                        r -> r.number("n"),
                        actor.username(),
                        roles(actor),
                        actor.department(),
                        actor.enterprise())
                .orElse(0L);
    }

    /** @return whether there is such a notification for this person */
    boolean read(Actor actor, long id, Instant at) {
        boolean mine = sql.first(
                        "SELECT n.id" + MINE + " AND n.id = ?",
                        r -> r.number("id"),
                        actor.username(),
                        roles(actor),
                        actor.department(),
                        actor.enterprise(),
                        id)
                .isPresent();
        if (mine) {
            sql.update(
                    "INSERT INTO notification_read (notification_id, username, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    id,
                    actor.username(),
                    at);
        }
        return mine;
    }

    private static String[] roles(Actor actor) {
        return actor.roles().toArray(String[]::new);
    }
}
