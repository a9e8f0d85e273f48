package zhiqian.demo;

import java.util.List;

/** A defect that is planted (埋设的缺陷), with the warning and the findings it must lead to, requirements 5.4. */
public enum Defect {
    DEPOSIT_NOT_PAID("W01", "未缴存工资保证金", "NOT_PAID"),
    DEPOSIT_TOO_LOW("W01", "工资保证金只缴存一半", "TOO_LOW"),
    DEPOSIT_EXPIRED("W01", "工资保证金保函到期未续", "EXPIRED"),
    NO_DATA("W03", "连续四日没有考勤数据", "NODATA"),
    LOW_ATTENDANCE("W03", "连续六日出勤不足三成", "LOW"),
    UNREGISTERED("W03", "未实名登记的人员出勤", "UNREGISTERED"),
    NOT_CLOSED("W03", "连续三日有考勤差异而未日清", "UNREGISTERED", "NOT_CLOSED"),
    TWO_SITES("W03", "同一工人同时在两个工地", "TWO_SITES"),
    NO_OFFICER("W03", "未配备劳资专管员", "NO_OFFICER"),
    OFFICER_ABSENT("W03", "劳资专管员二十日未出勤", "OFFICER_ABSENT"),
    GUARANTEE_MISSING("W04", "未提供工程款支付担保", "MISSING"),
    GUARANTEE_TOO_LOW("W04", "工程款支付担保只有合同价款的百分之五", "TOO_LOW"),
    GUARANTEE_EXPIRED("W04", "工程款支付担保到期未续", "EXPIRED"),
    NO_BOARD("W05", "未设置维权告示牌", "MISSING"),
    ONE_BOARD("W05", "维权告示牌只有一处", "FEW_PLACES"),
    BOARD_INCOMPLETE("W05", "维权告示牌缺少两项内容", "ITEMS"),
    COST_SHORT("W06", "最近一期人工费只拨付六成", "SHORT"),
    WAGES_UNPAID("W07", "三名工人的工资未发", "UNPAID"),
    WAGES_RETURNED("W07", "两名工人的代发被退回而未重发", "UNPAID", "RETURNED"),
    NO_SHEET("W07", "一名工人有出勤而未列入工资支付表", "UNPAID", "NO_SHEET"),
    NOT_BY_CONTRACTOR("W07", "四名工人的工资以现金发放", "NOT_BY_GC"),
    NO_INSURANCE("W08", "未参加工伤保险", "NO_INSURANCE"),
    INSURANCE_EXPIRED("W08", "工伤保险到期", "NO_INSURANCE"),
    FEW_CONTRACTS("W09", "劳动合同签订率不足八成", "LOW_RATE");

    private final String type;
    private final String chinese;
    private final List<String> findings;

    Defect(String type, String chinese, String... findings) {
        this.type = type;
        this.chinese = chinese;
        this.findings = List.of(findings);
    }

    public String type() {
        return type;
    }

    public String chinese() {
        return chinese;
    }

    public List<String> findings() {
        return findings;
    }
}
