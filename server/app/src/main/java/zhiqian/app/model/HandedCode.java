package zhiqian.app.model;

/**
 * The code that a model has in the tenants below (下发代码): its own behind a prefix that nobody may use for a model of his own, so that
 * what is handed down never meets what a county has written.
 */
public final class HandedCode {
    static final String PREFIX = "SJ-";
    private static final int LONGEST = 32;

    private HandedCode() {}

    static String of(String own) {
        return PREFIX + own;
    }

    public static boolean is(String code) {
        return code != null && code.startsWith(PREFIX);
    }

    /** @param handed as {@link #of} made it */
    static String own(String handed) {
        return handed.substring(PREFIX.length());
    }

    static boolean fits(String own) {
        return of(own).length() <= LONGEST;
    }
}
