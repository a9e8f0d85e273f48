package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** How far each connector has been read, and why not further. */
@ApplicationScoped
class CursorStore {
    @Inject
    private TenantSql sql;

    record Position(String cursor, Instant fetchedAt, String failure, Instant failedAt) {}

    Optional<Position> find(TenantId tenant, String source) {
        return sql.first(
                "SELECT cursor, fetched_at, failure, failed_at FROM bank_cursor WHERE source = ?",
                r -> new Position(r.text("cursor"), r.instant("fetched_at"), r.text("failure"), r.instant("failed_at")),
                source);
    }

    /** Only from where the page was fetched: another replica may have gone further. */
    void advance(TenantId tenant, String source, String from, String to, Instant now) {
        sql.update(
                "INSERT INTO bank_cursor (source, cursor, fetched_at) VALUES (?, ?, ?) ON CONFLICT (source) DO UPDATE"
                        + " SET cursor = excluded.cursor, fetched_at = excluded.fetched_at, failure = NULL, failed_at = NULL"
                        + " WHERE bank_cursor.cursor IS NOT DISTINCT FROM ?",
                source,
                to,
                now,
                from);
    }

    void failed(TenantId tenant, String source, String failure, Instant now) {
        sql.update(
                "INSERT INTO bank_cursor (source, failure, failed_at) VALUES (?, ?, ?) ON CONFLICT (source) DO UPDATE"
                        + " SET failure = excluded.failure, failed_at = excluded.failed_at",
                source,
                failure,
                now);
    }
}
