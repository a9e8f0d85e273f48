package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Total;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.party.DepartmentKind;

/** The work list of warnings and its figures. */
@ApplicationScoped
class WarningListStore {
    private static final KeysetStore.Source<WarningRecord> WARNINGS =
            new KeysetStore.Source<>("warning", WarningRows.COLUMNS, WarningRows::read);

    @Inject
    private KeysetStore lists;

    @Inject
    private TenantSql sql;

    List<WarningRecord> page(
            Actor actor, WarningFilter filter, KeysetStore.Order order, String cursor, int limit, boolean few) {
        return lists.page(actor.tenant(), WARNINGS, filter(actor, filter), order, cursor, limit, few);
    }

    Total count(Actor actor, WarningFilter filter) {
        return lists.count(actor.tenant(), WARNINGS, filter(actor, filter));
    }

    private static KeysetStore.Filter filter(Actor actor, WarningFilter filter) {
        List<Object> arguments = new ArrayList<>();
        return new KeysetStore.Filter(filter.where(actor, arguments), arguments);
    }

    /** Open warnings by type and department, for the board. */
    public record Cell(String type, String name, String department, String level, long open, long overdue) {}

    List<Cell> board(Actor actor) {
        List<Object> arguments = new ArrayList<>();
        String where = WarningFilter.none().where(actor, arguments);
        return sql.list(
                "SELECT code, max(name) AS name, department, level, count(*) AS open, count(*) FILTER (WHERE overdue) AS overdue FROM warning"
                        + " WHERE open AND " + where
                        + " GROUP BY code, department, level ORDER BY code, department, level",
                r -> new Cell(
                        r.text("code"),
                        r.text("name"),
                        r.text("department"),
                        r.text("level"),
                        r.number("open"),
                        r.number("overdue")),
                arguments.toArray());
    }

    /** @param department {@code null} if it is not determined yet */
    record Elsewhere(String type, String name, String department, DepartmentKind kind) {}

    /** Of a project, the types of open warnings that a department's people may not see, and whose they are. */
    List<Elsewhere> elsewhere(Actor actor, UUID project) {
        return sql.list(
                "SELECT DISTINCT code, name, department, department_kind FROM warning WHERE project_id = ? AND open"
                        + " AND department IS DISTINCT FROM ? ORDER BY code, department",
                r -> new Elsewhere(
                        r.text("code"),
                        r.text("name"),
                        r.text("department"),
                        DepartmentKind.valueOf(r.text("department_kind"))),
                project,
                actor.department());
    }

    /**
     * 预警消除率 and average days (5.10) of what was raised in a period.
     *
     * @param key        code of the type, department or industry; empty if none is known
     * @param limitEnded raised, and the enterprise's limit has ended or it is cleared
     * @param clearedInLimit of those, cleared within it
     */
    public record Figures(
            String key,
            String name,
            long raised,
            long open,
            long cleared,
            long limitEnded,
            long clearedInLimit,
            long setAside,
            double averageDays) {
        Figures named(String chinese) {
            return new Figures(key, chinese, raised, open, cleared, limitEnded, clearedInLimit, setAside, averageDays);
        }
    }

    /** @param by a constant of {@link WarningFigures} */
    List<Figures> figures(Actor actor, WarningFigures by, Instant from, Instant to, Instant now) {
        List<Object> arguments = new ArrayList<>(List.of(now, now, from, to));
        List<String> terms = new ArrayList<>();
        if (actor.onlyDepartment()) {
            terms.add("o.department = ?");
            arguments.add(actor.department());
        }
        String where = terms.isEmpty() ? "" : " AND " + terms.get(0);
        return sql.list(
                "SELECT " + by.expression()
                        + " AS key, max(w.name) AS name, count(*) AS raised, count(*) FILTER (WHERE o.ended_at IS NULL) AS open,"
                        + " count(*) FILTER (WHERE o.ended_as = 'CLEARED') AS cleared,"
                        + " count(*) FILTER (WHERE o.ended_as = 'CLEARED' OR o.limit_at <= ? AND (o.ended_at IS NULL OR o.ended_at > o.limit_at)) AS limit_ended,"
                        + " count(*) FILTER (WHERE o.in_limit AND o.ended_at <= ?) AS in_limit,"
                        + " count(*) FILTER (WHERE o.ended_as IN ('FALSE_ALARM', 'EXEMPT')) AS aside,"
                        + " coalesce(avg(extract(epoch FROM o.ended_at - o.raised_at) / 86400.0) FILTER (WHERE o.ended_as = 'CLEARED'), 0)::text AS days"
                        + " FROM warning_occurrence o JOIN warning w ON w.id = o.warning_id WHERE o.raised_at >= ? AND o.raised_at < ?"
                        + where
                        + " GROUP BY 1 ORDER BY 1",
                r -> new Figures(
                        r.text("key"),
                        r.text("name"),
                        r.number("raised"),
                        r.number("open"),
                        r.number("cleared"),
                        r.number("limit_ended"),
                        r.number("in_limit"),
                        r.number("aside"),
                        Math.round(Double.parseDouble(r.text("days")) * 10) / 10.0),
                arguments.toArray());
    }
}
