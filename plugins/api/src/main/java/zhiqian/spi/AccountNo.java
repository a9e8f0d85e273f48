package zhiqian.spi;

import java.util.regex.Pattern;

/**
 * The number of a bank account (账号). Its text shows four digits only, so that it may stand in a log.
 *
 * @param digits 8 to 30 digits, without blanks
 */
public record AccountNo(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,30}");

    /** @throws IllegalArgumentException if it is anything else; the message shows no digit */
    public AccountNo {
        if (digits == null || !DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("account number: expected 8 to 30 digits");
        }
    }

    /** The last four digits. */
    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    /** {@code ****1234} */
    @Override
    public String toString() {
        return "****" + lastFour();
    }
}
