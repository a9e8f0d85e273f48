package zhiqian.app.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Which files are taken, by what they contain; a name alone proves nothing. */
final class FileType {
    private static final Tika TIKA = new Tika();
    private static final Set<String> TAKEN = Set.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/heic",
            "application/pdf",
            "audio/mpeg",
            "audio/mp4",
            "video/mp4",
            "video/quicktime",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileType() {}

    /** @param head the first bytes, some kilobytes if there are so many */
    static Optional<String> of(byte[] head, String name) {
        String found = TIKA.detect(head);
        if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
            found = office(head, name);
        }
        if (found.equals("application/mp4") || found.equals("video/x-m4v")) {
            found = "video/mp4";
        }
        return Optional.of(found).filter(TAKEN::contains);
    }

    /** A ZIP that begins like an office document; which one, the name may say. */
    private static String office(byte[] head, String name) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.contains("[Content_Types].xml") && !text.contains("_rels/")) {
            return "application/zip";
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
}
