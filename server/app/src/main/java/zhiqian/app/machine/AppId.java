package zhiqian.app.machine;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import zhiqian.terms.TenantId;

/**
 * The public name of a credential (接口账号), {@code 341202-7F3K9Q2M4XHT6WBD}: the county comes first, so that a call's tenant is the
 * credential's and never a parameter.
 */
record AppId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}-[A-Z0-9]{16}");
    /** Without what is taken for something else when it is read aloud or copied by hand. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AppId fresh(TenantId tenant) {
        StringBuilder id = new StringBuilder(tenant.code()).append('-');
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
        return new AppId(id.toString());
    }

    /** Empty for what can be none. */
    static Optional<AppId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AppId(text)) : Optional.empty();
    }

    TenantId tenant() {
        return new TenantId(value.substring(0, 6));
    }
}
