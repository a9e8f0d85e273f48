package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The tenant's users. */
@ApplicationScoped
class UserStore {
    private static final String COLUMNS =
            "username, name, password_hash, roles, department, enterprise, failed, locked_until, must_change, disabled, epoch,"
                    + " EXISTS (SELECT 1 FROM second_factor f WHERE f.username = app_user.username"
                    + " AND f.confirmed_at IS NOT NULL) AS second_factor";

    @Inject
    private TenantSql sql;

    Optional<UserRow> find(TenantId tenant, String username) {
        return sql.first("SELECT " + COLUMNS + " FROM app_user WHERE username = ?", UserStore::read, username);
    }

    /** Locks the row, so that parallel guesses are counted one after the other. */
    Optional<UserRow> findForSignIn(TenantId tenant, String username) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM app_user WHERE username = ? FOR UPDATE", UserStore::read, username);
    }

    List<UserRow> all(TenantId tenant) {
        return sql.list("SELECT " + COLUMNS + " FROM app_user ORDER BY username", UserStore::read);
    }

    /** @return whether the name was free */
    boolean insert(TenantId tenant, UserRow user) {
        return sql.update(
                        "INSERT INTO app_user (username, name, password_hash, roles, department, enterprise, must_change)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        user.username(),
                        user.name(),
                        user.passwordHash(),
                        String.join(",", user.roles()),
                        user.department(),
                        user.enterprise(),
                        user.mustChange())
                == 1;
    }

    void signInResult(TenantId tenant, String username, int failed, Instant lockedUntil) {
        sql.update(
                "UPDATE app_user SET failed = ?, locked_until = ? WHERE username = ?",
                failed,
                at(lockedUntil),
                username);
    }

    void password(TenantId tenant, String username, String hash, boolean mustChange) {
        sql.update(
                "UPDATE app_user SET password_hash = ?, must_change = ?, failed = 0, locked_until = NULL,"
                        + " version = version + 1 WHERE username = ?",
                hash,
                mustChange,
                username);
    }

    void disabled(TenantId tenant, String username, boolean disabled) {
        sql.update("UPDATE app_user SET disabled = ?, version = version + 1 WHERE username = ?", disabled, username);
    }

    void epoch(TenantId tenant, String username, int epoch) {
        sql.update("UPDATE app_user SET epoch = ? WHERE username = ?", epoch, username);
    }

    void describe(TenantId tenant, String username, UserService.Description wanted) {
        sql.update(
                "UPDATE app_user SET name = ?, roles = ?, department = ?, enterprise = ?, version = version + 1 WHERE username = ?",
                wanted.name(),
                String.join(",", wanted.roles()),
                wanted.department(),
                wanted.enterprise(),
                username);
    }

    static Object at(Instant instant) {
        return instant == null ? null : instant.atOffset(java.time.ZoneOffset.UTC);
    }

    static UserRow read(Row r) throws SQLException {
        return new UserRow(
                r.text("username"),
                r.text("name"),
                r.text("password_hash"),
                UserRow.split(r.text("roles")),
                r.text("department"),
                r.text("enterprise"),
                r.count("failed"),
                r.instant("locked_until"),
                r.flag("must_change"),
                r.flag("disabled"),
                r.count("epoch"),
                r.flag("second_factor"));
    }
}
