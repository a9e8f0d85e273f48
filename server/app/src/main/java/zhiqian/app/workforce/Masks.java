package zhiqian.app.workforce;

import zhiqian.terms.MobileNumber;

/** Personal data as lists show them (6.4): enough to tell two people apart, too little to know one. */
final class Masks {
    private Masks() {}

    /** {@code 张三} → {@code 张*}; the rest of a long name is as long as any other. */
    static String name(String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int rest = name.codePointCount(0, name.length()) - 1;
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.min(2, Math.max(1, rest)));
    }

    static String lastFour(String four) {
        return four == null ? null : "****" + four;
    }

    /** Also of a number that is none of the mainland's. */
    static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.matches("1[3-9][0-9]{9}") ? new MobileNumber(phone).masked() : "****";
    }
}
