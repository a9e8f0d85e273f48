package zhiqian.spi;

import java.util.regex.Pattern;

/**
 * The department in charge of a class of projects (行业主管部门), as the plugin knows it; telephone numbers and full names
 * are the tenant's own data.
 *
 * @param code the tenant's code of it, such as {@code housing}: a small letter, then 1 to 39 small letters, digits or
 *     hyphens
 * @param name general Chinese name, such as 住房城乡建设部门; 1 to 60 characters
 * @param reason why this one, a Chinese sentence that is shown and kept with the decision; 1 to 200 characters
 */
public record Department(String code, String name, String reason) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** @throws IllegalArgumentException if one of them is not of its pattern or length */
    public Department {
        require(code != null && CODE.matcher(code).matches(), "code", code, CODE.pattern());
        require(name != null && !name.isBlank() && name.length() <= 60, "name", name, "1 to 60 characters");
        require(reason != null && !reason.isBlank() && reason.length() <= 200, "reason", reason, "1 to 200 characters");
    }

    /** Whether a text is a department's code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static void require(boolean met, String what, String given, String expected) {
        if (!met) {
            throw new IllegalArgumentException("department " + what + ": given " + given + ", expected " + expected);
        }
    }
}
