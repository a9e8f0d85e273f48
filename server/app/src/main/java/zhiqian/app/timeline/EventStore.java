package zhiqian.app.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The course of every matter: who did what when, on which clause; written with the change, never changed. */
@ApplicationScoped
public class EventStore {
    private static final String INSERT = "INSERT INTO timeline_event"
            + " (subject_id, at, actor, actor_name, action, from_state, to_state, note, basis, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private TenantSql sql;

    /** @param name Chinese name of the act */
    public record Event(
            long seq,
            Instant at,
            String actor,
            String actorName,
            String action,
            String name,
            String from,
            String to,
            String note,
            String basis,
            JsonNode detail) {}

    /**
     * What is to be written.
     *
     * @param from   state before; {@code null} if the act has nothing to do with states
     * @param detail without personal data
     */
    public record Entry(
            UUID subject,
            Instant at,
            String action,
            Enum<?> from,
            Enum<?> to,
            String note,
            String basis,
            Map<String, ?> detail) {}

    public void record(Actor actor, Entry entry) {
        sql.update(INSERT, row(actor, entry));
    }

    /** @param rows made by {@link #row} */
    public void recordAll(TenantId tenant, List<Object[]> rows) {
        sql.updateEach(INSERT, rows);
    }

    public static Object[] row(Actor actor, Entry entry) {
        return new Object[] {
            entry.subject(),
            entry.at(),
            actor.username(),
            actor.name(),
            entry.action(),
            entry.from() == null ? null : entry.from().name(),
            entry.to() == null ? null : entry.to().name(),
            entry.note(),
            entry.basis(),
            entry.detail() == null || entry.detail().isEmpty() ? null : Json.write(entry.detail())
        };
    }

    /** @param names Chinese name of an act */
    public List<Event> of(TenantId tenant, UUID subject, UnaryOperator<String> names) {
        return sql.list(
                "SELECT id, at, actor, actor_name, action, from_state, to_state, note, basis, detail FROM timeline_event"
                        + " WHERE subject_id = ? ORDER BY id",
                r -> new Event(
                        r.number("id"),
                        r.instant("at"),
                        r.text("actor"),
                        r.text("actor_name"),
                        r.text("action"),
                        names.apply(r.text("action")),
                        r.text("from_state"),
                        r.text("to_state"),
                        r.text("note"),
                        r.text("basis"),
                        Json.tree(r.text("detail"))),
                subject);
    }
}
