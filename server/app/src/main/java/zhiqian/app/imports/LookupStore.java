package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Finds what rows name: many at once, by index. */
@ApplicationScoped
class LookupStore {
    @Inject
    private TenantSql sql;

    /** @param count projects that the text names; a name that names two names none */
    record Project(UUID id, String no, String department, int count) {}

    record Worker(long no, String nameIndex) {}

    record Account(UUID id, UUID project) {}

    /** @param left {@code null} while he is there */
    record Registration(UUID project, long worker, LocalDate entered, LocalDate left) {
        boolean covers(LocalDate day) {
            return !entered.isAfter(day) && (left == null || !left.isBefore(day));
        }
    }

    /** By project number, name or permit number. */
    Map<String, Project> projects(TenantId tenant, Collection<String> texts) {
        String[] given = texts.toArray(String[]::new);
        Map<String, Project> found = new HashMap<>();
        sql.list(
                        "SELECT text, min(id::text)::uuid AS id, min(no) AS no, min(department) AS department, count(DISTINCT id)::int AS n FROM ("
                                + "SELECT project_no AS text, id, project_no AS no, department FROM project WHERE project_no = ANY (?)"
                                + " UNION ALL SELECT name, id, project_no, department FROM project WHERE name = ANY (?)"
                                + " UNION ALL SELECT m.number, p.id, p.project_no, p.department FROM project_permit m JOIN project p ON p.id = m.project_id"
                                + " WHERE m.number = ANY (?) AND NOT m.voided) named GROUP BY text",
                        r -> Map.entry(
                                r.text("text"),
                                new Project(r.uuid("id"), r.text("no"), r.text("department"), r.count("n"))),
                        given,
                        given,
                        given)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** By blind index of the number, as text. */
    Map<String, Worker> workers(TenantId tenant, Collection<String> indexes) {
        Map<String, Worker> found = new HashMap<>();
        sql.list(
                        "SELECT worker_no, id_index, name_index FROM worker WHERE id_index = ANY (CAST(? AS bytea[]))",
                        r -> Map.entry(
                                text(r.bytes("id_index")),
                                new Worker(r.number("worker_no"), text(r.bytes("name_index")))),
                        (Object) indexes.toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Of people on projects, as pairs; whoever was never registered there is not among them. */
    List<Registration> registrations(TenantId tenant, List<UUID> projects, List<Long> workers) {
        return sql.list(
                "SELECT r.project_id, r.worker_no, r.entered_on, r.left_on FROM (SELECT CAST(project AS uuid) AS project_id, CAST(worker AS bigint) AS worker_no FROM "
                        + Given.table("project", "worker") + ") g JOIN registration r USING (project_id, worker_no)",
                r -> new Registration(
                        r.uuid("project_id"), r.number("worker_no"), r.date("entered_on"), r.date("left_on")),
                projects.stream().map(UUID::toString).toArray(String[]::new),
                workers.stream().map(String::valueOf).toArray(String[]::new));
    }

    /** By blind index of the account number, as text; of several projects with one account the open one that was opened last. */
    Map<String, Account> accounts(TenantId tenant, Collection<String> indexes) {
        Map<String, Account> found = new HashMap<>();
        sql.list(
                        "SELECT DISTINCT ON (account_index) account_index, id, project_id FROM special_account WHERE account_index = ANY (CAST(? AS bytea[]))"
                                + " AND NOT voided ORDER BY account_index, closed_on IS NOT NULL, closed_on, opened_on DESC, id DESC",
                        r -> Map.entry(text(r.bytes("account_index")), new Account(r.uuid("id"), r.uuid("project_id"))),
                        (Object) indexes.toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Map<String, UUID> enterprises(TenantId tenant, Collection<String> codes) {
        Map<String, UUID> found = new HashMap<>();
        sql.list(
                        "SELECT credit_code, id FROM enterprise WHERE credit_code = ANY (?)",
                        r -> Map.entry(r.text("credit_code"), r.uuid("id")),
                        (Object) codes.toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** As PostgreSQL writes bytes in a text: so they can be sent in arrays. */
    static String text(byte[] bytes) {
        StringBuilder hex = new StringBuilder("\\x");
        for (byte b : bytes) {
            hex.append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
        return hex.toString();
    }
}
