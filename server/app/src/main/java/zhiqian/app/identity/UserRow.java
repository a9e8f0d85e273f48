package zhiqian.app.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What sign-in needs to know of a person, of a tenant or of the platform.
 *
 * @param epoch        sessions of a lower one are over; see {@link EndedSessions}
 * @param secondFactor whether sign-in asks for a one-time password
 */
record UserRow(
        String username,
        String name,
        String passwordHash,
        List<String> roles,
        String department,
        String enterprise,
        int failed,
        Instant lockedUntil,
        boolean mustChange,
        boolean disabled,
        int epoch,
        boolean secondFactor) {

    static List<String> split(String roles) {
        return roles.isBlank() ? List.of() : Arrays.asList(roles.split(","));
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
