package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE_TIME;
import static zhiqian.app.imports.Column.Type.DIGITS;
import static zhiqian.app.imports.Column.Type.MONEY;
import static zhiqian.app.imports.Column.Type.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.imports.PayImportStore.TransactionRow;

/** 专户流水: what came into a special account and what left it. */
@ApplicationScoped
class TransactionRows implements RowHandler {
    private static final int ACCOUNT = 0;
    private static final int REF = 1;
    private static final int AT = 2;
    private static final int DIRECTION = 3;
    private static final int AMOUNT = 4;
    private static final int BALANCE = 5;
    private static final int KIND = 6;
    private static final int COUNTERPARTY = 7;

    private static final List<Column> COLUMNS = List.of(
            Column.need("账号", DIGITS, "6228480402564890018", "专用账户账号;请把该列设为文本", "专户账号", "银行账号", "账户"),
            Column.need("流水号", TEXT, "20251015000001", "每笔唯一;请把该列设为文本", "交易流水号", "银行流水号"),
            Column.need("时间", DATE_TIME, "2025-10-15 10:00", "", "交易时间", "记账时间", "交易日期", "记账日期", "日期"),
            Column.choice("收付", true, directions(), "收", "收为拨入,付为支出", "借贷", "收/付", "收支", "借贷标志"),
            Column.need("金额", MONEY, "100000.00", "元", "交易金额", "发生额"),
            Column.may("余额", MONEY, "100000.00", "元", "账户余额"),
            Column.choice("类型", false, kinds(), "人工费", "不填时收为人工费、付为工资", "摘要", "用途", "交易类型"),
            Column.may("对方户名", TEXT, "某城投公司", "", "对方名称", "对手方"));

    @Inject
    private Lookups lookups;

    @Inject
    private PayImportStore store;

    private static Map<String, String> directions() {
        Map<String, String> directions = new LinkedHashMap<>();
        directions.put("收", "IN");
        directions.put("付", "OUT");
        directions.put("收入", "IN");
        directions.put("支出", "OUT");
        directions.put("贷", "IN");
        directions.put("借", "OUT");
        return directions;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("人工费", "LABOUR_COST");
        kinds.put("人工费拨入", "LABOUR_COST");
        kinds.put("人工费用", "LABOUR_COST");
        kinds.put("工资", "WAGES");
        kinds.put("工资代发", "WAGES");
        kinds.put("利息", "INTEREST");
        kinds.put("其他", "OTHER");
        return kinds;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.BANK_TRANSACTIONS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        Map<String, LookupStore.Account> accounts = lookups.accounts(batch, ACCOUNT);
        for (ParsedRow row : batch.good()) {
            if (accounts.get(row.text(ACCOUNT)) == null) {
                row.reject("账号", "没有登记这个工资专用账户");
            }
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
        List<TransactionRow> rows = batch.unique(row -> List.of(row.text(ACCOUNT), row.text(REF))).stream()
                .map(row -> transaction(row, accounts.get(row.text(ACCOUNT))))
                .toList();
        batch.count(rows.size(), rows.isEmpty() ? List.of() : store.transactions(batch, rows));
        rows.forEach(row -> batch.touch(row.project()));
    }

    private static TransactionRow transaction(ParsedRow row, LookupStore.Account account) {
        boolean incoming = row.text(DIRECTION).equals("IN");
        String kind = row.text(KIND) != null ? row.text(KIND) : incoming ? "LABOUR_COST" : "WAGES";
        return new TransactionRow(
                row.text(REF),
                account.project(),
                account.id(),
                row.dateTime(AT),
                incoming,
                row.fen(AMOUNT),
                row.fen(BALANCE),
                kind,
                row.text(COUNTERPARTY));
    }
}
