package zhiqian.app.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import zhiqian.app.tenancy.TenantRegistryService;

/** Ready: the start is over, and the database answers. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @Inject
    private Start start;

    @Inject
    private TenantRegistryService registry;

    @Override
    public HealthCheckResponse call() {
        if (!start.done()) {
            return HealthCheckResponse.down("start");
        }
        try {
            return HealthCheckResponse.named("database")
                    .up()
                    .withData("tenants", registry.all().size())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
