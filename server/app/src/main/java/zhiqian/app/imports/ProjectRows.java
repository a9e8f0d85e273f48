package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.CREDIT_CODE;
import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.DIGITS;
import static zhiqian.app.imports.Column.Type.MONEY;
import static zhiqian.app.imports.Column.Type.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import zhiqian.app.project.LedgerImport;

/** 项目: as registered by hand. A project is known again by its name; what a row leaves out stays as it is. */
@ApplicationScoped
class ProjectRows implements RowHandler {
    private static final List<LedgerColumn> MEMBERS = List.of(
            new LedgerColumn("name", Column.need("项目名称", TEXT, "某小区一期", "县内不重名", "工程名称", "项目")),
            new LedgerColumn(
                    "industry",
                    Column.choice(
                            "工程类别",
                            true,
                            LedgerKinds.words(
                                    "房屋建筑",
                                    "HOUSING",
                                    "房建",
                                    "HOUSING",
                                    "市政工程",
                                    "MUNICIPAL",
                                    "市政",
                                    "MUNICIPAL",
                                    "交通工程",
                                    "TRANSPORT",
                                    "交通",
                                    "TRANSPORT",
                                    "水利工程",
                                    "WATER",
                                    "水利",
                                    "WATER",
                                    "其他",
                                    "OTHER"),
                            "房屋建筑",
                            "",
                            "行业",
                            "行业类别")),
            new LedgerColumn(
                    "fundingType",
                    Column.choice(
                            "资金来源",
                            true,
                            LedgerKinds.words(
                                    "政府投资", "GOVERNMENT", "企业投资", "ENTERPRISE", "社会投资", "ENTERPRISE", "其他", "OTHER"),
                            "企业投资",
                            "",
                            "投资类型")),
            new LedgerColumn("area", Column.need("所在乡镇街道", TEXT, "清河街道", "", "地区", "所在地", "乡镇街道")),
            new LedgerColumn("address", Column.may("详细地址", TEXT, "", "", "地址")),
            new LedgerColumn("owner.name", Column.need("建设单位", TEXT, "某城投公司", "", "建设单位名称")),
            new LedgerColumn("owner.creditCode", Column.may("建设单位信用代码", CREDIT_CODE, "", "统一社会信用代码")),
            new LedgerColumn(
                    "generalContractor.name", Column.may("总包单位", TEXT, "某建筑公司", "已开工的必填", "施工总承包单位", "施工单位", "总承包单位")),
            new LedgerColumn(
                    "generalContractor.creditCode", Column.may("总包单位信用代码", CREDIT_CODE, "", "统一社会信用代码", "施工单位信用代码")),
            new LedgerColumn("supervisionFirm", Column.may("监理单位", TEXT, "", "")),
            new LedgerColumn("labourOfficer.name", Column.may("劳资专管员", TEXT, "赵某", "", "劳资专管员姓名")),
            new LedgerColumn("labourOfficer.phone", Column.may("劳资专管员手机", DIGITS, "13700000001", "", "劳资专管员电话")),
            new LedgerColumn("approvalNo", Column.may("立项文号", TEXT, "", "")),
            new LedgerColumn("budget", Column.may("投资概算", MONEY, "350000000.00", "元", "概算")),
            new LedgerColumn("startedOn", Column.may("开工日期", DATE, "2025-06-01", "在建的必填", "实际开工日期")),
            new LedgerColumn("completedOn", Column.may("完工日期", DATE, "", "")),
            new LedgerColumn(
                    "state",
                    Column.choice(
                            "项目状态",
                            true,
                            LedgerKinds.words("未开工", "PLANNED", "在建", "ONGOING", "已完工", "COMPLETED", "完工", "COMPLETED"),
                            "在建",
                            "",
                            "状态")));

    @Inject
    private LedgerImport ledger;

    @Inject
    private TrialService trial;

    @Override
    public ImportKind kind() {
        return ImportKind.PROJECTS;
    }

    @Override
    public List<Column> columns() {
        return MEMBERS.stream().map(LedgerColumn::column).toList();
    }

    @Override
    public boolean isRowByRow() {
        return true;
    }

    @Override
    public void handle(RowBatch batch) {
        for (ParsedRow row : batch.good()) {
            ObjectNode project = LedgerRows.json(row, MEMBERS, 0, Map.of());
            LedgerRows.put(batch, row, MEMBERS, trial, () -> ledger.put(batch.actor(), project));
        }
    }
}
