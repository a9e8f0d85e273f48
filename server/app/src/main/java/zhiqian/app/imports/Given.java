package zhiqian.app.imports;

import java.util.List;
import java.util.function.Function;

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

    /** {@code unnest(CAST(? AS text[]), …) AS given (a, b, …)}. */
    static String table(String... names) {
        return "unnest(" + "?, ".repeat(names.length - 1) + "?) AS given (" + String.join(", ", names) + ")";
    }
}
