package zhiqian.app.imports;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the cells of one file (单元格读取): the same project, day and time come thousands of times, and are read once. */
final class CellReader {
    private static final int KEPT = 4_096;

    /** Hardly any of them comes twice within so many. */
    private static final Set<Column.Type> NEVER_KEPT = EnumSet.of(Column.Type.ID_NUMBER);

    private final List<Column> columns;
    private final List<Map<String, Object>> kept;

    CellReader(List<Column> columns) {
        this.columns = columns;
        this.kept = Stream.<Map<String, Object>>generate(HashMap::new)
                .limit(columns.size())
                .toList();
    }

    /** @throws Values.BadCell with the reason, each time */
    Object read(int column, String cell) {
        Object before = kept.get(column).get(cell);
        if (before != null) {
            return before;
        }
        Object value = Values.read(columns.get(column), cell);
        if (value != null
                && kept.get(column).size() < KEPT
                && !NEVER_KEPT.contains(columns.get(column).type())) {
            kept.get(column).put(cell, value);
        }
        return value;
    }
}
