package zhiqian.app.machine;

import static zhiqian.app.machine.Upload.field;

import java.util.List;
import zhiqian.app.imports.ImportKind;
import zhiqian.app.machine.Upload.Field;

/** What can be sent in (报送对象), in the national platform's words. */
final class Uploads {
    /** Passages (进出记录) have it; days have start and end instead. */
    static final String DIRECTION = "direction";

    private static final Field PROJECT = field("projectCode", "项目");
    private static final Field ID_TYPE = field("idCardType", "证件类型", "01", "居民身份证", "08", "护照", "99", "其他");
    private static final Field ID_NO = field("idCardNumber", "证件号码");
    private static final Field NAME = field("workerName", "姓名");

    static final Upload CORPS = new Upload(
            ImportKind.ENTERPRISES,
            "corpList",
            List.of(
                    field("corpCode", "统一社会信用代码"),
                    field("corpName", "企业名称"),
                    field("address", "地址"),
                    field("scale", "企业规模")));

    static final Upload SUBCONTRACTORS = new Upload(
            ImportKind.SUBCONTRACTS,
            "subContractorList",
            List.of(
                    PROJECT,
                    field("corpType", "分包种类", "001", "专业分包", "006", "劳务分包"),
                    field("corpName", "分包单位"),
                    field("corpCode", "分包单位信用代码"),
                    field("contractNo", "合同编号"),
                    field("signDate", "签订日期"),
                    field("contractAmount", "合同价款"),
                    field("measuringCycle", "计量周期"),
                    field("entrustedPayment", "委托代发"),
                    field("entryTime", "进场日期"),
                    field("exitTime", "退场日期")));

    static final Upload WORKERS = new Upload(
            ImportKind.WORKERS,
            "workerList",
            List.of(
                    PROJECT,
                    NAME,
                    ID_TYPE,
                    ID_NO,
                    field("gender", "性别"),
                    field("cellPhone", "手机号"),
                    field("payRollBankName", "开户银行"),
                    field("payRollBankCardNumber", "工资卡号"),
                    field("isSocialCard", "社保卡"),
                    field("corpName", "用工单位"),
                    field("corpCode", "用工单位信用代码"),
                    field("teamName", "班组"),
                    field("workType", "工种"),
                    field("workRole", "岗位", "10", "管理人员", "20", "建筑工人"),
                    field("entryTime", "进场日期"),
                    field("exitTime", "退场日期"),
                    field("settleDate", "结清日期")));

    static final Upload ENTRY_EXITS = new Upload(
            ImportKind.ENTRY_EXITS,
            "workerList",
            List.of(PROJECT, ID_NO, NAME, field("type", "类型", "1", "进场", "0", "退场"), field("date", "日期")));

    static final Upload CONTRACTS = new Upload(
            ImportKind.CONTRACTS,
            "contractList",
            List.of(
                    PROJECT,
                    ID_NO,
                    NAME,
                    field("contractType", "合同类型"),
                    field("contractCode", "合同编号"),
                    field("signDate", "签订日期"),
                    field("startDate", "合同起始"),
                    field("endDate", "合同终止"),
                    field("wageStandard", "工资标准"),
                    field("payTime", "支付时间"),
                    field("payMethod", "支付方式"),
                    field("payCycle", "支付周期")));

    static final Upload ATTENDANCE = new Upload(
            ImportKind.ATTENDANCE,
            "dataList",
            List.of(
                    PROJECT,
                    ID_NO,
                    NAME,
                    field("date", "日期"),
                    field("startTime", "进场时间"),
                    field("endTime", "离场时间"),
                    field("hours", "工时"),
                    field("attendType", "方式", "001", "人脸", "004", "刷卡", "005", "刷卡", "009", "手机", "010", "人工"),
                    field(DIRECTION, "合并", "01", "是", "02", "是")));

    static final Upload PAYROLL = new Upload(
            ImportKind.PAYROLL,
            "detailList",
            List.of(
                    PROJECT,
                    field("payMonth", "工资月份"),
                    field("sheetNo", "表号"),
                    field("corpName", "用工单位"),
                    ID_NO,
                    NAME,
                    field("days", "出勤天数"),
                    field("totalPayAmount", "应发工资"),
                    field("deduction", "扣款"),
                    field("actualAmount", "实发工资"),
                    field("confirmDate", "确认日期"),
                    field("isBackPay", "补发"),
                    field("remark", "备注")));

    private Uploads() {}
}
