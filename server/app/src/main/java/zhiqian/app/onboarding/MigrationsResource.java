package zhiqian.app.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.app.tenancy.TenantRegistryService;
import zhiqian.app.tenancy.migration.FleetMigrator;

/** 全体租户的数据库版本(平台管理员). */
@ApplicationScoped
@Path("/api/v1/platform/migrations")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
public class MigrationsResource {
    /** @param byState number of tenants by migration state */
    public record Fleet(String version, boolean paused, Map<String, Long> byState, List<Failure> failures) {}

    public record Failure(String tenant, String name, String error) {}

    @Inject
    private FleetMigrator fleet;

    @Inject
    private TenantRegistryService registry;

    @GET
    @RolesAllowed("platform-admin")
    public Fleet show() {
        List<TenantEntry> all = registry.all();
        return new Fleet(
                fleet.version(),
                fleet.isPaused(),
                all.stream().collect(Collectors.groupingBy(TenantEntry::migration, Collectors.counting())),
                all.stream()
                        .filter(entry -> entry.migration().equals("FAILED"))
                        .map(entry -> new Failure(entry.code(), entry.name(), entry.error()))
                        .toList());
    }

    @POST
    @Path("actions/{action}")
    @RolesAllowed("platform-admin")
    public Fleet act(@PathParam("action") String action) {
        switch (action) {
            case "start" -> fleet.run();
            case "pause" -> fleet.pause();
            case "resume" -> fleet.resume();
            default -> throw Problem.notFound().toException();
        }
        return show();
    }
}
