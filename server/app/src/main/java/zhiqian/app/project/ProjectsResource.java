package zhiqian.app.project;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.EntityTag;
import zhiqian.app.input.Term;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.timeline.EventStore;

/** 项目台账: the list, one project, its course. */
@ApplicationScoped
@Path("/api/v1/projects")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectsResource {
    private static final String LIMIT = "应为1至100";

    /** Why a whole phone number is looked at. */
    public record Purpose(
            @NotNull(message = "请填写查看目的") @Size(min = 4, max = 200, message = "应为4至200字") @Term(Term.Kind.TEXT)
                    String purpose) {}

    @Inject
    private ProjectService projects;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Page<ProjectView.Headline> list(
            @QueryParam("q") String q,
            @QueryParam("state") String state,
            @QueryParam("industry") String industry,
            @QueryParam("department") String department,
            @QueryParam("overdue") String overdue,
            @QueryParam("sort") @DefaultValue("-projectNo") String sort,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 800, message = "游标无效") String cursor) {
        boolean descending = sort.startsWith("-");
        return projects.page(
                signedIn.actor(),
                ProjectFilter.of(q, state, industry, department, overdue),
                ProjectSort.byId(descending ? sort.substring(1) : sort),
                descending,
                Columns.stripped(cursor),
                limit);
    }

    @POST
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response register(
            @Valid @NotNull(message = "请求内容不能为空") ProjectIntake body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        return answer(projects.register(signedIn.actor(), body, key));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Response show(@PathParam("id") UUID id) {
        ProjectView view = projects.show(signedIn.actor(), id);
        return Response.ok(view)
                .header("ETag", EntityTag.of(view.headline().version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response correct(
            @PathParam("id") UUID id,
            @Valid @NotNull(message = "请求内容不能为空") ProjectIntake body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        return answer(projects.correct(signedIn.actor(), id, body, EntityTag.version(ifMatch), key));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<EventStore.Event>> timeline(@PathParam("id") UUID id) {
        return Map.of("items", projects.timeline(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/disclosures")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Response disclose(@PathParam("id") UUID id, @Valid @NotNull(message = "请求内容不能为空") Purpose body) {
        ProjectView.LabourOfficer officer = projects.disclose(signedIn.actor(), id, body.purpose());
        return Response.ok(officer == null ? new ProjectView.LabourOfficer(null, null) : officer)
                .build();
    }

    static Response answer(Idempotency.Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.json()).type(MediaType.APPLICATION_JSON);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        int version = answer.version() != null
                ? answer.version()
                : Json.tree(answer.json()).path("version").asInt();
        return response.header("ETag", EntityTag.of(version)).build();
    }
}
