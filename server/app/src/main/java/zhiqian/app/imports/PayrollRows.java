package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.DECIMAL;
import static zhiqian.app.imports.Column.Type.MONEY;
import static zhiqian.app.imports.Column.Type.MONTH;
import static zhiqian.app.imports.Column.Type.TEXT;
import static zhiqian.app.imports.Column.Type.YES_NO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.imports.PayImportStore.PayrollRow;
import zhiqian.app.imports.PayImportStore.SheetRow;

/** 工资支付表 (R-040, 条例15): one row per worker; what is paid out is what is due less what is deducted. */
@ApplicationScoped
class PayrollRows implements RowHandler {
    private static final int PROJECT = 0;
    private static final int MONTH_COLUMN = 1;
    private static final int SHEET = 2;
    private static final int EMPLOYER = 3;
    private static final int ID_NO = 4;
    private static final int NAME = 5;
    private static final int DAYS = 6;
    private static final int DUE = 7;
    private static final int DEDUCTED = 8;
    private static final int NET = 9;
    private static final int SIGNED = 10;
    private static final int MAKE_UP = 11;
    private static final int REMARK = 12;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            Column.need("工资月份", MONTH, "2025-09", "", "月份", "支付周期", "工资所属月份"),
            Column.may("表号", TEXT, "1", "同一项目同月有多张工资表时区分;不填为1", "工资表编号"),
            Column.may("用工单位", TEXT, "某劳务公司", "", "用人单位", "分包单位", "所属单位"),
            People.ID_NO,
            People.NAME,
            Column.may("出勤天数", DECIMAL, "26", "", "天数", "工作天数"),
            Column.need("应发工资", MONEY, "7800.00", "元", "应发金额", "应发"),
            Column.may("扣款", MONEY, "0", "元", "代扣代缴", "扣除金额", "代扣"),
            Column.may("实发工资", MONEY, "7800.00", "元;不填为应发减扣款", "实发金额", "实发"),
            Column.may("确认日期", DATE, "2025-10-08", "本人签字或确认的日期(R-040)", "签字日期", "确认时间"),
            Column.may("补发", YES_NO, "否", "", "是否补发"),
            Column.may("备注", TEXT, "", ""));

    @Inject
    private Lookups lookups;

    @Inject
    private PayImportStore store;

    @Override
    public ImportKind kind() {
        return ImportKind.PAYROLL;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        Map<ParsedRow, LookupStore.Project> projects = lookups.projects(batch, PROJECT);
        Map<String, LookupStore.Worker> workers = lookups.workers(batch, row -> row.text(ID_NO));
        for (ParsedRow row : batch.good()) {
            Registered.check(lookups, batch, row, workers.get(row.text(ID_NO)), row.text(NAME));
            checkSums(batch, row);
        }
        if (!batch.apply()) {
            return;
        }
        List<PayrollRow> rows = batch
                .unique(row ->
                        List.of(projects.get(row).id(), row.date(MONTH_COLUMN), row.text(SHEET), row.text(ID_NO)))
                .stream()
                .map(row -> line(
                        row,
                        projects.get(row).id(),
                        workers.get(row.text(ID_NO)).no()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Map<Object, SheetRow> sheets = new LinkedHashMap<>();
        batch.good()
                .forEach(row -> sheets.putIfAbsent(
                        List.of(projects.get(row).id(), row.date(MONTH_COLUMN), row.text(SHEET)),
                        new SheetRow(
                                projects.get(row).id(),
                                row.date(MONTH_COLUMN),
                                row.text(SHEET),
                                row.text(EMPLOYER) == null ? "(未填)" : row.text(EMPLOYER))));
        store.sheets(batch, List.copyOf(sheets.values()));
        batch.count(rows.size(), store.payroll(batch, rows));
        rows.forEach(row -> batch.touch(row.project()));
    }

    private static void checkSums(RowBatch batch, ParsedRow row) {
        if (row.text(SHEET) == null) {
            row.put(SHEET, "1");
        }
        if (row.fen(DEDUCTED) == null) {
            row.put(DEDUCTED, 0L);
        }
        if (row.fen(NET) == null) {
            row.put(NET, row.fen(DUE) - row.fen(DEDUCTED));
        }
        if (row.fen(DUE) - row.fen(DEDUCTED) != row.fen(NET) || row.fen(NET) < 0) {
            row.reject("实发工资", "应等于应发工资减扣款");
        }
        if (row.date(MONTH_COLUMN).isAfter(batch.today())) {
            row.reject("工资月份", "不能晚于本月");
        }
        if (row.date(SIGNED) != null && row.date(SIGNED).isAfter(batch.today())) {
            row.reject("确认日期", "不能晚于今天");
        }
        if (row.decimal(DAYS) != null && row.decimal(DAYS).doubleValue() > 31) {
            row.reject("出勤天数", "不超过31天");
        }
    }

    private static PayrollRow line(ParsedRow row, UUID project, long worker) {
        return new PayrollRow(
                project,
                row.date(MONTH_COLUMN),
                row.text(SHEET),
                worker,
                row.decimal(DAYS),
                row.fen(DUE),
                row.fen(DEDUCTED),
                row.fen(NET),
                row.date(SIGNED),
                row.yes(MAKE_UP),
                row.text(REMARK));
    }
}
