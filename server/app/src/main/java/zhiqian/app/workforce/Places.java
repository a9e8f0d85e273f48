package zhiqian.app.workforce;

import java.time.LocalDate;
import java.util.List;
import zhiqian.app.platform.Cursor;
import zhiqian.app.problem.Problem;

/** What paths and queries of this package name: days, and where a page ended. */
final class Places {
    private Places() {}

    /** @param text checked by its resource, or {@code null} */
    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** @return {@code null} for the first page; @throws zhiqian.app.problem.ProblemException 422 if it is none of ours */
    static <T> T cursor(String cursor, int parts, Reader<T> reader) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return reader.read(Cursor.parts(cursor, parts));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效,请从第一页开始").toException();
        }
    }

    /** Takes a cursor apart. */
    @FunctionalInterface
    interface Reader<T> {
        T read(List<String> parts);
    }
}
