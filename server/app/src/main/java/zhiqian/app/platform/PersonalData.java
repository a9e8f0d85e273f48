package zhiqian.app.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes numbers that belong to persons (身份证号、手机号、银行卡号) out of a text that leaves the system: somebody may have typed one into a note. */
public final class PersonalData {
    /** A mobile number, or 15 to 19 digits, the last perhaps an X; part of no longer word, as a credit code is. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+?86)?1[3-9]\\d{9}|\\d{14,18}[0-9Xx])(?![0-9A-Za-z])");

    private static final Pattern GROUPED = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]\\d{4}[ -]\\d{4}(?!\\d)");

    private PersonalData() {}

    /** The last four characters stay, so that who knows the number knows which is meant. */
    public static String masked(String text) {
        return text == null ? null : replaced(GROUPED, replaced(NUMBER, text));
    }

    private static String replaced(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "****" + match.group().substring(match.group().length() - 4)));
    }
}
