package zhiqian.app.warning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;

/** 研判: run the models now, for all or for one project, and see how far it is. */
@ApplicationScoped
@Path("/api/v1/warnings/evaluations")
@Tag(name = "warnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    private static final int SHOWN = 20;

    /** @param project {@code null} for all */
    public record Wish(UUID project) {}

    @Inject
    private EvaluationService evaluations;

    @Inject
    private SignedIn signedIn;

    @POST
    @RolesAllowed({"handler", "reviewer", "leader", "department"})
    public Response ask(Wish wish) {
        Evaluation run = evaluations.ask(signedIn.actor(), wish == null ? null : wish.project());
        return Response.accepted(run)
                .location(URI.create("/api/v1/warnings/evaluations/" + run.id()))
                .build();
    }

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Map<String, List<Evaluation>> latest() {
        return Map.of("items", evaluations.latest(signedIn.actor(), SHOWN));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Evaluation show(@PathParam("id") UUID id) {
        return evaluations.show(signedIn.actor(), id);
    }
}
