package zhiqian.app.bank;

import java.util.List;
import java.util.Set;
import zhiqian.terms.TenantId;

/** Where a tenant's bank messages come from; answered by its bank connector plugins. */
public interface BankFeed {
    /**
     * A connector that the tenant has switched on.
     *
     * @param id           of the plugin
     * @param files        whether it reads statement files
     * @param capabilities what the bank can do beyond that
     */
    record Source(String id, String name, String version, boolean files, Set<String> capabilities) {}

    /** @param next {@code null} if there never was anything */
    record Batch(List<BankMessage> messages, String next, boolean more) {}

    /** @param line as a spreadsheet counts; 0 for the file as a whole */
    record LineProblem(int line, String message) {}

    record Reading(List<BankMessage> messages, List<LineProblem> problems) {}

    /** Ids of the connectors that the tenant has switched on; asks no plugin. */
    List<String> enabled(TenantId tenant);

    List<Source> sources(TenantId tenant);

    /**
     * @param cursor {@code null} for the beginning
     * @throws FeedFailed with a Chinese sentence for the user
     */
    Batch fetch(TenantId tenant, String source, String cursor, int max);

    /** @throws FeedFailed with a Chinese sentence for the user */
    Reading read(TenantId tenant, String source, String fileName, byte[] content);
}
