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
    REMINDER("reminder.working-days-before", "1", "工作日", "到期前提醒", "ui", range(0, 10));

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
