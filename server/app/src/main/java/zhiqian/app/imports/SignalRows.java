package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.CREDIT_CODE;
import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.DECIMAL;
import static zhiqian.app.imports.Column.Type.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 企业风险信号 (条例38, W10): what other departments and providers see; zero says that a signal is gone. */
@ApplicationScoped
class SignalRows implements RowHandler {
    private static final List<Column> COLUMNS = List.of(
            Column.need("统一社会信用代码", CREDIT_CODE, "91341202MA0000015F", "", "信用代码", "社会信用代码"),
            Column.choice(
                    "信号",
                    true,
                    LedgerKinds.words(
                            "欠缴社保月数",
                            "SOCIAL_INSURANCE_MONTHS",
                            "欠税金额",
                            "TAX_ARREARS_FEN",
                            "欠水电气费月数",
                            "UTILITY_ARREARS_MONTHS",
                            "欠租金物业费月数",
                            "RENT_ARREARS_MONTHS",
                            "逾期贷款金额",
                            "OVERDUE_LOAN_FEN",
                            "被执行案件数",
                            "ENFORCEMENT_CASES",
                            "经营异常",
                            "ABNORMAL_OPERATION",
                            "以往欠薪案件数",
                            "PAST_ARREARS_CASES"),
                    "欠缴社保月数",
                    "",
                    "信号种类",
                    "指标"),
            Column.need("数值", DECIMAL, "3", "月数、件数或金额(元);经营异常为1", "值"),
            Column.need("日期", DATE, "2025-09-30", "观察的日期", "观察日期", "数据日期"),
            Column.need("来源", TEXT, "税务部门", "", "数据来源"));

    @Inject
    private Lookups lookups;

    @Inject
    private EnterpriseImportStore store;

    @Override
    public ImportKind kind() {
        return ImportKind.RISK_SIGNALS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        Map<String, UUID> enterprises = lookups.enterprises(batch, 0);
        for (ParsedRow row : batch.good()) {
            if (!enterprises.containsKey(row.text(0))) {
                row.reject("统一社会信用代码", "没有登记这家企业,请先导入企业");
            }
            if (row.date(3).isAfter(batch.today())) {
                row.reject("日期", "不能晚于今天");
            }
            if (row.text(1).endsWith("_FEN")) {
                row.put(2, row.decimal(2).multiply(BigDecimal.valueOf(100)));
            }
        }
        List<ParsedRow> rows =
                batch.apply() ? batch.unique(row -> List.of(row.text(0), row.text(1), row.date(3))) : List.of();
        batch.count(rows.size(), rows.isEmpty() ? List.of() : store.signals(batch, rows, enterprises));
    }
}
