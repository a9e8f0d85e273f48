package zhiqian.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which build ran last in this data folder. Liberty keeps what it unpacked of an archive and knows it again by the time
 * stamps inside, which are the same in every build of ours: it would go on running the old libraries of a new archive.
 */
final class BuildSeen {
    private final Path archive;
    private final Path note;

    /** @param note where the digest of the last build is kept */
    BuildSeen(Path archive, Path note) {
        this.archive = archive;
        this.note = note;
    }

    /** Whether another build ran here before, or none is known; from now on it is this one. */
    boolean isAnother() throws IOException {
        String digest = digest();
        boolean another = !Files.exists(note) || !Files.readString(note).equals(digest);
        if (another) {
            Files.writeString(note, digest);
        }
        return another;
    }

    private String digest() throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
