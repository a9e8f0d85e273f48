package zhiqian.reference.iso20022;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file as the server lists it.
 *
 * @param modified seconds since 1970
 */
record RemoteFile(String name, long modified, long size) {
    static final Comparator<RemoteFile> OLDEST_FIRST =
            Comparator.comparingLong(RemoteFile::modified).thenComparing(RemoteFile::name);

    /** A file that is still being written bears another ending until it is whole (写完再改名). */
    boolean isWhole() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") && !lower.startsWith(".");
    }

    /** Name and time: written again, it is another file. */
    String mark() {
        return digest(modified + "/" + name, 4);
    }

    static String digest(String text, int bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
