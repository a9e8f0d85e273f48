package zhiqian.app.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Credentials of a tenant's projects; their secrets lie sealed. */
@ApplicationScoped
class CredentialStore {
    private static final String SELECT =
            "SELECT c.id, c.project_id, p.project_no, p.department, c.app_id, c.name, c.note, c.secret, c.previous_secret, c.previous_until, c.state,"
                    + " c.revoke_reason, c.failures, c.failed_in_a_row, c.last_failed_at, c.locked_until, c.last_used_at, c.rotated_at, c.created_at,"
                    + " c.created_by FROM machine_credential c JOIN project p ON p.id = c.project_id";

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    List<Credential> of(TenantId tenant, UUID project) {
        return sql.list(SELECT + " WHERE c.project_id = ? ORDER BY c.id", r -> read(tenant, r), project);
    }

    Optional<Credential> findForUpdate(TenantId tenant, UUID project, UUID id) {
        return sql.first(
                SELECT + " WHERE c.project_id = ? AND c.id = ? FOR UPDATE OF c", r -> read(tenant, r), project, id);
    }

    Optional<Credential> findForUpdate(TenantId tenant, AppId appId) {
        return sql.first(SELECT + " WHERE c.app_id = ? FOR UPDATE OF c", r -> read(tenant, r), appId.value());
    }

    void insert(Actor actor, UUID project, UUID id, AppId appId, String name, String note, String secret, Instant now) {
        sql.update(
                "INSERT INTO machine_credential (id, project_id, app_id, name, note, secret, created_at, created_by, updated_at, updated_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                project,
                appId.value(),
                name,
                note,
                sealed.seal(actor.tenant(), secret),
                now,
                actor.username(),
                now,
                actor.username());
    }

    /** @param graceEnds {@code null}: the old secret ends at once */
    void rotate(Actor actor, Credential before, String secret, Instant graceEnds, Instant now) {
        sql.update(
                "UPDATE machine_credential SET secret = ?, previous_secret = ?, previous_until = ?, rotated_at = ?, failed_in_a_row = 0,"
                        + " locked_until = NULL, updated_at = ?, updated_by = ? WHERE id = ?",
                sealed.seal(actor.tenant(), secret),
                graceEnds == null ? null : sealed.seal(actor.tenant(), before.secret()),
                graceEnds,
                now,
                now,
                actor.username(),
                before.id());
    }

    /** Its secret stays sealed, so that who still signs with it can be told why that no longer helps. */
    void revoke(Actor actor, UUID id, String reason, Instant now) {
        sql.update(
                "UPDATE machine_credential SET state = 'REVOKED', revoke_reason = ?, previous_secret = NULL, previous_until = NULL,"
                        + " updated_at = ?, updated_by = ? WHERE id = ?",
                reason,
                now,
                actor.username(),
                id);
        sql.update("DELETE FROM machine_nonce WHERE credential_id = ?", id);
    }

    void failed(Credential credential, int inARow, Instant lockedUntil, Instant now) {
        sql.update(
                "UPDATE machine_credential SET failures = failures + 1, failed_in_a_row = ?, last_failed_at = ?, locked_until = coalesce(?, locked_until)"
                        + " WHERE id = ?",
                inARow,
                now,
                lockedUntil,
                credential.id());
    }

    void used(Credential credential, Instant now) {
        sql.update(
                "UPDATE machine_credential SET last_used_at = ?, failed_in_a_row = 0, locked_until = NULL WHERE id = ?",
                now,
                credential.id());
    }

    /**
     * Uses a nonce up, and forgets those that no longer matter. Waits for a transaction that is just using the same.
     *
     * @param expiresAt when a call with this nonce is too old in any case
     * @return whether nobody has used it before
     */
    boolean useNonce(Credential credential, String nonce, Instant expiresAt, Instant now) {
        sql.update("DELETE FROM machine_nonce WHERE credential_id = ? AND expires_at < ?", credential.id(), now);
        return sql.update(
                        "INSERT INTO machine_nonce (credential_id, nonce, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        credential.id(),
                        nonce,
                        expiresAt)
                > 0;
    }

    private Credential read(TenantId tenant, Row r) throws SQLException {
        return new Credential(
                tenant,
                r.uuid("id"),
                r.uuid("project_id"),
                r.text("project_no"),
                r.text("department"),
                r.text("app_id"),
                r.text("name"),
                r.text("note"),
                sealed.open(tenant, r.bytes("secret")),
                sealed.open(tenant, r.bytes("previous_secret")),
                r.instant("previous_until"),
                r.text("state").equals("REVOKED"),
                r.text("revoke_reason"),
                r.number("failures"),
                r.count("failed_in_a_row"),
                r.instant("last_failed_at"),
                r.instant("locked_until"),
                r.instant("last_used_at"),
                r.instant("rotated_at"),
                r.instant("created_at"),
                r.text("created_by"));
    }
}
