package zhiqian.app.machine;

import java.time.Instant;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/**
 * What a contractor's system signs with (接口凭证), for one project. It is issued, its secret may be replaced, and one day it is revoked
 * and stays to be seen.
 *
 * @param department   in charge of the project; {@code null} if there is none
 * @param previous     the secret before this one; {@code null} once it has ended
 * @param failures     wrong signatures since it was issued
 * @param failedInARow wrong signatures since the last right one, or since it was last locked
 */
record Credential(
        TenantId tenant,
        UUID id,
        UUID project,
        String projectNo,
        String department,
        String appId,
        String name,
        String note,
        String secret,
        String previous,
        Instant previousUntil,
        boolean revoked,
        String revokeReason,
        long failures,
        int failedInARow,
        Instant lastFailedAt,
        Instant lockedUntil,
        Instant lastUsedAt,
        Instant rotatedAt,
        Instant createdAt,
        String createdBy)
        implements TenantScoped {

    /** As whom its calls act. */
    Actor actor() {
        return new Actor(tenant, "machine/" + appId, name, java.util.Set.of(), department, null);
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Whether the signature is by this secret, or by the one before while that still counts. */
    boolean hasSigned(Call call, Instant now) {
        boolean byThis = call.isSignedBy(secret);
        return byThis || previous != null && previousUntil.isAfter(now) && call.isSignedBy(previous);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Credential " + appId;
    }
}
