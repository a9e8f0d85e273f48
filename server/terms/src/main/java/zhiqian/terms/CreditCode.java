package zhiqian.terms;

import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters without I O S V Z. Character 17 is the check
 * character of the organisation code (GB 11714), character 18 that of the whole. Lower case is turned into upper case.
 * Characters 3–8 tell where the organisation is registered, which is often not where its project is (S-49).
 *
 * @param value 18 characters, upper case
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws InvalidTerm if a character is not allowed or one of the two check characters is wrong */
    public CreditCode {
        value = value == null ? "" : value.toUpperCase(Locale.ROOT);
        if (!value.matches("[0-9A-HJ-NP-RTUWXY]{18}")) {
            throw new InvalidTerm(
                    "credit-code", value, "18 characters of GB 32100-2015", "统一社会信用代码应为18位数字或大写字母(不含I、O、S、V、Z)");
        }
        if (value.charAt(16) != organisationCheck(value) || value.charAt(17) != check(value)) {
            throw new InvalidTerm("credit-code", value, "the check characters of GB 32100-2015", "统一社会信用代码校验位不正确");
        }
    }

    /**
     * With its two check characters, for made-up organisations of demos and tests.
     *
     * @param first16 the first 16 characters
     */
    public static CreditCode complete(String first16) {
        String first17 = first16 + organisationCheck(first16);
        return new CreditCode(first17 + check(first17));
    }

    private static char check(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String value) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            // GB 11714 gives letters the values 10 to 35, with no letter left out
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
