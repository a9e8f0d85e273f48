package zhiqian.app.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The password of all demo users: {@code ZHIQIAN_DEMO_PASSWORD}, or a random one, printed once. */
@ApplicationScoped
class DemoPassword {
    @Inject
    @ConfigProperty(name = "ZHIQIAN_DEMO_PASSWORD")
    private Optional<String> given;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_DEMO")
    private Optional<Boolean> demo;

    private String value;

    boolean wanted() {
        return demo.orElse(false);
    }

    boolean isGiven() {
        return given.filter(text -> !text.isBlank()).isPresent();
    }

    synchronized String value() {
        if (value == null) {
            value = given.filter(text -> !text.isBlank())
                    .orElseGet(() -> "Demo-" + new BigInteger(60, new SecureRandom()).toString(36));
        }
        return value;
    }
}
