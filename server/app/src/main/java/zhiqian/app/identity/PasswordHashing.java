package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** For those who make users from outside of this package. */
@ApplicationScoped
public class PasswordHashing {
    public String hash(String password) {
        return Passwords.hash(password);
    }

    public Optional<String> weakness(String password, String username) {
        return Passwords.weakness(password, username);
    }
}
