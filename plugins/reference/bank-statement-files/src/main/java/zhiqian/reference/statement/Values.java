package zhiqian.reference.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import zhiqian.spi.AccountNo;
import zhiqian.terms.Money;

/** Cells as values. Messages show no cell: it may be personal. */
final class Values {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Values() {}

    static AccountNo account(String text) {
        try {
            return new AccountNo(text.replaceAll("[\\s'\\-]", ""));
        } catch (IllegalArgumentException wrong) {
            throw new BadLine("账号应为8至30位数字");
        }
    }

    /** Signed, in fen. */
    static long fen(String text, String column) {
        try {
            return new BigDecimal(text.replaceAll("[,\uff0c\u00a5\uffe5元\\s]", ""))
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw new BadLine(column + "不是金额");
        }
    }

    static Money money(long fen) {
        try {
            return new Money(fen);
        } catch (RuntimeException wrong) {
            throw new BadLine("金额超出范围");
        }
    }

    /** Such as 2025-10-09 12:30:00, 2025/10/9, 20251009123000, 2025年10月9日. */
    static Instant time(String date, String clock, String column) {
        String[] parts = (date + " " + clock).replace('T', ' ').strip().split("\\s+");
        try {
            LocalTime time = parts.length > 1 ? timeOfDay(parts[1]) : LocalTime.MIDNIGHT;
            if (parts[0].matches("[0-9]{14}")) {
                time = timeOfDay(parts[0].substring(8));
                parts[0] = parts[0].substring(0, 8);
            }
            return LocalDateTime.of(day(parts[0]), time).atZone(CHINA).toInstant();
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw new BadLine(column + "不是日期时间");
        }
    }

    static LocalDate date(String text, String column) {
        return time(text, "", column).atZone(CHINA).toLocalDate();
    }

    private static LocalDate day(String text) {
        if (text.matches("[0-9]{8}")) {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)));
        }
        String[] parts = text.split("[-/.年月日]");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static LocalTime timeOfDay(String text) {
        if (text.matches("[0-9]{6}")) {
            return timeOfDay(text.substring(0, 2) + ":" + text.substring(2, 4) + ":" + text.substring(4));
        }
        String[] parts = text.split("[:.]");
        return LocalTime.of(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** Such as 2025-09, 202509, 2025年9月. */
    static YearMonth month(String text) {
        try {
            if (text.matches("[0-9]{6}")) {
                return YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4)));
            }
            String[] parts = text.split("[-/.年月]");
            return YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw new BadLine("工资月份应如2025-09");
        }
    }

    static String idNo(String text) {
        String bare = text.replaceAll("[\\s']", "").toUpperCase(Locale.ROOT);
        if (!bare.matches("[0-9A-Z]{5,30}")) {
            throw new BadLine("证件号码应为5至30位字母或数字");
        }
        return bare;
    }

    /** The bank's own number, as it stands. */
    static String ref(String number) {
        if (number.isEmpty() || number.length() > 90) {
            throw new BadLine("缺少流水号,或流水号过长");
        }
        return number;
    }

    /** Names an event within the connector: numbers are unique within their account only. */
    static String name(AccountNo account, String number) {
        return digest(account.digits()) + "-" + number;
    }

    static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String upTo(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
