package zhiqian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The rows that a new lead of a county writes, by plain JDBC. */
final class Inserts {
    private static final String LEAD =
            "INSERT INTO lead (id, lead_no, receipt, state, channel, kind, anonymous, industry, area, people,"
                    + " amount_fen, employer, project, facts, submitted_at, received_at, registered_on, next_due_at, next_due_rule, created_at, created_by,"
                    + " updated_at) VALUES (?, ?, ?, 'REGISTERED', 'WINDOW', 'COMPLAINT', false, 'HOUSING', '清河街道', 12, 9600000, '甲建筑公司',"
                    + " '某安置房项目', '五月至八月工资未发', now(), now(), current_date, now() + interval '1 day', 'T16', now(), 'bench', now())";
    private static final String CLOCK =
            "INSERT INTO deadline_clock (id, subject_id, rule, start_on, start_at, length, unit, roll, nominal_on,"
                    + " due_at, rolled, provisional, calendar_version, state) VALUES (?, ?, ?, current_date, now(), 24, 'HOURS', 'NONE', current_date,"
                    + " now() + interval '9 years', false, false, '', 'RUNNING')";

    private Inserts() {}

    static void lead(Connection connection, UUID id) throws SQLException {
        run(connection, "SELECT nextval('lead_no_seq')");
        run(connection, LEAD, id, "B-" + id, "B-" + id);
        run(connection, CLOCK, UUID.randomUUID(), id, "T16");
        run(connection, CLOCK, UUID.randomUUID(), id, "T18");
        byte[] sealed = new byte[40];
        run(
                connection,
                "INSERT INTO lead_complainant (lead_id, name, phone, id_no, phone_index, check_index) VALUES (?, ?, ?, NULL, ?, ?)",
                id,
                sealed,
                sealed,
                sealed,
                sealed);
        String event =
                "INSERT INTO timeline_event (subject_id, at, actor, actor_name, action, note) VALUES (?, now(), 'bench', 'bench', ?, NULL)";
        run(connection, event, id, "register");
        run(connection, event, id, "auto-acknowledge");
        run(
                connection,
                "INSERT INTO audit_entry (at, actor, action, object) VALUES (now(), 'bench', 'register', ?)",
                "lead/" + id);
        run(
                connection,
                "INSERT INTO notification (at, role, kind, text, lead_id) VALUES (now(), 'intake', 'NEW_LEAD', 'bench', ?)",
                id);
        run(
                connection,
                "INSERT INTO outbox (receiver, kind, payload, created_at, delivered_at) VALUES ('341200', 'LEAD_HEADLINE', '{}', now(), now())");
    }

    private static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
