package zhiqian.terms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money (金额) in fen (分), never negative, at most 9,999,999,999,999.99 yuan. Counted in whole fen because
 * wages are paid to the fen and binary fractions would lose some.
 *
 * @param fen hundredths of a yuan, 0 to 999,999,999,999,999
 */
public record Money(long fen) implements Comparable<Money> {
    /** Nothing (零元). */
    public static final Money ZERO = new Money(0);

    private static final long MOST = 999_999_999_999_999L;
    private static final Pattern YUAN = Pattern.compile("([0-9]{1,13})(?:\\.([0-9]{1,2}))?");

    /** @throws InvalidTerm if the amount is negative or too large */
    public Money {
        if (fen < 0 || fen > MOST) {
            throw new InvalidTerm("money", fen + " fen", "0 to " + MOST + " fen", "金额应在0至9999999999999.99元之间");
        }
    }

    /**
     * Reads yuan, such as {@code 1234.50}.
     *
     * @param text digits with at most two decimals; no sign, exponent, grouping or blank
     * @throws InvalidTerm if the text is anything else
     */
    public static Money yuan(String text) {
        Matcher parts = YUAN.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            throw new InvalidTerm("money", text, "yuan with at most 2 decimals", "金额应为以元为单位的数字,最多两位小数");
        }
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        return new Money(Long.parseLong(parts.group(1) + decimals + "0".repeat(2 - decimals.length())));
    }

    /** @throws InvalidTerm if the sum is too large */
    public Money plus(Money other) {
        return new Money(fen + other.fen); // two amounts within the limit cannot overflow a long
    }

    /** Yuan with two decimals, such as {@code 1234.50}. */
    public String toYuan() {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals. */
    @Override
    public String toString() {
        return toYuan();
    }
}
