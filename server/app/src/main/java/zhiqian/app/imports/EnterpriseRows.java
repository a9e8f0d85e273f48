package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.CREDIT_CODE;
import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 企业 (requirements 5.3), known by its credit code. */
@ApplicationScoped
class EnterpriseRows implements RowHandler {
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int LONGEST_NAME = 120;

    private static final List<Column> COLUMNS = List.of(
            Column.need("统一社会信用代码", CREDIT_CODE, "91341202MA0000015F", "", "信用代码", "社会信用代码"),
            Column.need("企业名称", TEXT, "某建筑公司", "", "单位名称", "名称"),
            Column.may("地址", TEXT, "", "", "注册地址"),
            Column.choice(
                    "企业规模",
                    false,
                    LedgerKinds.words("大型", "LARGE", "中型", "MEDIUM", "小型", "SMALL", "微型", "MICRO"),
                    "中型",
                    ""),
            Column.choice("守法诚信等级", false, LedgerKinds.words("A", "A", "B", "B", "C", "C"), "A", "", "诚信等级"),
            Column.may("列入失信名单日期", DATE, "", "", "列入日期"),
            Column.may("移出失信名单日期", DATE, "", "", "移出日期"));

    @Inject
    private EnterpriseImportStore store;

    @Override
    public ImportKind kind() {
        return ImportKind.ENTERPRISES;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        for (ParsedRow row : batch.good()) {
            if (row.date(6) != null && (row.date(5) == null || row.date(6).isBefore(row.date(5)))) {
                row.reject("移出失信名单日期", "不能早于列入日期");
            }
            if (row.text(NAME).length() > LONGEST_NAME) {
                row.reject("企业名称", "不超过" + LONGEST_NAME + "字");
            }
        }
        Set<String> left = batch.job().project() == null ? Set.of() : leftAlone(batch);
        List<ParsedRow> rows = batch.apply() ? batch.unique(row -> row.text(CODE)) : List.of();
        List<ParsedRow> written =
                rows.stream().filter(row -> !left.contains(row.text(CODE))).toList();
        batch.count(rows.size(), written.isEmpty() ? List.of() : store.enterprises(batch, written));
    }

    /** A project's system makes enterprises known; what the county knows of one already, it does not change. */
    private Set<String> leftAlone(RowBatch batch) {
        List<ParsedRow> rows = batch.good();
        Map<String, String> known = store.names(
                batch.tenant(), rows.stream().map(row -> row.text(CODE)).toList());
        for (ParsedRow row : rows) {
            String name = known.get(row.text(CODE));
            if (name != null && !name.equals(row.text(NAME))) {
                row.reject("企业名称", "与该信用代码已登记的企业名称不一致,请联系治欠办更正");
            }
        }
        return known.keySet();
    }
}
