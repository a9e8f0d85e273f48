package zhiqian.app.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.terms.CreditCode;
import zhiqian.terms.IdNumber;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.Money;
import zhiqian.terms.PlainText;

/** Reads the text of a cell as a value (单元格的值); says in Chinese what is wrong with it. */
final class Values {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T]+.*)?");
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2}|19[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})月?(?:[-/.]0?1)?");
    private static final Pattern TIME =
            Pattern.compile("(?:.*[ T])?([0-9]{1,2})[::]([0-9]{2})(?:[::]([0-9]{2}))?(?:\\.0+)?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST = 500;
    private static final int DIGITS = 20;

    private Values() {}

    /** A cell that cannot be read. */
    static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadCell(String chinese) {
            super(chinese, null, false, false);
        }
    }

    /** @throws BadCell with the reason */
    static Object read(Column column, String cell) {
        String text = normal(cell);
        if (text.isEmpty()) {
            if (column.required()) {
                throw new BadCell("不能为空");
            }
            return null;
        }
        return switch (column.type()) {
            case TEXT -> plain(text);
            case ID_NUMBER -> idText(text);
            case CREDIT_CODE -> creditCode(text);
            case DIGITS -> digits(text);
            case DATE -> date(text);
            case MONTH -> month(text);
            case TIME -> time(text);
            case DATE_TIME -> dateTime(text);
            case MONEY -> money(text);
            case DECIMAL, HOURS -> decimal(text);
            case CHOICE -> choice(column, text);
            case YES_NO -> yes(text);
        };
    }

    private static String normal(String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            plain = cell.charAt(i) < 0x80;
        }
        return (plain ? cell : Normalizer.normalize(cell, Normalizer.Form.NFKC).replace('\u00A0', ' ')).strip();
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            throw new BadCell("不超过" + LONGEST + "字");
        }
        try {
            new PlainText(text);
        } catch (InvalidTerm e) {
            throw new BadCell("含有不能使用的字符");
        }
        return text;
    }

    /** The number itself is judged when its type is known. */
    private static String idText(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            throw new BadCell("号码变成了科学记数,末尾数字已丢失;请把该列设为文本后重新填写");
        }
        return text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** @throws BadCell unless it is an ID number of GB 11643 whose day exists and is not in the future */
    static String residentId(String text, LocalDate today) {
        if (text.length() == 15 && text.chars().allMatch(Character::isDigit)) {
            throw new BadCell("15位旧证件号码不再使用,请填写18位");
        }
        try {
            String number = new IdNumber(text).value();
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            if (born.isAfter(today)) {
                throw new BadCell("身份证号码中的出生日期晚于今天");
            }
            return number;
        } catch (InvalidTerm e) {
            throw new BadCell("身份证号码不正确");
        }
    }

    private static String creditCode(String text) {
        try {
            return new CreditCode(text.toUpperCase(java.util.Locale.ROOT)).value();
        } catch (InvalidTerm e) {
            throw new BadCell("统一社会信用代码不正确");
        }
    }

    private static String digits(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            throw new BadCell("号码变成了科学记数,末尾数字已丢失;请把该列设为文本后重新填写");
        }
        String digits = text.replaceAll("[ -]", "");
        if (!digits.matches("[0-9]{5,30}")) {
            throw new BadCell("应为数字");
        }
        return digits;
    }

    private static LocalDate date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            parts = COMPACT.matcher(text);
        }
        try {
            LocalDate date = parts.matches()
                    ? LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)))
                    : serial(text).toLocalDate();
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw new BadCell("日期超出范围");
            }
            return date;
        } catch (DateTimeException e) {
            throw new BadCell("没有这一天");
        }
    }

    /** Days since 1899-12-30, as spreadsheets count. */
    private static LocalDateTime serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            throw new BadCell("日期应如 2025-10-09");
        }
        BigDecimal days = new BigDecimal(text);
        long seconds = days.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(86_400))
                .add(new BigDecimal("0.5"))
                .longValue();
        return EPOCH.plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds);
    }

    private static LocalDate month(String text) {
        Matcher parts = MONTH.matcher(text);
        try {
            if (parts.matches()) {
                return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                        .atDay(1);
            }
            return date(text).withDayOfMonth(1);
        } catch (DateTimeException | BadCell e) {
            throw new BadCell("月份应如 2025-09");
        }
    }

    private static LocalTime time(String text) {
        Matcher parts = TIME.matcher(text);
        try {
            if (parts.matches()) {
                int hour = Integer.parseInt(parts.group(1));
                int minute = Integer.parseInt(parts.group(2));
                return hour == 24 && minute == 0 ? LocalTime.of(23, 59) : LocalTime.of(hour, minute);
            }
            if (text.matches("0?\\.[0-9]+")) {
                return LocalTime.ofSecondOfDay(new BigDecimal(text)
                                .multiply(BigDecimal.valueOf(86_400))
                                .longValue()
                        / 60
                        * 60);
            }
        } catch (DateTimeException e) {
            throw new BadCell("没有这个时刻");
        }
        throw new BadCell("时刻应如 07:30");
    }

    private static LocalDateTime dateTime(String text) {
        if (SERIAL.matcher(text).matches()) {
            return serial(text);
        }
        LocalDate date = date(text);
        return TIME.matcher(text).matches() ? date.atTime(time(text)) : date.atStartOfDay();
    }

    private static Long money(String text) {
        String plain = text.replaceAll("[,¥¥元 ]", "");
        try {
            return Money.yuan(within(new BigDecimal(plain)).toPlainString()).fen();
        } catch (NumberFormatException | InvalidTerm e) {
            throw new BadCell("金额应为不小于零、最多两位小数的数");
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            BigDecimal value = within(new BigDecimal(text));
            if (value.signum() < 0 || value.precision() > 12) {
                throw new BadCell("数值超出范围");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new BadCell("应为数字");
        }
    }

    /** A few characters, 1E999999999, would be a number of a gigabyte once it is written out. */
    private static BigDecimal within(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        if (Math.abs((long) bare.precision() - bare.scale()) > DIGITS || bare.scale() > DIGITS) {
            throw new BadCell("数值超出范围");
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String choice(Column column, String text) {
        String code = column.choices().get(text);
        if (code != null) {
            return code;
        }
        if (column.choices().containsValue(text.toUpperCase(java.util.Locale.ROOT))) {
            return text.toUpperCase(java.util.Locale.ROOT);
        }
        throw new BadCell("应为:" + String.join("、", column.choices().keySet()));
    }

    private static Boolean yes(String text) {
        return switch (text) {
            case "是", "Y", "y", "1", "true", "有" -> true;
            case "否", "N", "n", "0", "false", "无" -> false;
            default -> throw new BadCell("应为:是、否");
        };
    }
}
