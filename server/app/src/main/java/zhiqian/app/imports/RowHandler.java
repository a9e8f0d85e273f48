package zhiqian.app.imports;

import java.util.List;

/** What the rows of a kind mean (一类表格的含义). */
interface RowHandler {
    ImportKind kind();

    List<Column> columns();

    /** Rows that are wrong against what is stored are rejected; the others are stored if the batch says so. */
    void handle(RowBatch batch);

    /** Whether each row is a transaction of its own: few rows, through the same services as by hand. */
    default boolean isRowByRow() {
        return false;
    }
}
