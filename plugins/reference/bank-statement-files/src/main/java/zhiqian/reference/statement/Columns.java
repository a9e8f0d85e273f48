package zhiqian.reference.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each column of this file stands, as its row of headings says. */
final class Columns {
    private final Map<Column, Integer> places;

    private Columns(Map<Column, Integer> places) {
        this.places = places;
    }

    /** Empty if the row is no row of headings of a form that we know. */
    static Optional<Columns> in(List<String> row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < row.size(); i++) {
            int place = i;
            Column.under(row.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        Columns columns = new Columns(places);
        return columns.isPayroll() || columns.isStatement() || columns.isNotices()
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** 代发明细 */
    boolean isPayroll() {
        return has(Column.NAME) && has(Column.ID_NO) && has(Column.AMOUNT) && has(Column.OUTCOME);
    }

    /** 账户事项通知 */
    boolean isNotices() {
        return has(Column.NOTICE) && has(Column.NOTICE_NO) && has(Column.NOTICE_AT) && has(Column.DAY);
    }

    /** 对账单 */
    private boolean isStatement() {
        boolean amount = has(Column.AMOUNT) || has(Column.INCOME) && has(Column.SPENDING);
        return has(Column.REF) && has(Column.TIME) && amount;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** What the row has there; empty text if nothing. */
    String of(List<String> row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
