package zhiqian.app.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.identity.PlatformSignInService;

/** The first platform administrator: {@code ZHIQIAN_ADMIN_PASSWORD}, or the demo password. */
@ApplicationScoped
class PlatformAdministrator {
    private static final System.Logger LOGGER = System.getLogger(PlatformAdministrator.class.getName());

    @Inject
    private PlatformSignInService platform;

    @Inject
    private DemoPassword demoPassword;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_ADMIN_PASSWORD")
    private Optional<String> given;

    void ensure() {
        if (platform.exists("platform-admin")) {
            return;
        }
        if (given.isPresent()) {
            platform.ensure("platform-admin", "平台管理员", given.get(), "platform-admin");
        } else if (demoPassword.wanted()) {
            platform.ensure("platform-admin", "平台管理员", demoPassword.value(), "platform-admin");
        } else {
            LOGGER.log(System.Logger.Level.WARNING, "no platform administrator: set ZHIQIAN_ADMIN_PASSWORD once");
        }
    }
}
