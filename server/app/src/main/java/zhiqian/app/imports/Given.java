package zhiqian.app.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of many rows as arrays of texts, for {@code unnest}. */
final class Given {
    private Given() {}

    static <T> Object[] of(List<T> rows, List<Function<T, Object>> columns) {
        Object[] arrays = new Object[columns.size()];
        for (int c = 0; c < arrays.length; c++) {
            String[] texts = new String[rows.size()];
            Function<T, Object> column = columns.get(c);
            for (int r = 0; r < texts.length; r++) {
                Object value = column.apply(rows.get(r));
                texts[r] = value == null ? null : value.toString();
            }
            arrays[c] = texts;
        }
        return arrays;
    }

    /** Of rows that are cells already. */
    static Object[] ofRows(List<Object[]> rows, int columns) {
        List<Function<Object[], Object>> cells = IntStream.range(0, columns)
                .<Function<Object[], Object>>mapToObj(i -> row -> row[i])
                .toList();
        return of(rows, cells);
    }

    /** The columns behind a statement's own arguments. */
    static <T> Object[] of(List<Object> own, List<T> rows, List<Function<T, Object>> columns) {
        return Stream.concat(own.stream(), Arrays.stream(of(rows, columns))).toArray();
    }

    /** {@code created_at, created_by, updated_at, updated_by} of new rows. */
    static List<Object> trace(RowBatch batch) {
        return List.of(
                batch.now(),
                batch.actor().username(),
                batch.now(),
                batch.actor().username());
    }

    /** {@code import_id}, and the trace. */
    static List<Object> importTrace(RowBatch batch) {
        return Stream.concat(Stream.of(batch.job().id()), trace(batch).stream()).toList();
    }

    /** {@code unnest(CAST(? AS text[]), …) AS given (a, b, …)}. */
    static String table(String... names) {
        return "unnest(" + "?, ".repeat(names.length - 1) + "?) AS given (" + String.join(", ", names) + ")";
    }
}
