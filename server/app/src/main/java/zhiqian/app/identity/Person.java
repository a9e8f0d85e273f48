package zhiqian.app.identity;

import java.util.List;

/** Who signed in; what goes into the token. */
public record Person(
        String tenant,
        String username,
        String name,
        List<String> roles,
        String department,
        boolean mustChangePassword) {
    static Person of(String tenant, UserRow user) {
        return new Person(tenant, user.username(), user.name(), user.roles(), user.department(), user.mustChange());
    }
}
