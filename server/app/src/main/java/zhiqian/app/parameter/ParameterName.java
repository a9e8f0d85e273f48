package zhiqian.app.parameter;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.DeclaredWindow;
import zhiqian.kernel.calendar.Festival;

/** The parameters there are: name, default, unit, meaning, clause. */
public enum ParameterName {
    FESTIVAL_SET("festival.set", "春节,清明,端午,中秋", "", "国家重大传统节日", "A-02", ParameterName::isFestivalSet),
    FESTIVAL_LEAD_IN("festival.lead-in-days", "15", "日", "节日期间向前延伸的天数", "A-02", range(0, 60)),
    FESTIVAL_DECLARED(
            "festival.declared",
            "",
            "",
            "公布的节日期间(如 春节 2025-01-10..2025-02-05,多个以分号隔开)",
            "A-02",
            ParameterName::areDeclaredWindows),
    SPECIAL_PEOPLE("special.people", "101", "人", "特殊线索人数起点", "A-03", range(1, 100_000)),
    SPECIAL_AMOUNT(
            "special.amount-yuan", "2000000.00", "元", "特殊线索金额起点", "A-03", matches("[0-9]{1,12}(\\.[0-9]{1,2})?")),
    ACK_HOURS("ack.hours", "24", "小时", "响应期限", "R-234", range(1, 240)),
    TRANSFER_DAYS("transfer.working-days", "1", "工作日", "转办期限", "R-240", range(1, 30)),
    SIGN_DAYS("sign.working-days", "1", "工作日", "签收期限", "R-241", range(1, 30)),
    VERIFY_DAYS("verify.days", "15", "日", "核实期限", "R-242", range(1, 90)),
    CLOSE_DAYS("close.days", "15", "日", "办结期限", "R-260", range(1, 90)),
    CLOSE_FESTIVAL_DAYS("close.festival-working-days", "5", "工作日", "节日期间线索的办结期限", "R-260", range(1, 90)),
    ROLL_FORWARD("roll.forward", "true", "", "期限末日遇休息日顺延", "A-12", matches("true|false")),
    REMINDER("reminder.working-days-before", "1", "工作日", "到期前提醒", "ui", range(0, 10)),
    WARNINGS_PAUSED("warnings.paused", "false", "", "暂停研判:首次建账、数据未齐时不产生预警", "R-280", matches("true|false")),
    W01_LIMIT("w01.limit-working-days", "5", "工作日", "保证金预警的企业处置期限", "A-06", range(1, 60)),
    W02_LIMIT("w02.limit-working-days", "5", "工作日", "专户预警的企业处置期限", "A-06", range(1, 60)),
    W03_LIMIT("w03.limit-working-days", "5", "工作日", "考勤预警的企业处置期限", "A-06", range(1, 60)),
    W04_LIMIT("w04.limit-working-days", "5", "工作日", "支付担保预警的企业处置期限", "A-06", range(1, 60)),
    W05_LIMIT("w05.limit-working-days", "5", "工作日", "告示牌预警的企业处置期限", "A-06", range(1, 60)),
    W06_LIMIT("w06.limit-working-days", "3", "工作日", "人工费预警的企业处置期限", "A-06", range(1, 60)),
    W07_LIMIT("w07.limit-working-days", "3", "工作日", "工资预警的企业处置期限", "A-06", range(1, 60)),
    W08_LIMIT("w08.limit-working-days", "5", "工作日", "工伤保险预警的企业处置期限", "A-06", range(1, 60)),
    W09_LIMIT("w09.limit-working-days", "5", "工作日", "合同签订率预警的企业处置期限", "A-06", range(1, 60)),
    W10_LIMIT("w10.limit-working-days", "10", "工作日", "企业风险预警的企业处置期限", "A-06", range(1, 60)),
    LETTER_DAYS("letter.working-days", "3", "工作日", "督办函办理期限", "R-294", range(1, 30)),
    LETTER_START("letter.start", "DELIVERY", "", "督办函期限起算:DELIVERY 送达、SENDING 发出", "A-07", matches("DELIVERY|SENDING")),
    LETTER_REMINDER("reminder.letter-working-days", "3", "工作日", "企业逾期后提醒发函", "A-27", range(1, 60)),
    INTERVIEW_REMINDER("reminder.interview-working-days", "3", "工作日", "督办函逾期后提醒约谈", "A-27", range(1, 60)),
    MEETING_REMINDER("reminder.meeting-working-days", "10", "工作日", "约谈后提醒提请联席会议", "A-27", range(1, 90)),
    REVIEW_REMINDER("reminder.review-working-days", "3", "工作日", "提醒核验企业证据", "A-27", range(1, 60)),
    DEPOSIT_LARGE_FROM(
            "deposit.large-from-yuan", "300000000", "元", "大额合同起点", "R-B35", matches("[0-9]{1,12}(\\.[0-9]{1,2})?")),
    DEPOSIT_LARGE_PERCENT(
            "deposit.large-percent", "1", "%", "大额合同的保证金比例", "R-B35", matches("[0-9]{1,2}(\\.[0-9]{1,2})?|100")),
    DEPOSIT_LARGE_CAP(
            "deposit.large-cap-yuan", "5000000", "元", "大额合同的保证金上限", "R-B35", matches("[0-9]{1,12}(\\.[0-9]{1,2})?")),
    DEPOSIT_SMALL_PERCENT(
            "deposit.small-percent", "2", "%", "一般合同的保证金比例", "R-B35", matches("[0-9]{1,2}(\\.[0-9]{1,2})?|100")),
    DEPOSIT_SMALL_CAP(
            "deposit.small-cap-yuan", "3000000", "元", "一般合同的保证金上限", "R-B35", matches("[0-9]{1,12}(\\.[0-9]{1,2})?")),
    DEPOSIT_CAP_ON_RAISED("deposit.cap-applies-to-raised", "false", "", "提高比例的是否受上限限制", "A-10", matches("true|false")),
    W03_NO_DATA("w03.no-data-days", "3", "日", "连续无考勤数据即预警", "R-282", range(1, 60)),
    W03_LOW_PERCENT("w03.low-percent", "50", "%", "出勤低于登记人数的比例", "R-282", range(1, 100)),
    W03_LOW_DAYS("w03.low-days", "5", "日", "连续出勤不足即预警", "R-282", range(1, 60)),
    W03_OFFICER_DAYS("w03.officer-days", "5", "工作日", "劳资专管员连续缺勤即预警", "R-282", range(1, 60)),
    W03_UNCLOSED("w03.unclosed-days", "3", "日", "连续未日清即预警", "R-282", range(1, 60)),
    W03_NORMAL("w03.normal-days", "3", "日", "连续正常即消除", "R-282", range(1, 60)),
    W04_INDUSTRIES(
            "w04.industries",
            "HOUSING,MUNICIPAL",
            "",
            "自动核查支付担保的行业",
            "A-09",
            matches("[A-Z_]{2,32}(,[A-Z_]{2,32}){0,20}")),
    W04_PERCENT("w04.least-percent", "8", "%", "支付担保不低于合同价款的比例", "R-061", matches("[0-9]{1,2}(\\.[0-9]{1,2})?|100")),
    W05_DAYS("w05.days", "7", "日", "首名农民工进场后设置告示牌的期限", "R-284", range(1, 90)),
    W07_DEFAULT_DAY("w07.default-day", "31", "日", "未约定工资支付日时按次月几日", "R-041", range(1, 31)),
    W07_MONTHS("w07.months", "12", "月", "向前核查的工资月份数", "R-286", range(1, 36)),
    W09_PERCENT("w09.least-percent", "90", "%", "劳动合同签订率下限", "R-288", range(1, 100)),
    W10_YELLOW("w10.yellow", "40", "分", "企业风险黄色预警分值", "R-289", range(1, 1000)),
    W10_ORANGE("w10.orange", "60", "分", "企业风险橙色预警分值", "R-289", range(1, 1000)),
    W10_RED("w10.red", "80", "分", "企业风险红色预警分值", "R-289", range(1, 1000));

    private final String id;
    private final String standard;
    private final String unit;
    private final String meaning;
    private final String basis;
    private final Predicate<String> valid;

    ParameterName(String id, String standard, String unit, String meaning, String basis, Predicate<String> valid) {
        this.id = id;
        this.standard = standard;
        this.unit = unit;
        this.meaning = meaning;
        this.basis = basis;
        this.valid = valid;
    }

    public String id() {
        return id;
    }

    public String standard() {
        return standard;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    public String basis() {
        return basis;
    }

    public boolean isValid(String value) {
        return valid.test(value);
    }

    public static Optional<ParameterName> byId(String id) {
        return Arrays.stream(values()).filter(name -> name.id.equals(id)).findFirst();
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Predicate<String> range(int least, int most) {
        return value ->
                value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean areDeclaredWindows(String value) {
        try {
            DeclaredWindow.parseAll(value);
            return true;
        } catch (KernelException e) {
            return false;
        }
    }

    private static boolean isFestivalSet(String value) {
        return Arrays.stream(value.split(",")).allMatch(name -> Arrays.stream(Festival.values())
                .anyMatch(f -> f.chinese().startsWith(name) && !name.isBlank()));
    }
}
