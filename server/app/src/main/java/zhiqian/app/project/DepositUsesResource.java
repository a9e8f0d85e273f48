package zhiqian.app.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.EntityTag;

/** 动用工资保证金的记录 of a project. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/deposit-uses")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DepositUsesResource {
    @Inject
    private ProjectEntryService entries;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<EntryView<DepositUse>>> list(@PathParam("id") UUID id) {
        return Map.of("items", entries.list(signedIn.actor(), id, DepositUse.KIND));
    }

    @POST
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response add(
            @PathParam("id") UUID id,
            @Valid @NotNull(message = "请求内容不能为空") DepositUse body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        return ProjectsResource.answer(entries.add(signedIn.actor(), id, DepositUse.KIND, body, key));
    }

    @PUT
    @Path("{entry}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("entry") UUID entry,
            @Valid @NotNull(message = "请求内容不能为空") Correction<DepositUse> body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        return ProjectsResource.answer(
                entries.correct(signedIn.actor(), id, DepositUse.KIND, entry, body, EntityTag.version(ifMatch), key));
    }
}
