package zhiqian.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;

/** Lock-out: five wrong passwords in a row close an account for fifteen minutes (GB/T 22239-2019, 8.1.4.1). */
final class SignInPolicy {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private SignInPolicy() {}

    /** @param refusal {@code null} if signed in */
    record Verdict(int failed, Instant lockedUntil, Problem refusal) {}

    /** @param second asked only of who knows the password; a wrong one counts like a wrong password */
    static Verdict judge(UserRow user, String password, Supplier<SecondFactor.Answer> second, Instant now) {
        if (user.lockedAt(now)) {
            return new Verdict(user.failed(), user.lockedUntil(), locked(user.lockedUntil()));
        }
        if (!Passwords.matches(password, user.passwordHash()) || user.disabled()) {
            return failed(user, wrong(), now);
        }
        return switch (second.get()) {
            case NOT_NEEDED, RIGHT -> new Verdict(0, null, null);
            case MISSING -> new Verdict(user.failed(), user.lockedUntil(), otpRequired("请输入手机上的动态口令"));
            case WRONG -> failed(user, otpRequired("动态口令不正确或已用过,请输入手机上新的动态口令"), now);
        };
    }

    private static Verdict failed(UserRow user, Problem refusal, Instant now) {
        int failed = user.lockedUntil() == null ? user.failed() + 1 : 1;
        if (failed >= TRIES) {
            Instant until = now.plus(LOCK);
            return new Verdict(failed, until, locked(until));
        }
        return new Verdict(failed, null, refusal);
    }

    private static Problem otpRequired(String detail) {
        return Problem.of("otp-required", "需要动态口令", 401, detail);
    }

    static Problem wrong() {
        return Problem.of("wrong-credentials", "登录失败", 401, "单位、用户名或口令不正确");
    }

    private static Problem locked(Instant until) {
        return Problem.of("account-locked", "账户已锁定", 423, "连续输错口令,请稍后再试或联系管理员解锁")
                .with(Map.of("until", Json.MAPPER.convertValue(until, String.class)));
    }
}
