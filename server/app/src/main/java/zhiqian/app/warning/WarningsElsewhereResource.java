package zhiqian.app.warning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;

/** 他部门在办预警: of a project, which types other departments have open warnings of. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/warnings-elsewhere")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
public class WarningsElsewhereResource {
    @Inject
    private WarningsElsewhereService warnings;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Map<String, List<WarningElsewhere>> of(@PathParam("id") UUID id) {
        return Map.of("items", warnings.of(signedIn.actor(), id));
    }
}
