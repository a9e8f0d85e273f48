package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Users of demo tenants: many with one password, hashed once. */
@ApplicationScoped
@InTenant
@Transactional
public class DemoUserService {
    @Inject
    private UserStore users;

    @Inject
    private EndedSessions sessions;

    @Inject
    private AuditTrail audit;

    /**
     * @param department {@code null} for the office's own staff
     * @param enterprise credit code of an enterprise's account
     */
    public record DemoUser(String username, String name, String role, String department, String enterprise) {
        public DemoUser(String username, String name, String role, String department) {
            this(username, name, role, department, null);
        }
    }

    public void create(TenantId tenant, Collection<DemoUser> wanted, String password) {
        String hash = Passwords.hash(password);
        for (DemoUser user : wanted) {
            UserRow row = new UserRow(
                    user.username(),
                    user.name(),
                    hash,
                    List.of(user.role()),
                    user.department(),
                    user.enterprise(),
                    0,
                    null,
                    false,
                    false,
                    0,
                    false);
            if (users.insert(tenant, row)) {
                audit.record(tenant, "demo", "create-user", "user/" + user.username(), null, user.role());
            } else {
                replace(tenant, user.username(), hash);
            }
        }
    }

    public void renew(TenantId tenant, Collection<String> usernames, String password) {
        String hash = Passwords.hash(password);
        usernames.forEach(username -> replace(tenant, username, hash));
        audit.record(tenant, "demo", "renew-demo-passwords", "users", null, null);
    }

    private void replace(TenantId tenant, String username, String hash) {
        users.findForSignIn(tenant, username)
                .ifPresent(row -> users.epoch(tenant, username, sessions.endAll(tenant.code(), row, null)));
        users.password(tenant, username, hash, false);
    }
}
