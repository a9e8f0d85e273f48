package zhiqian.app.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.problem.Problem;
import zhiqian.terms.TenantId;

/** Takes a stream in piece by piece: type, size and virus check on the way; a refusal rolls all pieces back. */
@ApplicationScoped
public class AttachmentIntake {
    public static final int CHUNK = 256 * 1024;
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final long LARGEST_PER_MATTER = 200L * 1024 * 1024;

    @Inject
    private AttachmentStore store;

    @Inject
    private VirusScanner scanner;

    @Inject
    private BusinessClock clock;

    public Attachment take(TenantId tenant, UUID subject, String rawName, InputStream content, String by) {
        String name = name(rawName);
        if (store.totalSize(tenant, subject) > LARGEST_PER_MATTER) {
            throw Problem.of("too-large", "附件总量太大", 413, "一件线索的附件合计不得超过200MB").toException();
        }
        UUID id = UuidV7.next();
        try (VirusScanner.Session scan = scanner.begin()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String type = null;
            long size = 0;
            int no = 0;
            for (byte[] piece = content.readNBytes(CHUNK); piece.length > 0; piece = content.readNBytes(CHUNK)) {
                type = type == null ? type(piece, name) : type;
                size += piece.length;
                if (size > LARGEST) {
                    throw Problem.of("too-large", "文件太大", 413, "单个文件不得超过20MB").toException();
                }
                digest.update(piece);
                scan.feed(piece);
                store.insertChunk(tenant, id, no++, piece);
            }
            if (size == 0) {
                throw Problem.invalid("file", "文件是空的").toException();
            }
            Attachment taken = new Attachment(
                    id,
                    subject,
                    name,
                    type,
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    scan.verdict(),
                    by,
                    clock.now());
            store.insert(tenant, taken);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(byte[] head, String name) {
        return FileType.of(head, name).orElseThrow(() -> Problem.of(
                        "unsupported-media-type",
                        "不支持的文件类型",
                        415,
                        "可上传照片(JPEG、PNG、WebP、HEIC)、PDF、DOCX、XLSX、录音和视频(MP3、M4A、MP4)")
                .toException());
    }

    /** The last part of a path, without what could deceive a reader or a file system. */
    private static String name(String raw) {
        String name = raw == null
                ? ""
                : raw.replace('\\', '/')
                        .replaceAll(".*/", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                        .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "附件";
        }
        return name.codePointCount(0, name.length()) > 100
                ? name.substring(name.offsetByCodePoints(name.length(), -100))
                : name;
    }
}
