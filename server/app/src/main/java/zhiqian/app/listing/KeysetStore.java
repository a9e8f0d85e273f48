package zhiqian.app.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Total;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Pages by key, not by offset: page 1,000 costs what page 1 costs. All SQL it is given consists of constants. */
@ApplicationScoped
public class KeysetStore {
    @Inject
    private TenantSql sql;

    /** @param table has a column {@code id} */
    public record Source<T>(String table, String columns, TenantSql.RowReader<T> reader) {}

    /** @param where condition with an argument for each of its placeholders */
    public record Filter(String where, List<Object> arguments) {}

    public record Order(SortKey key, boolean descending) {
        private String by(String place) {
            String direction = descending ? " DESC" : "";
            return " ORDER BY " + place + direction + ", id" + direction;
        }
    }

    /**
     * @param cursor end of the page before, or {@code null}
     * @param few    whether the filter leaves few rows: those are found first and then sorted; of many, the first in the
     *               order are soon found along the order's index
     * @throws zhiqian.app.problem.ProblemException 422 for a cursor that is none of this list's
     */
    public <T> List<T> page(
            TenantId tenant, Source<T> source, Filter filter, Order order, String cursor, int limit, boolean few) {
        String place = order.key().expression();
        String where = filter.where();
        List<Object> arguments = new ArrayList<>(filter.arguments());
        if (cursor != null) {
            where += " AND (" + place + ", id) " + (order.descending() ? "<" : ">") + " (?, ?)";
            arguments.addAll(position(order.key(), cursor));
        }
        arguments.add(limit);
        String rows = few ? found(source, where, place, order) : where + order.by(place) + " LIMIT ?";
        return sql.list(
                "SELECT " + source.columns() + " FROM " + source.table() + " WHERE " + rows,
                source.reader(),
                arguments.toArray());
    }

    private static String found(Source<?> source, String where, String place, Order order) {
        return "id = ANY (ARRAY(WITH found AS MATERIALIZED (SELECT id, " + place + " AS place FROM " + source.table()
                + " WHERE " + where + ") SELECT id FROM found" + order.by("place") + " LIMIT ?))" + order.by(place);
    }

    /** Counted up to {@link Total#COUNTED_AT_MOST}: a person wants to know that there are many, not how many exactly. */
    public Total count(TenantId tenant, Source<?> source, Filter filter) {
        List<Object> arguments = new ArrayList<>(filter.arguments());
        arguments.add(Total.COUNTED_AT_MOST + 1);
        sql.planForValues();
        return sql.first(
                        "SELECT count(*) AS n FROM (SELECT 1 FROM " + source.table() + " WHERE " + filter.where()
                                + " LIMIT ?) counted",
                        r -> Total.counted(r.number("n")),
                        arguments.toArray())
                .orElseThrow();
    }

    private static List<Object> position(SortKey key, String cursor) {
        try {
            List<String> parts = Cursor.parts(cursor, 3);
            if (!parts.get(0).equals(key.name())) {
                throw new IllegalArgumentException("cursor of another order");
            }
            return List.of(key.parse(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效,请从第一页开始").toException();
        }
    }
}
