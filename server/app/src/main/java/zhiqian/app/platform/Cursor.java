package zhiqian.app.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page ended, as an opaque text. */
public final class Cursor {
    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it is not one of ours */
    public static List<String> parts(String cursor, int count) {
        List<String> parts =
                List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1));
        if (parts.size() != count) {
            throw new IllegalArgumentException("cursor");
        }
        return parts;
    }
}
