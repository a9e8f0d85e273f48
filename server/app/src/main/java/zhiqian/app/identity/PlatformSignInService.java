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
    private EndedSessions sessions;

    @Inject
    private BusinessClock clock;

    public SignInService.Outcome signIn(String username, String password) {
        Optional<UserRow> found = users.findForSignIn(username);
        if (found.isEmpty()) {
            Passwords.matches(password, null);
            return new SignInService.Outcome(Optional.empty(), SignInPolicy.wrong());
        }
        SignInPolicy.Verdict verdict =
                SignInPolicy.judge(found.get(), password, () -> SecondFactor.Answer.NOT_NEEDED, clock.now());
        users.signInResult(username, verdict.failed(), verdict.lockedUntil());
        return verdict.refusal() == null
                ? new SignInService.Outcome(Optional.of(person(found.get())), null)
                : new SignInService.Outcome(Optional.empty(), verdict.refusal());
    }

    private Person person(UserRow user) {
        int epoch = sessions.epochOf(SignedIn.PLATFORM, user);
        if (epoch != user.epoch()) {
            users.epoch(user.username(), epoch);
        }
        return Person.of(SignedIn.PLATFORM, user, epoch);
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

    /** By configuration: all sessions of this person end. */
    public void changePassword(String username, String password) {
        users.findForSignIn(username)
                .ifPresent(row -> users.epoch(username, sessions.endAll(SignedIn.PLATFORM, row, null)));
        users.password(username, Passwords.hash(password));
    }
}
