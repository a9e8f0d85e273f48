package zhiqian.app.provincial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** Where a tenant's warnings of superior platforms come from, and their results go; answered by its source plugins. */
public interface ProvincialFeed {
    /** A source that the tenant has switched on. @param id of the plugin */
    record Source(String id, String name, String version) {}

    /**
     * The platform has taken a warning back.
     *
     * @param cleared whether it says that the defect is cleared
     * @param reason  may be empty
     */
    record Withdrawal(String number, Instant at, boolean cleared, String reason) {}

    /** What could not be read. */
    record Unreadable(String number, Instant at, String reason) {}

    /** @param next {@code null} if there never was anything */
    record Batch(
            List<ToldWarning> warnings,
            List<Withdrawal> withdrawals,
            List<Unreadable> unreadable,
            String next,
            boolean more) {}

    /**
     * Where a warning stands, as it is told to the platform.
     *
     * @param sequence the version of the warning
     * @param due      last day of the limit that runs; {@code null} if none does
     * @param ground   on what ground it was cleared; may be empty
     */
    record Progress(
            String number,
            long sequence,
            String countyNumber,
            WarningState state,
            Instant at,
            LocalDate due,
            boolean overdue,
            int occurrences,
            String ground,
            String note) {}

    /** @param refused reason by number */
    record Receipt(Set<String> taken, Map<String, String> refused) {}

    /** Asks no plugin. */
    List<Source> enabled(TenantId tenant);

    /**
     * @param cursor {@code null} for the beginning
     * @throws SourceFailed with a Chinese sentence for the user
     */
    Batch fetch(TenantId tenant, String source, String cursor, int max);

    /** @throws SourceFailed with a Chinese sentence for the user */
    Receipt report(TenantId tenant, String source, List<Progress> progress);
}
