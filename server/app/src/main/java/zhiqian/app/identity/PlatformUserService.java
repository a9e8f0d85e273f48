package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantRegistryService;

/** What people of the platform do with their own account. */
@ApplicationScoped
@InRegistry
@Transactional
public class PlatformUserService {
    @Inject
    private PlatformUserStore users;

    @Inject
    private EndedSessions sessions;

    @Inject
    private TenantRegistryService registry;

    public boolean mustChange(String username) {
        return users.find(username).filter(UserRow::mustChange).isPresent();
    }

    /** @param session id of the session that stays; all others of this person end */
    public void changePassword(String username, String current, String replacement, String session) {
        UserRow row = users.findForSignIn(username)
                .orElseThrow(() -> Problem.notFound().toException());
        Passwords.change(row, current, replacement);
        users.epoch(username, sessions.endAll(SignedIn.PLATFORM, row, session));
        users.password(username, Passwords.hash(replacement));
        registry.audit(username, "change-password", "platform-user/" + username, null);
    }
}
