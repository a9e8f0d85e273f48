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
import java.util.Optional;
import java.util.stream.Collectors;
import zhiqian.app.platform.Total;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Headlines of the counties and the figures counted along with them: one row per county, however many leads it has. */
@ApplicationScoped
public class OverviewStore {
    private static final String COUNTED =
            "received, returned, signed, signed_in_time, closed, closed_in_time, overdue, open, special";

    /** A lead's share in the figures: the same rule for a headline here and for a county's own rows. */
    private static final String SHARE = " (NOT returned)::int AS received, returned::int AS returned,"
            + " (NOT returned AND signed_at IS NOT NULL)::int AS signed, (NOT returned AND coalesce(signed_in_time, false))::int AS signed_in_time,"
            + " (NOT returned AND state = 'CLOSED')::int AS closed, (NOT returned AND coalesce(closed_in_time, false))::int AS closed_in_time,"
            + " (NOT returned AND NOT finished AND overdue)::int AS overdue, (NOT returned AND NOT finished)::int AS open,"
            + " (NOT returned AND NOT finished AND special)::int AS special";

    private static final String SUMS = Arrays.stream(COUNTED.split(", "))
            .map(figure -> "coalesce(sum(" + figure + "), 0) AS " + figure)
            .collect(Collectors.joining(", "));

    private static final String TAKE_OUT = move("-");
    private static final String ADD = move("+");

    @Inject
    private TenantSql sql;

    /** Takes the share of some leads, as they stand, out of a county's figures or adds it. */
    private static String move(String sign) {
        String moved = Arrays.stream(COUNTED.split(", "))
                .map(figure -> figure + " = f." + figure + " " + sign + " s." + figure)
                .collect(Collectors.joining(", "));
        return "UPDATE county_figures f SET " + moved + " FROM (SELECT " + SUMS + " FROM (SELECT" + SHARE
                + " FROM lead_headline WHERE county = ? AND lead_id = ANY (CAST(? AS uuid[]))) share) s WHERE f.county = ?";
    }

    /**
     * Replaces headlines and moves the figures by the difference, in one transaction with the statements' receipt.
     *
     * @param no number of the county's last statement among these
     */
    public void put(TenantId superior, String county, long no, Instant at, Collection<CountyHeadline> headlines) {
        String ids = SqlArray.of(headlines.stream().map(h -> h.leadId()).toList());
        sql.update("INSERT INTO county_figures (county) VALUES (?) ON CONFLICT DO NOTHING", county);
        sql.update(TAKE_OUT, county, ids, county);
        sql.updateEach(
                "INSERT INTO lead_headline (county, lead_id, lead_no, state, finished, received_at, people, amount_fen, industry, special,"
                        + " sign_due, signed_at, signed_in_time, close_due, closed_at, closed_in_time, overdue, returned)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (county, lead_id) DO UPDATE SET"
                        + " state = excluded.state, finished = excluded.finished, people = excluded.people, amount_fen = excluded.amount_fen,"
                        + " industry = excluded.industry, special = excluded.special, sign_due = excluded.sign_due, signed_at = excluded.signed_at,"
                        + " signed_in_time = excluded.signed_in_time, close_due = excluded.close_due, closed_at = excluded.closed_at,"
                        + " closed_in_time = excluded.closed_in_time, overdue = excluded.overdue, returned = excluded.returned",
                headlines.stream().map(h -> columns(county, h)).toList());
        sql.update(ADD, county, ids, county);
        sql.update("UPDATE county_figures SET last_no = ?, last_statement_at = ? WHERE county = ?", no, at, county);
    }

    private static Object[] columns(String county, CountyHeadline h) {
        return new Object[] {
            county,
            h.leadId(),
            h.leadNo(),
            h.state(),
            h.finished(),
            h.receivedAt(),
            h.people(),
            h.amountFen(),
            h.industry(),
            h.special(),
            at(h.signDue()),
            at(h.signedAt()),
            h.signedInTime(),
            at(h.closeDue()),
            at(h.closedAt()),
            h.closedInTime(),
            h.overdue(),
            h.returned()
        };
    }

    List<Figures> counties(TenantId superior) {
        return sql.list(
                "SELECT county, " + COUNTED + ", last_statement_at FROM county_figures ORDER BY county",
                r -> figures(r, r.text("county"), r.instant("last_statement_at")));
    }

    /** The tenant's own leads; those it passed down are counted where they are. */
    Figures own(TenantId tenant) {
        return sql.first(
                        "SELECT " + SUMS + " FROM (SELECT " + SHARE
                                + " FROM (SELECT *, (origin_tenant IS NOT NULL AND state = 'RETURNED_ROUTE')"
                                + " AS returned FROM lead WHERE target_tenant IS NULL OR state = 'RETURNED_ROUTE' AND origin_tenant IS NULL) l) s",
                        r -> figures(r, tenant.code(), null))
                .orElseThrow();
    }

    /** @param filter state or {@code null}; page by receipt time, newest first */
    List<CountyHeadline> headlines(TenantId superior, String county, HeadlineFilter filter, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(county));
        String where = filter.where(arguments);
        Optional<HeadlineFilter.Position> after = filter.after();
        after.ifPresent(position -> {
            arguments.add(position.receivedAt());
            arguments.add(position.leadId());
        });
        arguments.add(limit);
        return sql.list(
                "SELECT * FROM lead_headline WHERE county = ?" + where
                        + (after.isPresent() ? " AND (received_at, lead_id) < (?, ?)" : "")
                        + " ORDER BY received_at DESC, lead_id DESC LIMIT ?",
                OverviewStore::headline,
                arguments.toArray());
    }

    Total count(TenantId superior, String county, HeadlineFilter filter) {
        List<Object> arguments = new ArrayList<>(List.of(county));
        String where = filter.where(arguments);
        arguments.add(Total.COUNTED_AT_MOST + 1);
        return sql.first(
                        "SELECT count(*) AS n FROM (SELECT 1 FROM lead_headline WHERE county = ?" + where
                                + " LIMIT ?) counted",
                        r -> Total.counted(r.number("n")),
                        arguments.toArray())
                .orElseThrow();
    }

    private static Object at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Figures figures(Row r, String tenant, Instant at) throws SQLException {
        return new Figures(
                tenant,
                tenant,
                r.number("received"),
                r.number("returned"),
                r.number("signed"),
                r.number("signed_in_time"),
                r.number("closed"),
                r.number("closed_in_time"),
                r.number("overdue"),
                r.number("open"),
                r.number("special"),
                at);
    }

    private static CountyHeadline headline(Row r) throws SQLException {
        return new CountyHeadline(
                r.uuid("lead_id"),
                r.text("lead_no"),
                r.text("state"),
                r.flag("finished"),
                r.instant("received_at"),
                r.count("people"),
                r.numberOrNull("amount_fen"),
                r.text("industry"),
                r.flag("special"),
                r.instant("sign_due"),
                r.instant("signed_at"),
                r.flagOrNull("signed_in_time"),
                r.instant("close_due"),
                r.instant("closed_at"),
                r.flagOrNull("closed_in_time"),
                r.flag("overdue"),
                r.flag("returned"));
    }
}
