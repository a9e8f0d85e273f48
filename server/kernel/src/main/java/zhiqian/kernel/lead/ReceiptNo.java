package zhiqian.kernel.lead;

import java.util.Locale;
import java.util.random.RandomGenerator;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.TenantId;

/**
 * The worker's receipt (查询回执号), with which and the last four digits of the telephone a lead is looked up: tenant, eight random
 * characters that cannot be mistaken for one another (no I L O U 0 1), and a check character (Luhn mod 30), such as
 * {@code 341202-ABCD-EFGH-J}.
 *
 * @param value as printed, upper case with hyphens
 */
public record ReceiptNo(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 8;

    /** @throws InvalidTerm if the form or the check character is wrong */
    public ReceiptNo {
        if (value == null || !value.matches("[0-9]{6}(-[2-9A-HJKMNP-TV-Z]{4}){2}-[2-9A-HJKMNP-TV-Z]")) {
            throw wrong("another form", "查询回执号格式不正确");
        }
        String dense = value.replace("-", "");
        if (dense.charAt(dense.length() - 1) != check(dense.substring(0, dense.length() - 1))) {
            throw wrong("a wrong check character", "查询回执号有误,请核对后重新输入");
        }
    }

    /** A new receipt of a tenant; give a {@link java.security.SecureRandom}, since it opens the lead to whoever holds it. */
    public static ReceiptNo random(TenantId tenant, RandomGenerator random) {
        StringBuilder dense = new StringBuilder(tenant.code());
        for (int i = 0; i < RANDOM; i++) {
            dense.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return hyphenated(dense.append(check(dense.toString())).toString());
    }

    /**
     * Reads what a person typed: lower case, blanks and missing or extra hyphens do not matter.
     *
     * @throws InvalidTerm if the form or the check character is wrong
     */
    public static ReceiptNo parse(String typed) {
        String dense =
                typed == null ? "" : typed.replaceAll("[\\s\\u3000\\-–—]", "").toUpperCase(Locale.ROOT);
        if (dense.length() != 6 + RANDOM + 1) {
            throw wrong(dense.length() + " characters", "查询回执号格式不正确");
        }
        return hyphenated(dense);
    }

    /** The tenant that gave the receipt. */
    public TenantId tenant() {
        return new TenantId(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }

    private static ReceiptNo hyphenated(String dense) {
        return new ReceiptNo("%s-%s-%s-%s"
                .formatted(
                        dense.substring(0, 6), dense.substring(6, 10), dense.substring(10, 14), dense.substring(14)));
    }

    /** Luhn mod N: notices every single wrong character and nearly every swap of neighbours. */
    private static char check(String dense) {
        int n = ALPHABET.length();
        int sum = 0;
        for (int i = dense.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            char character = dense.charAt(i);
            int digit = factor * (i < 6 ? character - '0' : ALPHABET.indexOf(character));
            sum += digit / n + digit % n;
        }
        return ALPHABET.charAt((n - sum % n) % n);
    }

    private static InvalidTerm wrong(String given, String chinese) {
        return new InvalidTerm("receipt-no", given, "341202-ABCD-EFGH-J with its check character", chinese);
    }
}
