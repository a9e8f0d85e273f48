package zhiqian.app.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import zhiqian.app.problem.Problem;

/** Argon2id hashes (OWASP's 19 MiB, 2 passes), and which passwords are strong enough. */
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    /** Checked when there is no such user, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody-has-this-password");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash == null ? NOBODY : hash).with(ARGON) && hash != null;
    }

    /** @return why the password is too weak, in Chinese; empty if it will do */
    static Optional<String> weakness(String password, String username) {
        if (password.length() < 10 || password.length() > 128) {
            return Optional.of("口令应为10至128个字符");
        }
        if (password.contains(username)) {
            return Optional.of("口令不得包含用户名");
        }
        long kinds = password.chars().map(Passwords::kind).distinct().count();
        return kinds < 3 ? Optional.of("口令应包含大写字母、小写字母、数字、符号中的至少三类") : Optional.empty();
    }

    /** @throws zhiqian.app.problem.ProblemException 422 if a person may not replace the password by this one */
    static void change(UserRow user, String current, String replacement) {
        if (!matches(current, user.passwordHash())) {
            throw Problem.invalid("current", "现口令不正确").toException();
        }
        if (current.equals(replacement)) {
            throw Problem.invalid("replacement", "新口令不得与现口令相同").toException();
        }
        require("replacement", replacement, user.username());
    }

    /** @throws zhiqian.app.problem.ProblemException 422 that names the field, if it is too weak */
    static void require(String field, String password, String username) {
        weakness(password, username).ifPresent(reason -> {
            throw Problem.invalid(field, reason).toException();
        });
    }

    private static int kind(int c) {
        return Character.isUpperCase(c) ? 0 : Character.isLowerCase(c) ? 1 : Character.isDigit(c) ? 2 : 3;
    }
}
