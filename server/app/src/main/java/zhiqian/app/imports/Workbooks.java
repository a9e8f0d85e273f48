package zhiqian.app.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbooks that people get: templates, and the rows that were not taken. */
final class Workbooks {
    private static final String RISKY = "=+-@\t\r";
    private static final int LAST_ROW = 5_000;

    private Workbooks() {}

    /** Headings, one filled example, lists to choose from; a second sheet says what each column means. */
    static void template(OutputStream out, ImportKind kind, List<Column> columns) throws IOException {
        try (Workbook workbook = new Workbook(out, "Zhiqian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(kind.chinese());
            Worksheet lists = workbook.newWorksheet("选项");
            Worksheet help = workbook.newWorksheet("填写说明");
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                sheet.value(0, i, column.heading());
                sheet.style(0, i).bold().set();
                sheet.range(1, i, LAST_ROW, i).style().format("@").set(); // numbers keep every digit
                sheet.value(1, i, safe(column.example()));
                sheet.width(i, Math.max(12, column.heading().length() * 2.5));
                choices(sheet, lists, i, column);
            }
            explain(help, columns);
        }
    }

    private static void choices(Worksheet sheet, Worksheet lists, int at, Column column) {
        List<String> words = column.type() == Column.Type.YES_NO
                ? List.of("是", "否")
                : List.copyOf(column.choices().keySet());
        if (words.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            lists.value(i, at, words.get(i));
        }
        sheet.range(1, at, LAST_ROW, at).validateWithList(lists.range(0, at, words.size() - 1, at));
    }

    private static void explain(Worksheet help, List<Column> columns) {
        List<String> titles = List.of("栏目", "是否必填", "说明", "示例", "也可写作");
        for (int i = 0; i < titles.size(); i++) {
            help.value(0, i, titles.get(i));
            help.style(0, i).bold().set();
            help.width(i, i == 2 ? 50 : 20);
        }
        for (int r = 0; r < columns.size(); r++) {
            Column column = columns.get(r);
            help.value(r + 1, 0, column.heading());
            help.value(r + 1, 1, column.required() ? "必填" : "选填");
            help.value(r + 1, 2, column.meaning());
            help.value(r + 1, 3, safe(column.example()));
            help.value(r + 1, 4, String.join("、", column.aliases()));
        }
    }

    /**
     * The rows that were not taken, as they were, with the reason behind them: corrected, the same file can be handed in again.
     *
     * @param page bad rows after a row number, until there are none
     */
    static void corrections(OutputStream out, List<String> headings, LongFunction<List<ImportService.BadRowView>> page)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Zhiqian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("未导入的行");
            sheet.freezePane(0, 1);
            int width = headings.size();
            for (int i = 0; i < width; i++) {
                sheet.value(0, i, safe(headings.get(i)));
            }
            sheet.value(0, width, "行号");
            sheet.value(0, width + 1, "原因");
            int at = 1;
            List<ImportService.BadRowView> rows = page.apply(0);
            while (!rows.isEmpty()) {
                for (ImportService.BadRowView row : rows) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        sheet.value(at, i, safe(row.cells().get(i)));
                    }
                    sheet.value(at, width, String.valueOf(row.row()));
                    sheet.value(at, width + 1, row.message());
                    at++;
                }
                sheet.flush();
                rows = page.apply(rows.get(rows.size() - 1).row());
            }
        }
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    static String safe(String text) {
        return text != null && !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
