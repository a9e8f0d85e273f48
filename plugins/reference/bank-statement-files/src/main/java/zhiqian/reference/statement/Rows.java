package zhiqian.reference.statement;

import java.io.IOException;
import java.util.List;

/** The rows of a file, one at a time. */
interface Rows {
    /** Takes a row. */
    @FunctionalInterface
    interface Each {
        /**
         * @param line from 1, as a spreadsheet counts
         * @return whether to go on
         */
        boolean row(int line, List<String> row);
    }

    void each(Each taker) throws IOException;

    /** By what the file is, not by its name. */
    static Rows of(byte[] content) {
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        return zip ? new XlsxRows(content) : new CsvRows(content);
    }
}
