package zhiqian.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

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

    /**
     * Takes away what another build left unpacked. The note is written last: killed in between, the next start does it all
     * again.
     */
    void forgetOther(Path unpacked) throws IOException {
        String digest = digest();
        if (Files.exists(note) && Files.readString(note).equals(digest)) {
            return;
        }
        if (Files.exists(unpacked)) {
            try (Stream<Path> files = Files.walk(unpacked)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.writeString(note, digest);
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
