package zhiqian.app.tenancy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Rows as COPY reads them (COPY 文本格式): columns apart by tabs, lines by line feeds, {@code \\N} for nothing. Handed on in small
 * pieces, so that the database begins while the rest is written.
 */
final class CopyText {
    private static final int PIECE = 32_768;

    private final Sink sink;
    private final StringBuilder text = new StringBuilder(PIECE + 1_024);

    /** Takes what is written. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] piece) throws SQLException;
    }

    CopyText(Sink sink) {
        this.sink = sink;
    }

    /** @param row all columns, in their order */
    void add(Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            append(row[i]);
            text.append(i == row.length - 1 ? '\n' : '\t');
        }
        if (text.length() >= PIECE) {
            end();
        }
    }

    void end() throws SQLException {
        sink.take(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void append(Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
