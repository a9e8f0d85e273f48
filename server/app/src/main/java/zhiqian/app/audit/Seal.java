package zhiqian.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link of the chain: the hash of the entry together with the link before it, so that no entry can be changed, taken
 * out or put in without breaking every later link.
 */
record Seal(long seq, long entryId, String previous, String hash) {
    static final Seal GENESIS = new Seal(0, 0, "", "0".repeat(64));

    Seal next(AuditEntry entry) {
        return new Seal(seq + 1, entry.id(), hash, digest(hash, entry));
    }

    private static String digest(String previous, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        // lengths in front, so that no two different entries read the same
        for (Object part : new Object[] {
            previous,
            entry.id(),
            entry.at().toEpochMilli(),
            entry.actor(),
            entry.action(),
            entry.object(),
            entry.purpose(),
            entry.detail()
        }) {
            String value = part == null ? "" : part.toString();
            text.append(part == null ? -1 : value.length()).append(':').append(value);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
