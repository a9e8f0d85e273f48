package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** How far each source has been read and told, and why not further. */
@ApplicationScoped
class SourceStore {
    @Inject
    private TenantSql sql;

    /** @param reportAgainAt in machine time; until then it is told nothing */
    record Position(
            String cursor,
            Instant fetchedAt,
            String failure,
            Instant failedAt,
            Instant reportedAt,
            String reportFailure,
            Instant reportFailedAt,
            int reportFailures,
            Instant reportAgainAt) {
        static final Position BEGINNING = new Position(null, null, null, null, null, null, null, 0, null);
    }

    /** One intake of a source at a time, over all replicas. */
    void lock(TenantId tenant, String source) {
        sql.first("SELECT pg_advisory_xact_lock(hashtext(?), ?::int)", r -> "", "provincial " + source, tenant.code());
    }

    /** Its name is kept for lists: the plugin may be gone by then. */
    void named(TenantId tenant, ProvincialFeed.Source source) {
        sql.update(
                "INSERT INTO external_source (source, name) VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET name = excluded.name"
                        + " WHERE external_source.name <> excluded.name",
                source.id(),
                source.name());
    }

    Position of(TenantId tenant, String source) {
        return find(tenant, source).orElse(Position.BEGINNING);
    }

    private Optional<Position> find(TenantId tenant, String source) {
        return sql.first(
                "SELECT cursor, fetched_at, failure, failed_at, reported_at, report_failure, report_failed_at, report_failures,"
                        + " report_again_at FROM external_source WHERE source = ?",
                r -> new Position(
                        r.text("cursor"),
                        r.instant("fetched_at"),
                        r.text("failure"),
                        r.instant("failed_at"),
                        r.instant("reported_at"),
                        r.text("report_failure"),
                        r.instant("report_failed_at"),
                        r.count("report_failures"),
                        r.instant("report_again_at")),
                source);
    }

    /** Only from where the page was fetched: another replica may have gone further. */
    void advance(TenantId tenant, String source, String from, String to, Instant now) {
        sql.update(
                "UPDATE external_source SET cursor = ?, fetched_at = ?, failure = NULL, failed_at = NULL WHERE source = ?"
                        + " AND cursor IS NOT DISTINCT FROM ?",
                to,
                now,
                source,
                from);
    }

    void failed(TenantId tenant, String source, String failure, Instant now) {
        sql.update("UPDATE external_source SET failure = ?, failed_at = ? WHERE source = ?", failure, now, source);
    }

    void reported(TenantId tenant, String source, Instant now) {
        sql.update(
                "UPDATE external_source SET reported_at = ?, report_failure = NULL, report_failed_at = NULL, report_failures = 0,"
                        + " report_again_at = NULL WHERE source = ?",
                now,
                source);
    }

    /** @param again in machine time */
    void notReported(TenantId tenant, String source, String failure, Instant now, Instant again) {
        sql.update(
                "UPDATE external_source SET report_failure = ?, report_failed_at = ?, report_failures = report_failures + 1,"
                        + " report_again_at = ? WHERE source = ?",
                failure,
                now,
                again,
                source);
    }
}
