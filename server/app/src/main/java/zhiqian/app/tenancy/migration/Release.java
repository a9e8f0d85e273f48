package zhiqian.app.tenancy.migration;

import java.util.List;

/**
 * What a tenant's schema must be after migration.
 *
 * @param version   hash over the ordered change sets and their checksums
 * @param changes   all change sets, oldest first
 * @param catalogue hash of the template's catalogue: the post-condition
 */
record Release(String version, List<Change> changes, String catalogue) {
    /** @param key author and file of the change set, as in databasechangelog */
    record Change(String key, String sql) {}
}
