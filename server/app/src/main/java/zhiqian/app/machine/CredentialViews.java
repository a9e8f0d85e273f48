package zhiqian.app.machine;

import java.time.Instant;
import java.util.UUID;

/** Credentials as they are shown; a secret once, to whom it is issued. */
public final class CredentialViews {
    private CredentialViews() {}

    /**
     * @param state         {@code ACTIVE}, {@code LOCKED} or {@code REVOKED}
     * @param previousUntil until when the secret before still counts; {@code null} if it does not
     * @param failures      wrong signatures since it was issued
     */
    public record CredentialView(
            UUID id,
            String appId,
            String name,
            String note,
            String state,
            String stateName,
            String revokeReason,
            Instant previousUntil,
            long failures,
            Instant lastFailedAt,
            Instant lockedUntil,
            Instant lastUsedAt,
            Instant rotatedAt,
            Instant createdAt,
            String createdBy) {}

    /** With its secret, for the only time. */
    public record Issued(CredentialView credential, String appId, String secret) {
        /** Secrets stay out of logs. */
        @Override
        public String toString() {
            return "Issued " + appId;
        }
    }

    static CredentialView of(Credential c, Instant now) {
        String state = c.revoked() ? "REVOKED" : c.lockedAt(now) ? "LOCKED" : "ACTIVE";
        return new CredentialView(
                c.id(),
                c.appId(),
                c.name(),
                c.note(),
                state,
                c.revoked() ? "已作废" : c.lockedAt(now) ? "已锁定" : "有效",
                c.revokeReason(),
                c.previousUntil() != null && c.previousUntil().isAfter(now) ? c.previousUntil() : null,
                c.failures(),
                c.lastFailedAt(),
                c.lockedAt(now) ? c.lockedUntil() : null,
                c.lastUsedAt(),
                c.rotatedAt(),
                c.createdAt(),
                c.createdBy());
    }
}
