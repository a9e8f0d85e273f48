package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Whose account, which worker: found by blind indexes, many at a time. */
@ApplicationScoped
class LookupStore {
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    byte[] index(TenantId tenant, String text) {
        return sealed.index(tenant, text);
    }

    /** By number. Of several projects with one account the open one counts that was opened last. */
    Map<String, Account> accounts(TenantId tenant, Set<String> numbers) {
        Map<String, String> byIndex = byIndex(tenant, numbers);
        Map<String, Account> found = new HashMap<>();
        sql.list(
                "SELECT a.id, a.project_id, a.account_index, a.account_last_four, p.department, p.name FROM special_account a"
                        + " JOIN project p ON p.id = a.project_id"
                        + " WHERE a.account_index IN (SELECT decode(x, 'hex') FROM unnest(?) AS x) AND NOT a.voided"
                        + " ORDER BY a.closed_on DESC NULLS LAST, a.opened_on, a.id",
                r -> found.put(
                        byIndex.get(HEX.formatHex(r.bytes("account_index"))),
                        new Account(
                                r.uuid("id"),
                                r.uuid("project_id"),
                                r.text("account_last_four"),
                                r.text("department"),
                                r.text("name"))),
                (Object) byIndex.keySet().toArray(String[]::new));
        return found;
    }

    /** worker_no by number of the document. */
    Map<String, Long> workers(TenantId tenant, Set<String> idNumbers) {
        Map<String, String> byIndex = byIndex(tenant, idNumbers);
        Map<String, Long> found = new HashMap<>();
        sql.list(
                "SELECT worker_no, id_index FROM worker WHERE id_index IN (SELECT decode(x, 'hex') FROM unnest(?) AS x)",
                r -> Optional.ofNullable(
                        found.put(byIndex.get(HEX.formatHex(r.bytes("id_index"))), r.number("worker_no"))),
                (Object) byIndex.keySet().toArray(String[]::new));
        return found;
    }

    /** By number or exact name; empty if several bear the name. */
    Optional<UUID> project(TenantId tenant, String numberOrName) {
        List<UUID> found = sql.list(
                "SELECT id FROM project WHERE project_no = ? OR name = ? ORDER BY (project_no = ?) DESC LIMIT 2",
                r -> r.uuid("id"),
                numberOrName,
                numberOrName,
                numberOrName);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @throws zhiqian.app.problem.ProblemException 404 if it is not there or not for this person */
    void visible(Actor actor, UUID project) {
        Optional<String> department = sql.first(
                "SELECT coalesce(department, '') AS department FROM project WHERE id = ?",
                r -> r.text("department"),
                project);
        if (department.isEmpty() || actor.onlyDepartment() && !department.get().equals(actor.department())) {
            throw Problem.notFound().toException();
        }
    }

    private Map<String, String> byIndex(TenantId tenant, Collection<String> texts) {
        return texts.stream()
                .distinct()
                .collect(Collectors.toMap(text -> HEX.formatHex(sealed.index(tenant, text)), text -> text));
    }
}
