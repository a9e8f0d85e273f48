package zhiqian.terms;

/**
 * A mobile telephone number of the mainland (手机号码). Personal data: {@link #toString()} masks, and no error message holds
 * the number.
 *
 * @param value 11 digits, the first 1, the second 3 to 9
 */
public record MobileNumber(String value) {
    /** @throws InvalidTerm unless the value is 11 digits beginning with 13 to 19 */
    public MobileNumber {
        if (value == null || !value.matches("1[3-9][0-9]{9}")) {
            int length = value == null ? 0 : value.length();
            throw new InvalidTerm("mobile-number", length + " characters", "11 digits, 13… to 19…", "手机号码应为11位数字");
        }
    }

    /** The last four digits, by which a worker proves who is asking (手机号后四位). */
    public String lastFour() {
        return value.substring(7);
    }

    /** First three and last four digits: {@code 138****5678}. */
    public String masked() {
        return value.substring(0, 3) + "****" + lastFour();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
