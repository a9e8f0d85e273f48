package zhiqian.app.project;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the ledger as the API shows it.
 *
 * @param voided     it was wrong and does not count; it stays to be seen
 * @param voidReason why; {@code null} unless voided
 */
public record EntryView<T extends ProjectEntry>(
        UUID id,
        int version,
        T entry,
        boolean voided,
        String voidReason,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {}
