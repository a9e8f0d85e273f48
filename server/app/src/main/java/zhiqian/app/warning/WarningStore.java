package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** The warnings of a tenant. */
@ApplicationScoped
class WarningStore {
    private static final String INSERT = "INSERT INTO warning (" + WarningRows.COLUMNS + ") VALUES (?"
            + ", ?".repeat(WarningRows.COLUMNS.split(",").length - 1) + ")";

    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    /** What the engine has to know of a warning that is there. */
    record Known(
            UUID id,
            String code,
            UUID subject,
            String period,
            WarningState state,
            boolean lapsed,
            String level,
            String subCodes,
            String explanation,
            String remedy,
            String plugin,
            String pluginVersion) {}

    /** What a new warning has to know of its project. */
    record ProjectParty(
            UUID id,
            String name,
            String industry,
            String department,
            String owner,
            String ownerCode,
            String contractor,
            String contractorCode) {}

    record EnterpriseParty(UUID id, String name, String code) {}

    /** Numbers of the year of this moment, in order. */
    List<String> nextNumbers(TenantId tenant, Instant now, int count) {
        int year = Deadline.dayOf(now).getYear();
        return sql.list(
                "SELECT nextval('warning_no_seq') AS n FROM generate_series(1, ?)",
                r -> "Y%d-%06d".formatted(year, r.number("n")),
                count);
    }

    void insert(TenantId tenant, List<WarningRecord> rows) {
        sql.updateEach(INSERT, rows.stream().map(WarningRows::columns).toList());
    }

    void flush() {
        em.flush();
    }

    /** Locks the row: of two acts the second sees what the first did. */
    Optional<WarningRecord> findForUpdate(TenantId tenant, UUID id) {
        return Optional.ofNullable(em.find(WarningRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To be shown, not changed. */
    Optional<WarningRecord> read(TenantId tenant, UUID id) {
        return sql.first("SELECT " + WarningRows.COLUMNS + " FROM warning WHERE id = ?", WarningRows::read, id);
    }

    List<WarningRecord> ofProject(TenantId tenant, UUID project) {
        return sql.list(
                "SELECT " + WarningRows.COLUMNS
                        + " FROM warning WHERE project_id = ? ORDER BY open DESC, raised_at DESC, id LIMIT 200",
                WarningRows::read,
                project);
    }

    /** @param elsewhere whether another enterprise is responsible now, or another department supervises */
    record Followed(UUID id, boolean elsewhere) {}

    /**
     * Open warnings follow their project: who is responsible and who supervises is told by the ledger as it is now, not as it was when
     * they were raised. The figures of the running occurrence move along.
     *
     * @return those that were changed
     */
    List<Followed> follow(TenantId tenant, Collection<UUID> projects) {
        return sql.list(
                "WITH told AS (SELECT w.id, w.occurrences, w.party_code AS party_before, w.department AS department_before, p.name, p.industry, CASE WHEN w.party = 'OWNER' THEN p.owner_name ELSE p.contractor_name END AS party_name,"
                        + " CASE WHEN w.party = 'OWNER' THEN p.owner_credit_code ELSE p.contractor_credit_code END AS party_code,"
                        + " CASE WHEN w.department_kind = 'HR' THEN w.department ELSE p.department END AS department"
                        + " FROM warning w JOIN project p ON p.id = w.project_id WHERE w.project_id = ANY (CAST(? AS uuid[])) AND w.open),"
                        + " counted AS (UPDATE warning_occurrence o SET industry = n.industry, department = n.department FROM told n"
                        + " WHERE o.warning_id = n.id AND o.no = n.occurrences AND (o.industry, o.department) IS DISTINCT FROM (n.industry, n.department))"
                        + " UPDATE warning w SET subject_name = n.name, industry = n.industry, party_name = n.party_name, party_code = n.party_code,"
                        + " department = n.department, version = version + 1 FROM told n WHERE w.id = n.id"
                        + " AND (w.subject_name, w.industry, w.party_name, w.party_code, w.department)"
                        + " IS DISTINCT FROM (n.name, n.industry, n.party_name, n.party_code, n.department)"
                        + " RETURNING w.id, (n.party_before, n.department_before) IS DISTINCT FROM (n.party_code, n.department) AS elsewhere",
                r -> new Followed(r.uuid("id"), r.flag("elsewhere")),
                SqlArray.of(projects));
    }

    /** All warnings of some subjects, open or not. */
    List<Known> known(TenantId tenant, Collection<UUID> subjects) {
        return sql.list(
                "SELECT id, code, subject_id, period, state, lapsed, level, sub_codes, explanation, remedy,"
                        + " model_plugin, model_plugin_version FROM warning"
                        + " WHERE subject_id = ANY (CAST(? AS uuid[]))",
                r -> new Known(
                        r.uuid("id"),
                        r.text("code"),
                        r.uuid("subject_id"),
                        r.text("period"),
                        WarningState.valueOf(r.text("state")),
                        r.flag("lapsed"),
                        r.text("level"),
                        r.text("sub_codes"),
                        r.text("explanation"),
                        r.text("remedy"),
                        r.text("model_plugin"),
                        r.text("model_plugin_version")),
                SqlArray.of(subjects));
    }

    /** The one of that type, subject and period, open or not. */
    Optional<UUID> find(TenantId tenant, String code, UUID subject, String period) {
        return sql.first(
                "SELECT id FROM warning WHERE subject_id = ? AND code = ? AND period = ?",
                r -> r.uuid("id"),
                subject,
                code,
                period);
    }

    /** New figures of open warnings whose defect goes on; their state stays. */
    void refresh(TenantId tenant, List<Object[]> rows) {
        sql.updateEach(
                "UPDATE warning SET level = ?, sub_codes = ?, explanation = ?, remedy = ?, figures = ?, model_version = ?, model_plugin = ?,"
                        + " model_plugin_version = ?, evaluated_at = ?, found_here = true, version = version + 1 WHERE id = ? AND open",
                rows);
    }

    /** The condition was found not to hold after the warning had been closed. */
    void lapse(TenantId tenant, Collection<UUID> warnings) {
        sql.update(
                "UPDATE warning SET lapsed = true WHERE id = ANY (CAST(? AS uuid[])) AND NOT open",
                SqlArray.of(warnings));
    }

    List<ProjectParty> projects(TenantId tenant, Collection<UUID> projects) {
        return sql.list(
                "SELECT id, name, industry, department, owner_name, owner_credit_code, contractor_name, contractor_credit_code FROM project"
                        + " WHERE id = ANY (CAST(? AS uuid[]))",
                r -> new ProjectParty(
                        r.uuid("id"),
                        r.text("name"),
                        r.text("industry"),
                        r.text("department"),
                        r.text("owner_name"),
                        r.text("owner_credit_code"),
                        r.text("contractor_name"),
                        r.text("contractor_credit_code")),
                SqlArray.of(projects));
    }

    List<EnterpriseParty> enterprises(TenantId tenant, Collection<UUID> enterprises) {
        return sql.list(
                "SELECT id, name, credit_code FROM enterprise WHERE id = ANY (CAST(? AS uuid[]))",
                r -> new EnterpriseParty(r.uuid("id"), r.text("name"), r.text("credit_code")),
                SqlArray.of(enterprises));
    }

    /** Whether such a warning was raised and not revoked as false. */
    boolean stood(TenantId tenant, String code, UUID subject, String period) {
        return sql.first(
                        "SELECT 1 AS one FROM warning WHERE subject_id = ? AND code = ? AND period = ? AND state <> 'FALSE_ALARM'",
                        r -> r.number("one"),
                        subject,
                        code,
                        period)
                .isPresent();
    }

    /** @param rows made by {@link #occurrence} */
    void begin(TenantId tenant, List<Object[]> rows) {
        sql.updateEach(
                "INSERT INTO warning_occurrence (warning_id, no, code, industry, department, raised_at, limit_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                rows);
    }

    /** @param limit of the responsible party; {@code null} if there is none yet */
    static Object[] occurrence(WarningRecord row, Instant limit) {
        return new Object[] {row.id, row.occurrences, row.code, row.industry, row.department, row.raisedAt, limit};
    }

    void limit(TenantId tenant, WarningRecord row, Instant limit) {
        sql.update(
                "UPDATE warning_occurrence SET limit_at = ? WHERE warning_id = ? AND no = ?",
                limit,
                row.id,
                row.occurrences);
    }

    void end(TenantId tenant, WarningRecord row) {
        sql.update(
                "UPDATE warning_occurrence SET ended_at = ?, ended_as = ?, in_limit = ? WHERE warning_id = ? AND no = ?",
                row.endedAt,
                row.state,
                row.inLimit,
                row.id,
                row.occurrences);
    }

    /** Warnings with a clock that has ended and that nobody is working on at the moment; locked. */
    List<UUID> lockDue(TenantId tenant, Instant now, int limit) {
        return sql.list(
                "SELECT id FROM warning WHERE id = ANY (ARRAY(SELECT subject_id FROM deadline_clock WHERE state = 'RUNNING'"
                        + " AND subject_kind = 'WARNING' AND due_at <= ? ORDER BY due_at, id LIMIT ?)) ORDER BY id FOR UPDATE SKIP LOCKED",
                r -> r.uuid("id"),
                now,
                limit);
    }

    record Ending(UUID warning, String rule) {}

    /** Takes the reminders that are due, each once. */
    List<Ending> takeReminders(TenantId tenant, Instant now, int limit) {
        return sql.list(
                "UPDATE deadline_clock SET remind_at = NULL WHERE id IN (SELECT id FROM deadline_clock WHERE remind_at <= ?"
                        + " AND state = 'RUNNING' AND subject_kind = 'WARNING' ORDER BY remind_at LIMIT ? FOR UPDATE SKIP LOCKED)"
                        + " RETURNING subject_id, rule",
                r -> new Ending(r.uuid("subject_id"), r.text("rule")),
                now,
                limit);
    }
}
