package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the system (系统网址), if the operator has said so: for links in messages. */
@ApplicationScoped
class PublicAddress {
    @Inject
    @ConfigProperty(name = "ZHIQIAN_PUBLIC_URL")
    private Optional<String> base;

    PublicAddress() {}

    PublicAddress(String base) {
        this.base = Optional.of(base);
    }

    boolean isThere() {
        return base.isPresent();
    }

    Optional<String> home() {
        return base.map(url -> url.replaceAll("/+$", "") + "/");
    }

    Optional<String> warning(UUID id) {
        return id == null ? Optional.empty() : home().map(url -> url + "#/warnings/" + id);
    }
}
