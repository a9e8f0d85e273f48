package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.terms.TenantId;

/**
 * Clocks that end, by the thousand: mark, course and notices of all of them in one statement, so that a county that comes
 * back after a holiday is told within seconds.
 */
@ApplicationScoped
class LeadDueStore {
    private static final String CODES = rules(ClockRule::name);
    private static final String NAMES = rules(ClockRule::chinese);
    private static final String BASES = rules(rule -> rule.basis().toString());

    /** The leads of the ended clocks, with what people are to read of them. */
    private static final String NAMED =
            "named AS (SELECT t.subject_id, t.rule, r.name, r.basis, l.lead_no, l.department FROM taken t"
                    + " JOIN lead l ON l.id = t.subject_id"
                    + " JOIN unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[])) AS r (rule, name, basis) ON r.rule = t.rule)";

    private static final String TELL_WHO_HAS_IT = "INSERT INTO notification (at, role, department, kind, text, lead_id)"
            + " SELECT CAST(? AS timestamptz), CASE WHEN department IS NULL THEN 'intake' ELSE 'department' END, department, ";

    @Inject
    private TenantSql sql;

    /** Leads whose term for signing ended; only for them another clock has to start. */
    List<UUID> unsigned(TenantId tenant, Collection<UUID> leads, Instant now) {
        return sql.list(
                "SELECT DISTINCT subject_id FROM deadline_clock WHERE subject_id = ANY (CAST(? AS uuid[])) AND rule = 'T18'"
                        + " AND state = 'RUNNING' AND due_at <= ?",
                r -> r.uuid("subject_id"),
                SqlArray.of(leads),
                now);
    }

    /**
     * Marks what is due of leads that the caller has locked, and the leads themselves: a clock that becomes overdue stays
     * open, so that what is due next remains what it was. @return how many clocks
     */
    int fire(TenantId tenant, Collection<UUID> leads, Instant now) {
        return sql.first(
                        "WITH taken AS (UPDATE deadline_clock SET state = 'OVERDUE', remind_at = NULL, version = version + 1"
                                + " WHERE subject_id = ANY (CAST(? AS uuid[])) AND state = 'RUNNING' AND due_at <= ? RETURNING subject_id, rule), "
                                + NAMED
                                + ", marked AS (UPDATE lead l SET overdue = true, sign_overdue = l.sign_overdue OR t.sign, version = l.version + 1"
                                + " FROM (SELECT subject_id, bool_or(rule = 'T18') AS sign FROM taken GROUP BY subject_id) t"
                                + " WHERE l.id = t.subject_id), traced AS (INSERT INTO timeline_event (subject_id, at, actor, actor_name, action, note, basis, detail)"
                                + " SELECT subject_id, CAST(? AS timestamptz), 'system', '系统', 'overdue', name || '届满,已逾期', basis,"
                                + " json_build_object('rule', rule)::text FROM named), told AS (" + TELL_WHO_HAS_IT
                                + "'OVERDUE', '线索 ' || lead_no || ' 的' || name || '已逾期', subject_id FROM named"
                                + " UNION ALL SELECT CAST(? AS timestamptz), 'reviewer', NULL, 'OVERDUE', '线索 ' || lead_no || ' 的' || name || '已逾期',"
                                + " subject_id FROM named) SELECT count(*) AS n FROM taken",
                        r -> r.count("n"),
                        SqlArray.of(leads),
                        now,
                        CODES,
                        NAMES,
                        BASES,
                        now,
                        now,
                        now)
                .orElseThrow();
    }

    /** Tells of clocks that end soon, each once. @return how many */
    int remind(TenantId tenant, Instant now, int limit) {
        return sql.first(
                        "WITH taken AS (UPDATE deadline_clock SET remind_at = NULL WHERE id IN (SELECT id FROM deadline_clock"
                                + " WHERE remind_at <= ? AND state = 'RUNNING' AND subject_kind = 'LEAD' ORDER BY remind_at LIMIT ? FOR UPDATE SKIP LOCKED)"
                                + " RETURNING subject_id, rule), " + NAMED + ", told AS (" + TELL_WHO_HAS_IT
                                + "'DUE_SOON', '线索 ' || lead_no || ' 的' || name || '即将到期', subject_id FROM named)"
                                + " SELECT count(*) AS n FROM taken",
                        r -> r.count("n"),
                        now,
                        limit,
                        CODES,
                        NAMES,
                        BASES,
                        now)
                .orElseThrow();
    }

    private static String rules(Function<ClockRule, String> text) {
        return Arrays.stream(ClockRule.values())
                .map(rule -> '"' + text.apply(rule) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
