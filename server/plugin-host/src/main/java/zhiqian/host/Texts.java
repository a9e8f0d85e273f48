package zhiqian.host;

import java.util.Arrays;
import java.util.stream.Collectors;

final class Texts {
    private Texts() {}

    static String upTo(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** Class and first frames, without the message, which may hold personal data. */
    static String trace(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(3)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }
}
