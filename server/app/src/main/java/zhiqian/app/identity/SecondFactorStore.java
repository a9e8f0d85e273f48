package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The sealed secrets of those who use a one-time password. */
@ApplicationScoped
class SecondFactorStore {
    @Inject
    private TenantSql sql;

    /** @param lastStep the latest that was used */
    record Row(byte[] secret, boolean confirmed, long lastStep) {}

    Optional<Row> find(TenantId tenant, String username) {
        return sql.first(
                "SELECT secret, confirmed_at IS NOT NULL AS confirmed, last_step FROM second_factor WHERE username = ?",
                r -> new Row(r.bytes("secret"), r.flag("confirmed"), r.number("last_step")),
                username);
    }

    /** Replaces one that was never confirmed. */
    void enrol(TenantId tenant, String username, byte[] secret) {
        sql.update(
                "INSERT INTO second_factor (username, secret) VALUES (?, ?) ON CONFLICT (username) DO UPDATE"
                        + " SET secret = excluded.secret, last_step = 0 WHERE second_factor.confirmed_at IS NULL",
                username,
                secret);
    }

    void confirm(TenantId tenant, String username, Instant now) {
        sql.update("UPDATE second_factor SET confirmed_at = ? WHERE username = ?", now, username);
    }

    void used(TenantId tenant, String username, long step) {
        sql.update("UPDATE second_factor SET last_step = ? WHERE username = ?", step, username);
    }

    void remove(TenantId tenant, String username) {
        sql.update("DELETE FROM second_factor WHERE username = ?", username);
    }
}
