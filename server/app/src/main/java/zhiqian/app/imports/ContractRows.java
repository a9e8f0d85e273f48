package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.imports.WorkforceImportStore.ContractRow;
import zhiqian.app.platform.UuidV7;

/** 劳动合同、用工书面协议: the four mandatory items must all be there. */
@ApplicationScoped
class ContractRows implements RowHandler {
    private static final int PROJECT = 0;
    private static final int ID_NO = 1;
    private static final int NAME = 2;
    private static final int KIND = 3;
    private static final int NUMBER = 4;
    private static final int SIGNED = 5;
    private static final int FROM = 6;
    private static final int TO = 7;
    private static final int STANDARD = 8;
    private static final int PAY_TIME = 9;
    private static final int PAY_METHOD = 10;
    private static final int PAY_CYCLE = 11;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            People.ID_NO,
            People.OPTIONAL_NAME,
            Column.choice("合同类型", false, kinds(), "劳动合同", "不填为劳动合同", "类型", "合同种类"),
            Column.may("合同编号", TEXT, "LD-0001", "", "编号"),
            Column.need("签订日期", DATE, "2025-09-01", "", "签订时间", "合同签订日期"),
            Column.may("合同起始", DATE, "2025-09-01", "不填为签订日期", "开始日期", "起始日期", "合同开始日期"),
            Column.may("合同终止", DATE, "2025-12-31", "", "结束日期", "终止日期", "合同结束日期"),
            Column.need("工资标准", TEXT, "300元/日", "四项必备内容之一(R-011)"),
            Column.need("支付时间", TEXT, "每月25日", "四项必备内容之一(R-011)", "工资支付时间"),
            Column.need("支付方式", TEXT, "银行代发", "四项必备内容之一(R-011)", "工资支付方式"),
            Column.need("支付周期", TEXT, "按月", "四项必备内容之一(R-011)", "工资支付周期"));

    @Inject
    private Lookups lookups;

    @Inject
    private WorkforceImportStore store;

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("劳动合同", "LABOUR_CONTRACT");
        kinds.put("用工书面协议", "WORK_AGREEMENT");
        kinds.put("书面协议", "WORK_AGREEMENT");
        return kinds;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTRACTS;
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
            if (row.date(SIGNED).isAfter(batch.today())) {
                row.reject("签订日期", "不能晚于今天");
            }
            if (row.date(FROM) == null) {
                row.put(FROM, row.date(SIGNED));
            }
            if (row.date(TO) != null && row.date(TO).isBefore(row.date(FROM))) {
                row.reject("合同终止", "不能早于合同起始");
            }
        }
        if (!batch.apply()) {
            return;
        }
        List<ContractRow> rows =
                batch.unique(row -> List.of(projects.get(row).id(), row.text(ID_NO), row.date(SIGNED))).stream()
                        .map(row -> contract(
                                row,
                                projects.get(row).id(),
                                workers.get(row.text(ID_NO)).no()))
                        .toList();
        batch.count(rows.size(), rows.isEmpty() ? List.of() : store.contracts(batch, rows));
        rows.forEach(row -> batch.touch(row.project()));
    }

    private static ContractRow contract(ParsedRow row, UUID project, long worker) {
        return new ContractRow(
                UuidV7.next(),
                project,
                worker,
                row.text(KIND) == null ? "LABOUR_CONTRACT" : row.text(KIND),
                row.text(NUMBER),
                row.date(SIGNED),
                row.date(FROM),
                row.date(TO),
                row.text(STANDARD),
                row.text(PAY_TIME),
                row.text(PAY_METHOD),
                row.text(PAY_CYCLE));
    }
}
