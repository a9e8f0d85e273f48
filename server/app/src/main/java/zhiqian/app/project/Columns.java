package zhiqian.app.project;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import zhiqian.app.tenancy.Row;
import zhiqian.terms.CreditCode;
import zhiqian.terms.Money;

/** Texts of the API as values of the database and back; {@code null} stays {@code null}. */
final class Columns {
    private Columns() {}

    static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static String date(Row row, String column) throws SQLException {
        return text(row.date(column));
    }

    static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** The first day of a month such as 2025-09. */
    static LocalDate month(String text) {
        return text == null ? null : YearMonth.parse(text).atDay(1);
    }

    static String month(Row row, String column) throws SQLException {
        LocalDate first = row.date(column);
        return first == null ? null : YearMonth.from(first).toString();
    }

    static Long fen(String yuan) {
        return yuan == null ? null : Money.yuan(yuan).fen();
    }

    static String yuan(Row row, String column) throws SQLException {
        return yuan(row.numberOrNull(column));
    }

    static String yuan(Long fen) {
        return fen == null ? null : new Money(fen).toYuan();
    }

    static Integer count(Row row, String column) throws SQLException {
        Long value = row.numberOrNull(column);
        return value == null ? null : Math.toIntExact(value);
    }

    static <E extends Enum<E>> E constant(Class<E> type, Row row, String column) throws SQLException {
        String name = row.text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String creditCode(String text) {
        return text == null ? null : new CreditCode(text).value();
    }
}
