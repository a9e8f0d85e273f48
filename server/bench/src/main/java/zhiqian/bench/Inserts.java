package zhiqian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The rows that a new lead of a county writes, by plain JDBC. */
final class Inserts {
    private static final String LEAD =
            "INSERT INTO lead (id, lead_no, receipt, state, channel, kind, anonymous, industry, area, people,"
                    + " amount_fen, employer, project, facts, submitted_at, received_at, registered_on, next_due_at, next_due_rule, created_at, created_by,"
                    + " updated_at) VALUES (?, 'B-' || CAST(? AS uuid), 'B-' || CAST(? AS uuid), 'REGISTERED', 'WINDOW', 'COMPLAINT', false, 'HOUSING', '清河街道', 12, 9600000, '甲建筑公司',"
                    + " '某安置房项目', '五月至八月工资未发', now(), now(), current_date, now() + interval '1 day', 'T16', now(), 'bench', now())";
    private static final String CLOCK =
            "INSERT INTO deadline_clock (id, subject_id, rule, start_on, start_at, length, unit, roll, nominal_on,"
                    + " due_at, rolled, provisional, calendar_version, state) VALUES (gen_random_uuid(), ?, ?, current_date, now(), 24, 'HOURS', 'NONE', current_date,"
                    + " now() + interval '9 years', false, false, '', 'RUNNING')";

    private Inserts() {}

    /** What is run, with the lead's id where it belongs. */
    private record Insert(String sql, List<Object> arguments) {}

    /** Stands for the lead's id. */
    private static final Object ID = new Object();

    private static final byte[] SEALED = new byte[40];

    private static final String EVENT =
            "INSERT INTO timeline_event (subject_id, at, actor, actor_name, action, note) VALUES (?, now(), 'bench', 'bench', ?, NULL)";

    private static final List<Insert> OF_A_LEAD = List.of(
            new Insert("SELECT nextval('lead_no_seq')", List.of()),
            new Insert(LEAD, List.of(ID, ID, ID)),
            new Insert(CLOCK, List.of(ID, "T16")),
            new Insert(CLOCK, List.of(ID, "T18")),
            new Insert(
                    "INSERT INTO lead_complainant (lead_id, name, phone, id_no, phone_index, check_index) VALUES (?, ?, ?, NULL, ?, ?)",
                    List.of(ID, SEALED, SEALED, SEALED, SEALED)),
            new Insert(EVENT, List.of(ID, "register")),
            new Insert(EVENT, List.of(ID, "auto-acknowledge")),
            new Insert(
                    "INSERT INTO audit_entry (at, actor, action, object) VALUES (now(), 'bench', 'register', 'lead/' || CAST(? AS text))",
                    List.of(ID)),
            new Insert(
                    "INSERT INTO notification (at, role, kind, text, lead_id) VALUES (now(), 'intake', 'NEW_LEAD', 'bench', ?)",
                    List.of(ID)),
            new Insert(
                    "INSERT INTO outbox (receiver, kind, payload, created_at, delivered_at) VALUES ('341200', 'LEAD_HEADLINE', '{}', now(), now())",
                    List.of()));

    static void lead(Connection connection, UUID id) throws SQLException {
        for (Insert insert : OF_A_LEAD) {
            run(connection, insert, id);
        }
    }

    /** The same as text. @param id how the script names the lead's id */
    static List<String> asScript(String id) {
        return OF_A_LEAD.stream().map(insert -> text(insert, id)).toList();
    }

    private static String text(Insert insert, String id) {
        StringBuilder sql = new StringBuilder();
        int next = 0;
        for (char c : insert.sql().toCharArray()) {
            if (c != '?') {
                sql.append(c);
                continue;
            }
            Object argument = insert.arguments().get(next++);
            sql.append(
                    argument == ID
                            ? "CAST(CAST(" + id + " AS text) AS uuid)"
                            : argument instanceof byte[] ? "decode(repeat('00', 40), 'hex')" : "'" + argument + "'");
        }
        return sql.toString();
    }

    private static void run(Connection connection, Insert insert, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert.sql())) {
            for (int i = 0; i < insert.arguments().size(); i++) {
                Object argument = insert.arguments().get(i);
                statement.setObject(i + 1, argument == ID ? id : argument);
            }
            statement.execute();
        }
    }
}
