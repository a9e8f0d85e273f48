package zhiqian.app.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of a table, some thousand at a time, their cells read (逐批读取); blank ones are passed over. */
final class RowReader {
    private static final long MOST = 2_000_000;

    private final Iterator<RawRow> rows;
    private final List<Column> columns;
    private final Headings headings;
    private final CellReader cells;
    private final int size;
    private long skip;
    private long taken;

    /** @param done rows that were worked on before, by somebody who died */
    RowReader(Iterator<RawRow> rows, List<Column> columns, Headings headings, int size, long done) {
        this.rows = rows;
        this.columns = columns;
        this.headings = headings;
        this.cells = new CellReader(columns);
        this.size = size;
        this.skip = done;
        this.taken = done;
    }

    /**
     * @return empty at the end
     * @throws RefusedFile if the file is broken, or has too many
     */
    List<ParsedRow> next() {
        List<ParsedRow> batch = new ArrayList<>(size);
        while (batch.size() < size && rows.hasNext()) {
            RawRow raw = rows.next();
            if (raw.isBlank()) {
                continue;
            }
            if (skip > 0) {
                skip--;
                continue;
            }
            if (++taken > MOST) {
                throw new RefusedFile("一次最多导入" + MOST / 10_000 + "万行,请分成几个文件");
            }
            batch.add(ParsedRow.of(raw, columns, headings, cells));
        }
        return batch;
    }
}
