package zhiqian.app.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Warnings of the counties, and their figures counted along: one row per county and type, however many warnings it has. */
@ApplicationScoped
public class WarningOverviewStore {
    private static final String COUNTED = "raised, open, overdue, red, cleared, in_limit, set_aside, cleared_seconds";

    /** A warning's share in the figures: the same rule for a headline here and for a county's own rows. */
    private static final String SHARE =
            "SELECT code, name, occurrences AS raised, open::int AS open, (open AND overdue)::int AS overdue,"
                    + " (open AND level = 'RED')::int AS red, (state = 'CLEARED')::int AS cleared, coalesce(in_limit, false)::int AS in_limit,"
                    + " (state IN ('FALSE_ALARM', 'EXEMPT'))::int AS set_aside,"
                    + " CASE WHEN state = 'CLEARED' THEN extract(epoch FROM ended_at - raised_at)::bigint ELSE 0 END AS cleared_seconds FROM ";

    private static final String SUMS = Arrays.stream(COUNTED.split(", "))
            .map(figure -> "coalesce(sum(" + figure + "), 0)::bigint AS " + figure)
            .collect(Collectors.joining(", "));

    private static final String THESE = " WHERE county = ? AND warning_id = ANY (CAST(? AS uuid[]))";
    private static final String TAKE_OUT = "UPDATE county_warning_figures f SET " + moved("f.", " - s.")
            + " FROM (SELECT code, " + SUMS + " FROM (" + SHARE + "warning_headline" + THESE
            + ") share GROUP BY code) s WHERE f.county = ? AND f.code = s.code";
    private static final String ADD = "INSERT INTO county_warning_figures AS f (county, code, name, " + COUNTED
            + ") SELECT CAST(? AS text), code, max(name), "
            + SUMS + " FROM (" + SHARE + "warning_headline" + THESE
            + ") share GROUP BY code ON CONFLICT (county, code) DO UPDATE SET name = excluded.name, "
            + moved("f.", " + excluded.");

    @Inject
    private TenantSql sql;

    private static String moved(String left, String right) {
        return Arrays.stream(COUNTED.split(", "))
                .map(figure -> figure + " = " + left + figure + right + figure)
                .collect(Collectors.joining(", "));
    }

    /** Replaces headlines and moves the figures by the difference. */
    public void put(TenantId superior, String county, Collection<WarningHeadline> headlines) {
        String ids = SqlArray.of(headlines.stream().map(h -> h.warningId()).toList());
        sql.update(TAKE_OUT, county, ids, county);
        sql.updateEach(
                "INSERT INTO warning_headline (county, warning_id, warning_no, code, name, subject_name, industry, department, department_kind,"
                        + " state, open, level, raised_at, occurrences, ended_at, in_limit, overdue) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (county, warning_id) DO UPDATE SET state = excluded.state, open = excluded.open, level = excluded.level,"
                        + " department = excluded.department, subject_name = excluded.subject_name, industry = excluded.industry, raised_at = excluded.raised_at, occurrences = excluded.occurrences,"
                        + " ended_at = excluded.ended_at, in_limit = excluded.in_limit, overdue = excluded.overdue",
                headlines.stream().map(h -> columns(county, h)).toList());
        sql.update(ADD, county, county, ids);
    }

    private static Object[] columns(String county, WarningHeadline h) {
        return new Object[] {
            county,
            h.warningId(),
            h.warningNo(),
            h.code(),
            h.name(),
            h.subjectName(),
            h.industry(),
            h.department(),
            h.departmentKind(),
            h.state(),
            h.open(),
            h.level(),
            h.raisedAt(),
            h.occurrences(),
            h.endedAt() == null ? null : h.endedAt().atOffset(ZoneOffset.UTC),
            h.inLimit(),
            h.overdue()
        };
    }

    /** By county. */
    Map<String, List<WarningCount>> counties(TenantId superior) {
        return sql
                .list(
                        "SELECT county, code, name, " + COUNTED + " FROM county_warning_figures ORDER BY county, code",
                        r -> Map.entry(r.text("county"), count(r)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The tenant's own warnings by the same rule. */
    List<WarningCount> own(TenantId tenant) {
        return sql.list(
                "SELECT code, max(name) AS name, " + SUMS + " FROM (" + SHARE
                        + "warning) share GROUP BY code ORDER BY code",
                WarningOverviewStore::count);
    }

    /** Where the page before ended. */
    record Position(Instant raisedAt, UUID warningId) {}

    List<WarningHeadline> headlines(
            TenantId superior, String county, String type, Boolean open, Position after, int limit) {
        List<Object> arguments = new ArrayList<>();
        String where = where(county, type, open, arguments);
        if (after != null) {
            where += " AND (raised_at, warning_id) < (?, ?)";
            arguments.add(after.raisedAt());
            arguments.add(after.warningId());
        }
        arguments.add(limit);
        return sql.list(
                "SELECT * FROM warning_headline WHERE " + where + " ORDER BY raised_at DESC, warning_id DESC LIMIT ?",
                WarningOverviewStore::headline,
                arguments.toArray());
    }

    long count(TenantId superior, String county, String type, Boolean open) {
        List<Object> arguments = new ArrayList<>();
        return sql.first(
                        "SELECT count(*) AS n FROM warning_headline WHERE " + where(county, type, open, arguments),
                        r -> r.number("n"),
                        arguments.toArray())
                .orElse(0L);
    }

    private static String where(String county, String type, Boolean open, List<Object> arguments) {
        StringBuilder where = new StringBuilder("county = ?");
        arguments.add(county);
        if (type != null) {
            where.append(" AND code = ?");
            arguments.add(type);
        }
        if (open != null) {
            where.append(open ? " AND open" : " AND NOT open");
        }
        return where.toString();
    }

    private static WarningCount count(Row r) throws SQLException {
        return new WarningCount(
                r.text("code"),
                r.text("name"),
                r.number("raised"),
                r.number("open"),
                r.number("overdue"),
                r.number("red"),
                r.number("cleared"),
                r.number("in_limit"),
                r.number("set_aside"),
                r.number("cleared_seconds"));
    }

    private static WarningHeadline headline(Row r) throws SQLException {
        return new WarningHeadline(
                r.uuid("warning_id"),
                r.text("warning_no"),
                r.text("code"),
                r.text("name"),
                r.text("subject_name"),
                r.text("industry"),
                r.text("department"),
                r.text("department_kind"),
                r.text("state"),
                r.flag("open"),
                r.text("level"),
                r.instant("raised_at"),
                r.count("occurrences"),
                r.instant("ended_at"),
                r.flagOrNull("in_limit"),
                r.flag("overdue"));
    }
}
