package zhiqian.spi;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who a plugin is (插件身份). Id, version and vendor also stand in the manifest of the jar as {@code Plugin-Id}, {@code
 * Plugin-Version} and {@code Plugin-Provider}; the host refuses a jar in which the two differ.
 *
 * @param id such as {@code holiday-calendar-cn}: a small letter, then 1 to 79 small letters, digits, dots or hyphens;
 *     never changes, tenants name the plugin by it
 * @param name Chinese name for the console, 1 to 40 characters
 * @param version SemVer of the plugin itself, such as {@code 1.0.0}; one version is one jar, for ever
 * @param vendor who answers for it, 1 to 80 characters
 * @param builtFor API version compiled against; see {@link ApiVersion#canRun}
 */
public record PluginManifest(String id, String name, String version, String vendor, ApiVersion builtFor) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,79}");
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z.-]{1,30})?");

    /** @throws IllegalArgumentException if one of them is not of its pattern or length */
    public PluginManifest {
        require(id != null && ID.matcher(id).matches(), "id", id, ID.pattern());
        require(name != null && !name.isBlank() && name.length() <= 40, "name", name, "1 to 40 characters");
        require(version != null && VERSION.matcher(version).matches(), "version", version, "SemVer");
        require(vendor != null && !vendor.isBlank() && vendor.length() <= 80, "vendor", vendor, "1 to 80 characters");
        Objects.requireNonNull(builtFor, "builtFor");
    }

    private static void require(boolean met, String what, String given, String expected) {
        if (!met) {
            throw new IllegalArgumentException("plugin " + what + ": given " + given + ", expected " + expected);
        }
    }
}
