package zhiqian.reference.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV as spreadsheets write it: quotes, commas or tabs; UTF-8 if it is valid UTF-8, else GBK. */
final class CsvRows implements Rows {
    private static final int MOST_CELLS = 200;
    private final byte[] content;

    CsvRows(byte[] content) {
        this.content = content;
    }

    @Override
    public void each(Each taker) {
        String text = text();
        char separator = text.indexOf('\t') >= 0 && text.indexOf(',') < 0 ? '\t' : ',';
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted) {
                if (at != '"') {
                    cell.append(at);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (at == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (at == separator) {
                add(row, cell);
            } else if (at == '\n') {
                add(row, cell);
                if (!taker.row(line++, row)) {
                    return;
                }
                row = new ArrayList<>();
            } else if (at != '\r') {
                cell.append(at);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            add(row, cell);
            taker.row(line, row);
        }
    }

    private static void add(List<String> row, StringBuilder cell) {
        if (row.size() < MOST_CELLS) {
            // some banks end each number with a tab, so that spreadsheets keep all digits
            row.add(cell.toString().replace("\t", "").strip());
        }
        cell.setLength(0);
    }

    private String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
