package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Signing in to a tenant. A refusal is returned, not thrown, so that the count of wrong tries is committed. */
@ApplicationScoped
@InTenant
@Transactional
public class SignInService {
    @Inject
    private UserStore users;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private EndedSessions sessions;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Either a person or the reason why not. */
    public record Outcome(Optional<Person> person, Problem refusal) {}

    /** @param otp one-time password; {@code null} unless the person uses it */
    public Outcome signIn(TenantId tenant, String username, String password, String otp) {
        Optional<UserRow> found = users.findForSignIn(tenant, username);
        if (found.isEmpty()) {
            Passwords.matches(password, null);
            return new Outcome(Optional.empty(), SignInPolicy.wrong());
        }
        UserRow user = found.get();
        SignInPolicy.Verdict verdict =
                SignInPolicy.judge(user, password, () -> secondFactor.judge(tenant, user, otp), clock.now());
        if (verdict.failed() != user.failed() || verdict.lockedUntil() != user.lockedUntil()) {
            users.signInResult(tenant, username, verdict.failed(), verdict.lockedUntil());
        }
        Actor actor = new Actor(
                tenant,
                username,
                user.name(),
                java.util.Set.copyOf(user.roles()),
                user.department(),
                user.enterprise());
        audit.record(
                actor.tenant(),
                username,
                verdict.refusal() == null ? "sign-in" : "sign-in-refused",
                "user/" + username,
                null,
                null);
        return verdict.refusal() == null
                ? new Outcome(Optional.of(person(tenant, user)), null)
                : new Outcome(Optional.empty(), verdict.refusal());
    }

    public void signedOut(TenantId tenant, String username) {
        audit.record(tenant, username, "sign-out", "user/" + username, null, null);
    }

    private Person person(TenantId tenant, UserRow user) {
        int epoch = sessions.epochOf(tenant.code(), user);
        if (epoch != user.epoch()) {
            users.epoch(tenant, user.username(), epoch);
        }
        return Person.of(tenant.code(), user, epoch);
    }
}
