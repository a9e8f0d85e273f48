package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import zhiqian.terms.Money;

/** The type of a fact (事实的类型): how it is counted and how it is said. */
public enum FactType {
    /** 是否. */
    FLAG("是否"),
    /** 个数、人数、天数、百分数. */
    COUNT("整数"),
    /** 金额, in fen. */
    MONEY("金额(分)"),
    /** 日期 as {@code 2025-10-09}, empty if there is none: texts of this form compare like days. */
    DAY("日期"),
    /** 月份 as {@code 2025-09}. */
    MONTH("月份"),
    /** 文字. */
    TEXT("文字");

    private final String chinese;

    FactType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Value of a fact that nobody knows. */
    Object nothing() {
        return switch (this) {
            case FLAG -> Boolean.FALSE;
            case COUNT, MONEY -> 0L;
            case DAY, MONTH, TEXT -> "";
        };
    }

    /** As it stands in a sentence: 32,400元, 2025年10月9日. */
    public String say(Object value) {
        return switch (this) {
            case FLAG -> Boolean.TRUE.equals(value) ? "是" : "否";
            case COUNT -> String.format("%,d", (Long) value);
            case MONEY -> yuan((Long) value);
            case DAY -> day((String) value);
            case MONTH -> month((String) value);
            case TEXT -> (String) value;
        };
    }

    private static String yuan(long fen) {
        String plain = new Money(Math.abs(fen)).toYuan();
        String whole = String.format("%,d", Math.abs(fen) / 100);
        String cents = plain.substring(plain.indexOf('.'));
        return (fen < 0 ? "-" : "") + whole + (cents.equals(".00") ? "" : cents) + "元";
    }

    private static String day(String text) {
        if (text.isEmpty()) {
            return "无";
        }
        LocalDate day = LocalDate.parse(text);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String month(String text) {
        if (text.isEmpty()) {
            return "无";
        }
        YearMonth month = YearMonth.parse(text);
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
