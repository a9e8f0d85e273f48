package zhiqian.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A citizen's identity number (公民身份号码), GB 11643-1999: 18 characters with a check digit, a real birthday and the prefix
 * of a province. Residence permits of 港澳台居民 (81, 82, 83) pass the same checks. A lower-case x becomes X; numbers of 15
 * digits are refused (requirements 5.1). Personal data: {@link #toString()} masks, and no error message holds the number.
 *
 * @param value 18 characters, the last a digit or X
 */
public record IdNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST_YEAR = 1850;
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** @throws InvalidTerm if length, area prefix, birthday or check digit is wrong */
    public IdNumber {
        value = value == null ? "" : value.toUpperCase(Locale.ROOT);
        if (!value.matches("[0-9]{17}[0-9X]")) {
            throw wrong(
                    value.length() + " characters",
                    "18 characters, the last a digit or X",
                    "身份证号码应为18位(前17位为数字,末位为数字或X)");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw wrong("an unknown area", "the prefix of a province", "身份证号码地区代码不正确");
        }
        birthday(value);
        if (value.charAt(17) != check(value)) {
            throw wrong("a wrong check digit", "the check digit of GB 11643-1999", "身份证号码校验位不正确");
        }
    }

    /**
     * Reads an identity number and makes sure that its holder is already born.
     *
     * @param today the day on which it is read, from the business clock
     * @throws InvalidTerm as the constructor, and if the birthday lies after {@code today}
     */
    public static IdNumber parse(String value, LocalDate today) {
        IdNumber number = new IdNumber(value);
        if (number.birthday().isAfter(today)) {
            throw wrong("a birthday in the future", "a birthday not after today", "身份证号码出生日期晚于今天");
        }
        return number;
    }

    /**
     * With its check digit, for made-up persons of demos and tests.
     *
     * @param first17 the first 17 digits
     */
    public static IdNumber complete(String first17) {
        return new IdNumber(first17 + check(first17));
    }

    /** The holder's birthday (出生日期). */
    public LocalDate birthday() {
        return birthday(value);
    }

    /** First three and last four characters, the others as asterisks: {@code 341***********001X}. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthday(String value) {
        int year = Integer.parseInt(value.substring(6, 10));
        try {
            LocalDate day = LocalDate.of(
                    year, Integer.parseInt(value.substring(10, 12)), Integer.parseInt(value.substring(12, 14)));
            if (year >= EARLIEST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // reported below, without the cause: its message would hold the birthday
        }
        throw wrong("a day that does not exist", "a real birthday", "身份证号码出生日期不正确");
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static InvalidTerm wrong(String given, String expected, String chinese) {
        return new InvalidTerm("id-number", given, expected, chinese);
    }
}
