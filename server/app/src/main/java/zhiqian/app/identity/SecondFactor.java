package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.OptionalLong;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.crypto.Sealed;
import zhiqian.terms.TenantId;

/** Judges a one-time password, in the transaction of who asks, with the person's row locked: no step counts twice. */
@ApplicationScoped
class SecondFactor {
    /** What became of it. */
    enum Answer {
        NOT_NEEDED,
        RIGHT,
        MISSING,
        WRONG
    }

    @Inject
    private SecondFactorStore factors;

    @Inject
    private Sealed sealed;

    @Inject
    private BusinessClock clock;

    /** At sign-in. */
    Answer judge(TenantId tenant, UserRow user, String code) {
        if (!user.secondFactor()) {
            return Answer.NOT_NEEDED;
        }
        if (code == null || code.isBlank()) {
            return Answer.MISSING;
        }
        return accepts(tenant, user.username(), code) ? Answer.RIGHT : Answer.WRONG;
    }

    /** Also before it is confirmed. Real time counts, as on the person's phone. */
    boolean accepts(TenantId tenant, String username, String code) {
        OptionalLong step = factors.find(tenant, username)
                .map(row -> Totp.step(secret(tenant, row), code.strip(), clock.machineNow(), row.lastStep()))
                .orElse(OptionalLong.empty());
        step.ifPresent(used -> factors.used(tenant, username, used));
        return step.isPresent();
    }

    byte[] seal(TenantId tenant, byte[] secret) {
        return sealed.seal(tenant, HexFormat.of().formatHex(secret));
    }

    private byte[] secret(TenantId tenant, SecondFactorStore.Row row) {
        return HexFormat.of().parseHex(sealed.open(tenant, row.secret()));
    }
}
