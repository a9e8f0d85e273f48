package zhiqian.app.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;

/** 项目事实: what the models see of a project. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/facts")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectFactsResource {
    @Inject
    private FactService facts;

    @Inject
    private SignedIn signedIn;

    /** @param on day whose end is meant; now if it is left out */
    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Map<String, List<FactService.Rows>> of(
            @PathParam("id") UUID id, @QueryParam("on") @Term(Term.Kind.DATE) String on) {
        return Map.of("items", facts.of(signedIn.actor(), id, on == null ? null : LocalDate.parse(on)));
    }
}
