package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantSql;

/** The ended sessions in the registry, from which all replicas learn of them. */
@ApplicationScoped
@InRegistry
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class EndedSessionService {
    @Inject
    private TenantSql sql;

    /** @param horizon where to read on: transactions before it have all ended */
    record News(List<EndedSession> sessions, String horizon) {}

    /** An older epoch never replaces a newer one. */
    void add(EndedSession session) {
        sql.update(
                "INSERT INTO ended_session (subject, epoch, kept, expires_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (subject) DO UPDATE SET epoch = excluded.epoch, kept = excluded.kept,"
                        + " expires_at = excluded.expires_at, written_in = excluded.written_in"
                        + " WHERE ended_session.epoch <= excluded.epoch",
                session.subject(),
                session.epoch(),
                session.kept(),
                session.expiresAt());
    }

    /** What was written since, by transactions that may have committed in any order; some rows come twice. */
    News since(String horizon) {
        String next = sql.first("SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon", r -> r.text("horizon"))
                .orElseThrow();
        List<EndedSession> sessions = sql.list(
                "SELECT subject, epoch, kept, expires_at FROM ended_session WHERE written_in >= CAST(? AS xid8)",
                r -> new EndedSession(r.text("subject"), r.count("epoch"), r.text("kept"), r.instant("expires_at")),
                horizon);
        return new News(sessions, next);
    }

    void forgetExpired(Instant now) {
        sql.update("DELETE FROM ended_session WHERE expires_at < ?", now);
    }
}
