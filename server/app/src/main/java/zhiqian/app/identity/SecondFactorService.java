package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** A person's own one-time password: OFF, after enrolling PENDING, after the first right code ON. */
@ApplicationScoped
@InTenant
@Transactional
public class SecondFactorService {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    @Inject
    private UserStore users;

    @Inject
    private SecondFactorStore factors;

    @Inject
    private SecondFactor judge;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Shown once. */
    record Enrolment(String secret, String uri) {}

    String state(Actor actor) {
        return factors.find(actor.tenant(), actor.username())
                .map(row -> row.confirmed() ? "ON" : "PENDING")
                .orElse("OFF");
    }

    Enrolment enrol(Actor actor) {
        if (locked(actor).secondFactor()) {
            throw Problem.conflict("已启用动态口令;更换前请先停用").toException();
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        factors.enrol(actor.tenant(), actor.username(), judge.seal(actor.tenant(), secret));
        String text = Totp.base32(secret);
        String label = "治欠:" + actor.username() + "@" + actor.tenant().code();
        return new Enrolment(
                text,
                "otpauth://totp/" + encoded(label) + "?secret=" + text + "&issuer=" + encoded("治欠")
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    void confirm(Actor actor, String code) {
        if (locked(actor).secondFactor()) {
            throw Problem.conflict("动态口令已启用").toException();
        }
        if (!judge.accepts(actor.tenant(), actor.username(), code)) {
            throw Problem.invalid("otp", "动态口令不正确;请核对手机时间后重试").toException();
        }
        factors.confirm(actor.tenant(), actor.username(), clock.now());
        audit.record(actor.tenant(), actor.username(), "enable-otp", "user/" + actor.username(), null, null);
    }

    void disable(Actor actor, String password) {
        if (!Passwords.matches(password, locked(actor).passwordHash())) {
            throw Problem.invalid("password", "口令不正确").toException();
        }
        factors.remove(actor.tenant(), actor.username());
        audit.record(actor.tenant(), actor.username(), "disable-otp", "user/" + actor.username(), null, null);
    }

    private UserRow locked(Actor actor) {
        return users.findForSignIn(actor.tenant(), actor.username())
                .orElseThrow(() -> Problem.notFound().toException());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
