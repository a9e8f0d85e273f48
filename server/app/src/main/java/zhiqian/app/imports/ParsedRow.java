package zhiqian.app.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A row whose cells were read (已读取的行); what is wrong with it gathers here. */
final class ParsedRow {
    private final RawRow raw;
    private final List<Column> columns;
    private final Object[] values;
    private final List<String> wrongColumns = new ArrayList<>(0);
    private final List<String> messages = new ArrayList<>(0);

    private ParsedRow(RawRow raw, List<Column> columns) {
        this.raw = raw;
        this.columns = columns;
        this.values = new Object[columns.size()];
    }

    static ParsedRow of(RawRow raw, List<Column> columns, Headings headings, CellReader cells) {
        ParsedRow row = new ParsedRow(raw, columns);
        if (raw.flaw() != null) {
            row.reject("", raw.flaw());
            return row;
        }
        for (int i = 0; i < columns.size(); i++) {
            try {
                int place = headings.places()[i];
                row.values[i] = place < 0 ? null : cells.read(i, raw.cell(place));
            } catch (Values.BadCell e) {
                row.reject(columns.get(i).heading(), e.getMessage());
            }
        }
        return row;
    }

    RawRow raw() {
        return raw;
    }

    void reject(String column, String message) {
        wrongColumns.add(column);
        messages.add(column.isEmpty() || message.startsWith(column) ? message : column + ":" + message);
    }

    boolean isGood() {
        return messages.isEmpty();
    }

    String wrongColumns() {
        return String.join("、", wrongColumns);
    }

    String message() {
        return String.join(";", messages);
    }

    Object value(int column) {
        return values[column];
    }

    void put(int column, Object value) {
        values[column] = value;
    }

    String heading(int column) {
        return columns.get(column).heading();
    }

    String text(int column) {
        return (String) values[column];
    }

    LocalDate date(int column) {
        return (LocalDate) values[column];
    }

    LocalTime time(int column) {
        return (LocalTime) values[column];
    }

    LocalDateTime dateTime(int column) {
        return (LocalDateTime) values[column];
    }

    Long fen(int column) {
        return (Long) values[column];
    }

    BigDecimal decimal(int column) {
        return (BigDecimal) values[column];
    }

    boolean yes(int column) {
        return Boolean.TRUE.equals(values[column]);
    }
}
