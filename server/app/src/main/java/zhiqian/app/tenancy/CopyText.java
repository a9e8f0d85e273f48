package zhiqian.app.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as COPY reads them (COPY 文本格式): columns apart by tabs, lines by line feeds, {@code \\N} for nothing. */
final class CopyText {
    private CopyText() {}

    /** @param rows each with all columns, in their order */
    static byte[] of(List<Object[]> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 100);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                append(text, row[i]);
                text.append(i == row.length - 1 ? '\n' : '\t');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Object value) {
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
