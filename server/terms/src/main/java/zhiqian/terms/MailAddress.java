package zhiqian.terms;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address (电子邮箱) as people write it: ASCII, one {@code @}, a domain with a dot. Without quotes, comments, spaces or
 * line ends, so that it can stand in a header as it is. The domain is turned into lower case.
 *
 * @param value at most 254 characters
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    /** @throws InvalidTerm if no mail could be addressed to it */
    public MailAddress {
        if (value == null || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidTerm("mail-address", "a text that is none", "name@domain", "电子邮箱不正确,应如 name@example.cn");
        }
        int at = value.indexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /** The part behind the {@code @}. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Two characters of the name are enough to tell whose it is. */
    @Override
    public String toString() {
        int at = value.indexOf('@');
        return value.substring(0, Math.min(2, at)) + "***" + value.substring(at);
    }
}
