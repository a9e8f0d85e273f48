package zhiqian.app.workforce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.EntityTag;
import zhiqian.app.platform.Page;

/** 企业名录. */
@ApplicationScoped
@Path("/api/v1/enterprises")
@Tag(name = "workforce")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnterprisesResource {
    private static final String LIMIT = "应为1至100";

    @Inject
    private EnterpriseService enterprises;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Page<EnterpriseStore.Listed> list(
            @QueryParam("q") @Size(max = 100, message = "检索词不超过100字") String q,
            @QueryParam("scale") String scale,
            @QueryParam("grade") String grade,
            @QueryParam("listed") Boolean listed,
            @QueryParam("warned") Boolean warned,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 800, message = "游标无效") String cursor) {
        boolean descending = sort.startsWith("-");
        return enterprises.page(
                signedIn.actor(),
                EnterpriseFilter.of(q, scale, grade, listed, warned),
                EnterpriseSort.byId(descending ? sort.substring(1) : sort),
                descending,
                cursor == null || cursor.isBlank() ? null : cursor,
                limit);
    }

    @POST
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response register(
            @Valid @NotNull(message = "请求内容不能为空") EnterpriseIntake body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        Idempotency.Answer answer = enterprises.register(signedIn.actor(), body, key);
        return Response.status(answer.status())
                .entity(answer.json())
                .type(MediaType.APPLICATION_JSON)
                .location(URI.create(answer.location()))
                .build();
    }

    @GET
    @Path("{creditCode}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public EnterpriseService.Detail show(@PathParam("creditCode") String creditCode) {
        return enterprises.show(signedIn.actor(), creditCode);
    }

    /** The whole body anew; representative and phone stay as they are where nothing is given. */
    @PUT
    @Path("{creditCode}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response change(
            @PathParam("creditCode") String creditCode,
            @Valid @NotNull(message = "请求内容不能为空") EnterpriseIntake body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        Idempotency.Answer answer =
                enterprises.change(signedIn.actor(), creditCode, body, EntityTag.version(ifMatch), key);
        return Response.status(answer.status())
                .entity(answer.json())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
