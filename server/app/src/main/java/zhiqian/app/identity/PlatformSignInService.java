package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.tenancy.InRegistry;

/** Signing in to the platform itself. */
@ApplicationScoped
@InRegistry
@Transactional
public class PlatformSignInService {
    @Inject
    private PlatformUserStore users;

    @Inject
    private BusinessClock clock;

    public SignInService.Outcome signIn(String username, String password) {
        Optional<UserRow> found = users.findForSignIn(username);
        if (found.isEmpty()) {
            Passwords.matches(password, null);
            return new SignInService.Outcome(Optional.empty(), SignInPolicy.wrong());
        }
        SignInPolicy.Verdict verdict = SignInPolicy.judge(found.get(), password, clock.now());
        users.signInResult(username, verdict.failed(), verdict.lockedUntil());
        return verdict.refusal() == null
                ? new SignInService.Outcome(Optional.of(Person.of(SignedIn.PLATFORM, found.get())), null)
                : new SignInService.Outcome(Optional.empty(), verdict.refusal());
    }

    /** The first administrator; does nothing if the name is taken. */
    public void ensure(String username, String name, String password, String roles) {
        users.insert(username, name, Passwords.hash(password), roles);
    }

    public boolean exists(String username) {
        return users.findForSignIn(username).isPresent();
    }

    public boolean hasPassword(String username, String password) {
        return users.findForSignIn(username)
                .filter(user -> Passwords.matches(password, user.passwordHash()))
                .isPresent();
    }

    public void changePassword(String username, String password) {
        users.password(username, Passwords.hash(password));
    }
}
