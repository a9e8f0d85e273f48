package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import zhiqian.app.tenancy.TenantSql;

/** People who run the platform, in the registry. */
@ApplicationScoped
class PlatformUserStore {
    private static final String SELECT =
            "SELECT username, name, password_hash, roles, NULL AS department, NULL AS enterprise, failed, locked_until, must_change,"
                    + " disabled, epoch, false AS second_factor FROM platform_user WHERE username = ?";

    @Inject
    private TenantSql sql;

    Optional<UserRow> find(String username) {
        return sql.first(SELECT, UserStore::read, username);
    }

    Optional<UserRow> findForSignIn(String username) {
        return sql.first(SELECT + " FOR UPDATE", UserStore::read, username);
    }

    void epoch(String username, int epoch) {
        sql.update("UPDATE platform_user SET epoch = ? WHERE username = ?", epoch, username);
    }

    void insert(String username, String name, String hash, String roles) {
        sql.update(
                "INSERT INTO platform_user (username, name, password_hash, roles) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                username,
                name,
                hash,
                roles);
    }

    void password(String username, String hash) {
        sql.update(
                "UPDATE platform_user SET password_hash = ?, must_change = false WHERE username = ?", hash, username);
    }

    void signInResult(String username, int failed, Instant lockedUntil) {
        sql.update(
                "UPDATE platform_user SET failed = ?, locked_until = ? WHERE username = ?",
                failed,
                UserStore.at(lockedUntil),
                username);
    }
}
