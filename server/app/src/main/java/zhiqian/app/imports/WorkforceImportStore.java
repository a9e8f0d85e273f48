package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Workers, their registrations and contracts, by the thousand in one statement each; what is the same already is not written. */
@ApplicationScoped
class WorkforceImportStore {
    @Inject
    private TenantSql sql;

    record WorkerRow(
            UUID id,
            String name,
            String nameIndex,
            String idType,
            String idNo,
            String idIndex,
            String lastFour,
            String gender,
            Integer birthYear,
            String phone,
            String bank,
            String account,
            String accountLastFour,
            boolean socialCard,
            String digest) {}

    record RegistrationRow(
            UUID id,
            UUID project,
            long worker,
            String role,
            String employer,
            String employerCode,
            String team,
            String trade,
            Object enteredOn,
            Object leftOn,
            Object settledOn) {}

    record ContractRow(
            UUID id,
            UUID project,
            long worker,
            String kind,
            String number,
            Object signedOn,
            Object validFrom,
            Object validTo,
            String wageStandard,
            String payTime,
            String payMethod,
            String payCycle) {}

    /** @return for each worker that was written whether it is new */
    List<Boolean> workers(RowBatch batch, List<WorkerRow> rows) {
        return sql.list(
                "INSERT INTO worker AS w (id, name, name_index, id_type, id_no, id_index, id_last_four, gender, birth_year, phone, bank, account_no,"
                        + " account_last_four, social_card, digest, created_at, created_by, updated_at, updated_by)"
                        + " SELECT CAST(id AS uuid), CAST(name AS bytea), CAST(name_index AS bytea), id_type, CAST(id_no AS bytea), CAST(id_index AS bytea),"
                        + " last_four, gender, CAST(birth_year AS smallint), CAST(phone AS bytea), bank, CAST(account AS bytea), account_last_four,"
                        + " CAST(social_card AS boolean), CAST(digest AS bytea), CAST(? AS timestamptz), CAST(? AS text), CAST(? AS timestamptz), CAST(? AS text) FROM "
                        + Given.table(
                                "id",
                                "name",
                                "name_index",
                                "id_type",
                                "id_no",
                                "id_index",
                                "last_four",
                                "gender",
                                "birth_year",
                                "phone",
                                "bank",
                                "account",
                                "account_last_four",
                                "social_card",
                                "digest")
                        + " ON CONFLICT (id_index) DO UPDATE SET phone = coalesce(excluded.phone, w.phone), bank = coalesce(excluded.bank, w.bank),"
                        + " account_no = coalesce(excluded.account_no, w.account_no), account_last_four = coalesce(excluded.account_last_four, w.account_last_four),"
                        + " social_card = excluded.social_card, digest = excluded.digest, updated_at = excluded.updated_at, updated_by = excluded.updated_by,"
                        + " version = w.version + 1 WHERE w.digest <> excluded.digest RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                Given.of(
                        Given.trace(batch),
                        rows,
                        List.of(
                                WorkerRow::id,
                                WorkerRow::name,
                                WorkerRow::nameIndex,
                                WorkerRow::idType,
                                WorkerRow::idNo,
                                WorkerRow::idIndex,
                                WorkerRow::lastFour,
                                WorkerRow::gender,
                                WorkerRow::birthYear,
                                WorkerRow::phone,
                                WorkerRow::bank,
                                WorkerRow::account,
                                WorkerRow::accountLastFour,
                                WorkerRow::socialCard,
                                WorkerRow::digest)));
    }

    List<Boolean> registrations(RowBatch batch, List<RegistrationRow> rows) {
        return sql.list(
                "INSERT INTO registration AS r (id, project_id, worker_no, role, employer_name, employer_code, team, trade, entered_on, left_on, settled_on,"
                        + " import_id, created_at, created_by, updated_at, updated_by) SELECT CAST(id AS uuid), CAST(project AS uuid), CAST(worker AS bigint),"
                        + " role, employer, employer_code, team, trade, CAST(entered_on AS date), CAST(left_on AS date), CAST(settled_on AS date),"
                        + " CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS text), CAST(? AS timestamptz), CAST(? AS text) FROM "
                        + Given.table(
                                "id",
                                "project",
                                "worker",
                                "role",
                                "employer",
                                "employer_code",
                                "team",
                                "trade",
                                "entered_on",
                                "left_on",
                                "settled_on")
                        + " ON CONFLICT (project_id, worker_no, entered_on) DO UPDATE SET role = excluded.role, employer_name = excluded.employer_name,"
                        + " employer_code = excluded.employer_code, team = excluded.team, trade = excluded.trade, left_on = excluded.left_on,"
                        + " settled_on = excluded.settled_on, updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = r.version + 1"
                        + " WHERE (r.role, r.employer_name, r.employer_code, r.team, r.trade, r.left_on, r.settled_on) IS DISTINCT FROM"
                        + " (excluded.role, excluded.employer_name, excluded.employer_code, excluded.team, excluded.trade, excluded.left_on, excluded.settled_on)"
                        + " RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                Given.of(
                        Given.importTrace(batch),
                        rows,
                        List.of(
                                RegistrationRow::id,
                                RegistrationRow::project,
                                RegistrationRow::worker,
                                RegistrationRow::role,
                                RegistrationRow::employer,
                                RegistrationRow::employerCode,
                                RegistrationRow::team,
                                RegistrationRow::trade,
                                RegistrationRow::enteredOn,
                                RegistrationRow::leftOn,
                                RegistrationRow::settledOn)));
    }

    /** All of these people on these projects, the eldest first. */
    List<RegistrationRow> registrationsOf(TenantId tenant, Collection<UUID> projects, Collection<Long> workers) {
        return sql.list(
                "SELECT id, project_id, worker_no, role, employer_name, employer_code, team, trade, entered_on, left_on, settled_on FROM registration"
                        + " WHERE project_id = ANY (CAST(? AS uuid[])) AND worker_no = ANY (CAST(? AS bigint[])) ORDER BY entered_on",
                r -> new RegistrationRow(
                        r.uuid("id"),
                        r.uuid("project_id"),
                        r.number("worker_no"),
                        r.text("role"),
                        r.text("employer_name"),
                        r.text("employer_code"),
                        r.text("team"),
                        r.text("trade"),
                        r.date("entered_on"),
                        r.date("left_on"),
                        r.date("settled_on")),
                SqlArray.of(projects),
                SqlArray.of(workers));
    }

    /** The first entry of a project is never later than that of its workers. @return projects whose day moved */
    List<UUID> firstEntries(RowBatch batch) {
        return sql.list(
                "UPDATE project p SET first_entry_on = f.day, version = p.version + 1, updated_at = ?, updated_by = ? FROM (SELECT project_id, min(entered_on) AS day"
                        + " FROM registration WHERE project_id = ANY (CAST(? AS uuid[])) GROUP BY project_id) f WHERE f.project_id = p.id"
                        + " AND (p.first_entry_on IS NULL OR p.first_entry_on > f.day) RETURNING p.id",
                r -> r.uuid("id"),
                batch.now(),
                batch.actor().username(),
                SqlArray.of(batch.touched()));
    }

    /** Days on which somebody was there before he was registered, and all days of the project since then, are to be counted anew. */
    void recountSince(RowBatch batch, List<RegistrationRow> rows) {
        List<Function<RegistrationRow, Object>> columns = List.of(
                RegistrationRow::project, RegistrationRow::worker, RegistrationRow::enteredOn, RegistrationRow::leftOn);
        sql.update(
                "UPDATE attendance a SET registered = true FROM (SELECT CAST(project AS uuid) AS project, CAST(worker AS bigint) AS worker,"
                        + " CAST(entered_on AS date) AS entered_on, CAST(left_on AS date) AS left_on FROM "
                        + Given.table("project", "worker", "entered_on", "left_on")
                        + ") g WHERE NOT a.registered AND a.project_id = g.project AND a.worker_no = g.worker AND a.work_date >= g.entered_on"
                        + " AND (g.left_on IS NULL OR a.work_date <= g.left_on)",
                Given.of(rows, columns));
        sql.update(
                "INSERT INTO import_touched (job_id, project_id, work_date) SELECT CAST(? AS uuid), d.project_id, d.work_date FROM attendance_day d JOIN"
                        + " (SELECT CAST(project AS uuid) AS project, min(CAST(entered_on AS date)) AS since FROM "
                        + Given.table("project", "worker", "entered_on", "left_on")
                        + " GROUP BY 1) g ON g.project = d.project_id AND d.work_date >= g.since ON CONFLICT DO NOTHING",
                Given.of(List.of(batch.job().id()), rows, columns));
    }

    List<Boolean> contracts(RowBatch batch, List<ContractRow> rows) {
        return sql.list(
                "INSERT INTO labour_contract AS c (id, project_id, worker_no, kind, number, signed_on, valid_from, valid_to, wage_standard, pay_time, pay_method,"
                        + " pay_cycle, uploaded_at, import_id, created_at, created_by, updated_at, updated_by) SELECT CAST(id AS uuid), CAST(project AS uuid),"
                        + " CAST(worker AS bigint), kind, number, CAST(signed_on AS date), CAST(valid_from AS date), CAST(valid_to AS date), wage_standard, pay_time,"
                        + " pay_method, pay_cycle, CAST(? AS timestamptz), CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS text), CAST(? AS timestamptz), CAST(? AS text) FROM "
                        + Given.table(
                                "id",
                                "project",
                                "worker",
                                "kind",
                                "number",
                                "signed_on",
                                "valid_from",
                                "valid_to",
                                "wage_standard",
                                "pay_time",
                                "pay_method",
                                "pay_cycle")
                        + " ON CONFLICT (project_id, worker_no, signed_on) WHERE NOT voided DO UPDATE SET kind = excluded.kind, number = excluded.number,"
                        + " valid_from = excluded.valid_from, valid_to = excluded.valid_to, wage_standard = excluded.wage_standard, pay_time = excluded.pay_time,"
                        + " pay_method = excluded.pay_method, pay_cycle = excluded.pay_cycle, updated_at = excluded.updated_at, updated_by = excluded.updated_by,"
                        + " version = c.version + 1 WHERE (c.kind, c.number, c.valid_from, c.valid_to, c.wage_standard, c.pay_time, c.pay_method, c.pay_cycle)"
                        + " IS DISTINCT FROM (excluded.kind, excluded.number, excluded.valid_from, excluded.valid_to, excluded.wage_standard, excluded.pay_time,"
                        + " excluded.pay_method, excluded.pay_cycle) RETURNING xmax = 0 AS fresh",
                r -> r.flag("fresh"),
                Given.of(
                        Stream.concat(Stream.of(batch.now()), Given.importTrace(batch).stream())
                                .toList(),
                        rows,
                        List.of(
                                ContractRow::id,
                                ContractRow::project,
                                ContractRow::worker,
                                ContractRow::kind,
                                ContractRow::number,
                                ContractRow::signedOn,
                                ContractRow::validFrom,
                                ContractRow::validTo,
                                ContractRow::wageStandard,
                                ContractRow::payTime,
                                ContractRow::payMethod,
                                ContractRow::payCycle)));
    }
}
