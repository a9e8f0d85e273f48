package zhiqian.app.identity;

import java.util.List;

/**
 * Who signed in; what goes into the token.
 *
 * @param epoch of the session, see {@link EndedSessions}
 */
public record Person(
        String tenant,
        String username,
        String name,
        List<String> roles,
        String department,
        String enterprise,
        boolean mustChangePassword,
        int epoch) {
    static Person of(String tenant, UserRow user, int epoch) {
        return new Person(
                tenant,
                user.username(),
                user.name(),
                user.roles(),
                user.department(),
                user.enterprise(),
                user.mustChange(),
                epoch);
    }
}
