package zhiqian.app.attachment;

import java.time.Instant;
import java.util.UUID;

/** A file of a matter. @param scan CLEAN or NOT_SCANNED (no scanner configured) */
public record Attachment(
        UUID id,
        UUID subjectId,
        String name,
        String type,
        long size,
        String sha256,
        String scan,
        String uploadedBy,
        Instant uploadedAt) {}
