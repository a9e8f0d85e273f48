package zhiqian.app.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;

/** 可转办的下级. */
@ApplicationScoped
@Path("/api/v1/transfer-targets")
@Tag(name = "overview")
@Produces(MediaType.APPLICATION_JSON)
public class TransferTargetsResource {
    public record Target(String tenant, String name) {}

    @Inject
    private TenantDirectory directory;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public Map<String, List<Target>> list() {
        return Map.of(
                "items",
                directory.children(signedIn.tenant()).stream()
                        .filter(TenantEntry::active)
                        .map(entry -> new Target(entry.code(), entry.name()))
                        .toList());
    }
}
