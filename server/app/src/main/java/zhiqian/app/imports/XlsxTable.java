package zhiqian.app.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, read as a stream. */
final class XlsxTable implements Table {
    private static final int WIDEST = 200;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final XlsxGuard.Merged merged;

    XlsxTable(Path file) throws IOException {
        merged = XlsxGuard.check(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            stream = workbook.getFirstSheet().openStream();
        } catch (RuntimeException | IOException e) {
            throw new RefusedFile("工作簿已损坏或者不是 .xlsx,请用表格软件重新另存为 .xlsx", e);
        }
    }

    @Override
    public Iterator<RawRow> rows() {
        Iterator<Row> rows = stream.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (RuntimeException e) {
                    throw new RefusedFile("工作簿的内容不能读取,请用表格软件重新另存为 .xlsx", e);
                }
            }

            @Override
            public RawRow next() {
                return raw(rows.next());
            }
        };
    }

    private RawRow raw(Row row) {
        List<String> cells = new ArrayList<>();
        String flaw = null;
        int width = Math.min(WIDEST, row.getCellCount());
        for (int i = 0; i < width; i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            String text = cell == null ? "" : text(cell);
            if (text == null) {
                flaw = "单元格 " + cell.getAddress() + " 是没有计算结果的公式或者错误值,请改为值";
                text = "";
            }
            cells.add(text);
        }
        if (flaw == null && merged.contains(row.getRowNum())) {
            flaw = "本行有合并单元格,请取消合并并填满每一格";
        }
        return new RawRow(row.getRowNum(), cells, flaw);
    }

    /** {@code null} for a formula without result and for an error value. */
    private static String text(Cell cell) {
        CellType type = cell.getType();
        return switch (type) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell.getRawValue());
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            case FORMULA -> result(cell);
            case ERROR -> null;
            case EMPTY -> "";
        };
    }

    private static String result(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty() || raw.startsWith("#")) {
            return null;
        }
        return raw.matches("-?[0-9.]+(E[+-]?[0-9]+)?") ? number(raw) : raw;
    }

    /** As a person would write it; a long number that lost its last digits keeps its scientific form, which is told. */
    private static String number(String raw) {
        if (raw == null) {
            return "";
        }
        try {
            BigDecimal value = new BigDecimal(raw);
            return value.precision() - value.scale() > 15
                    ? raw
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
