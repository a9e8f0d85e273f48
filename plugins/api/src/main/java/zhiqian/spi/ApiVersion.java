package zhiqian.spi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of this API (接口版本), the first two numbers of SemVer.
 *
 * <ul>
 *   <li>Minor: a default method on a type {@link ImplementedByPlugin}, a method on a type {@link ImplementedByHost}, a new
 *       extension point, a new record type, a new constant of an enum that only vendors make ({@link PermitKind}).
 *   <li>Major: everything else. A component more in a record that vendors construct is such a change, so records of this
 *       package get successors, not components.
 *   <li>Types and methods marked {@link Experimental} are outside of this promise.
 * </ul>
 *
 * @param major 1 to 999
 * @param minor 0 to 999
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /** The version of the API that this class belongs to; in the host: the version it runs. */
    public static final ApiVersion CURRENT = new ApiVersion(1, 2);

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    /** @throws IllegalArgumentException if a number is out of range */
    public ApiVersion {
        if (major < 1 || major > 999 || minor < 0 || minor > 999) {
            throw new IllegalArgumentException(
                    "api version: given " + major + "." + minor + ", expected 1.0 to 999.999");
        }
    }

    /**
     * Reads {@code 1.0}, as in the manifest attribute {@code Zhiqian-Api}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static ApiVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("api version: given " + text + ", expected such as 1.0");
        }
        return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether a host of this version runs a plugin compiled against {@code builtFor}: same major, minor not newer. */
    public boolean canRun(ApiVersion builtFor) {
        return major == builtFor.major && minor >= builtFor.minor;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /** {@code 1.0} */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
