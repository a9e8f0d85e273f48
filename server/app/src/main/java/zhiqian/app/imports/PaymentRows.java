package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE_TIME;
import static zhiqian.app.imports.Column.Type.MONEY;
import static zhiqian.app.imports.Column.Type.MONTH;
import static zhiqian.app.imports.Column.Type.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhiqian.app.imports.PayImportStore.PaymentRow;

/** 工资代发结果: each transfer with what became of it; the later result of a transfer counts. */
@ApplicationScoped
class PaymentRows implements RowHandler {
    private static final int PROJECT = 0;
    private static final int MONTH_COLUMN = 1;
    private static final int ID_NO = 2;
    private static final int NAME = 3;
    private static final int AMOUNT = 4;
    private static final int RESULT = 5;
    private static final int REASON = 6;
    private static final int CHANNEL = 7;
    private static final int REF = 8;
    private static final int AT = 9;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            Column.need("工资月份", MONTH, "2025-09", "", "月份", "工资所属月份"),
            People.ID_NO,
            People.OPTIONAL_NAME,
            Column.need("金额", MONEY, "7800.00", "元", "代发金额", "发放金额", "实发金额"),
            Column.choice("结果", true, results(), "成功", "", "处理结果", "代发结果", "状态"),
            Column.may("原因", TEXT, "账号错误", "未成功的原因", "失败原因", "退票原因"),
            Column.choice("渠道", false, channels(), "专户代发", "不填为专户代发", "发放方式", "支付方式"),
            Column.need("流水号", TEXT, "20251015000001", "每笔唯一;请把该列设为文本", "交易流水号", "银行流水号"),
            Column.need("时间", DATE_TIME, "2025-10-15 10:00", "", "处理时间", "发放时间", "交易时间", "发放日期"));

    @Inject
    private Lookups lookups;

    @Inject
    private PayImportStore store;

    private static Map<String, String> results() {
        Map<String, String> results = new LinkedHashMap<>();
        results.put("成功", "SUCCEEDED");
        results.put("退票", "RETURNED");
        results.put("失败", "RETURNED");
        results.put("冲正", "REVERSED");
        return results;
    }

    private static Map<String, String> channels() {
        Map<String, String> channels = new LinkedHashMap<>();
        channels.put("专户代发", "SPECIAL_ACCOUNT");
        channels.put("其他账户", "OTHER_ACCOUNT");
        channels.put("现金", "CASH");
        return channels;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PAYMENTS;
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
            if (row.fen(AMOUNT) <= 0) {
                row.reject("金额", "应大于零");
            }
            if (row.dateTime(AT).toLocalDate().isAfter(batch.today())) {
                row.reject("时间", "不能晚于今天");
            }
        }
        if (!batch.apply()) {
            return;
        }
        List<PaymentRow> rows = latest(
                        batch,
                        row -> List.of(projects.get(row).id(), row.date(MONTH_COLUMN), row.text(ID_NO), row.text(REF)))
                .stream()
                .map(row -> new PaymentRow(
                        row.text(REF),
                        projects.get(row).id(),
                        row.date(MONTH_COLUMN),
                        workers.get(row.text(ID_NO)).no(),
                        row.fen(AMOUNT),
                        row.text(RESULT),
                        row.text(REASON),
                        row.text(CHANNEL) == null ? "SPECIAL_ACCOUNT" : row.text(CHANNEL),
                        row.dateTime(AT)))
                .toList();
        batch.count(rows.size(), rows.isEmpty() ? List.of() : store.payments(batch, rows));
        rows.forEach(row -> batch.touch(row.project()));
    }

    /** Of several results of one transfer in the batch the latest, whatever their order. */
    private static List<ParsedRow> latest(RowBatch batch, Function<ParsedRow, Object> key) {
        Map<Object, ParsedRow> latest = new LinkedHashMap<>();
        for (ParsedRow row : batch.good()) {
            ParsedRow before = latest.get(key.apply(row));
            if (before != null) {
                batch.countSame();
            }
            if (before == null || !row.dateTime(AT).isBefore(before.dateTime(AT))) {
                latest.put(key.apply(row), row);
            }
        }
        return List.copyOf(latest.values());
    }
}
