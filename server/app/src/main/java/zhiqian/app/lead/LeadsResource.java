package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.deadline.ClockView;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.EntityTag;
import zhiqian.app.input.Term;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.lead.LeadAction;

/** 线索: intake, work list, one lead, its actions and its course. */
@ApplicationScoped
@Path("/api/v1/leads")
@Tag(name = "leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeadsResource {
    private static final String LIMIT = "应为1至100";

    public record Purpose(
            @NotNull(message = "请填写查看目的") @Size(min = 4, max = 200, message = "应为4至200字") @Term(Term.Kind.TEXT)
                    String purpose) {}

    public record Identity(String name, String phone, String idNo) {}

    @Inject
    private LeadService leads;

    @Inject
    private LeadListService lists;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Page<LeadView.Headline> list(
            @BeanParam LeadQuery query,
            @QueryParam("sort") @DefaultValue("nextDue") String sort,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 400, message = "游标无效") String cursor) {
        boolean descending = sort.startsWith("-");
        LeadSort order = LeadSort.byId(descending ? sort.substring(1) : sort);
        String from = cursor == null || cursor.isBlank() ? null : cursor;
        return lists.page(
                signedIn.actor(), query.filter(lists.soonOf(signedIn.actor())), order, descending, from, limit);
    }

    @GET
    @Path("counters")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public LeadListService.Counters counters() {
        return lists.counters(signedIn.actor());
    }

    @POST
    @RolesAllowed({"intake", "handler"})
    public Response register(
            @Valid @NotNull(message = "请求内容不能为空") LeadIntake body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        return answer(leads.register(signedIn.actor(), body, key));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Response show(@PathParam("id") UUID id) {
        LeadView view = leads.show(signedIn.actor(), id);
        return Response.ok(view)
                .header("ETag", EntityTag.of(view.headline().version()))
                .build();
    }

    @POST
    @Path("{id}/actions/{action}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "municipal-supervisor"})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                LeadBodies.Acknowledge.class,
                                                LeadBodies.Transfer.class,
                                                LeadBodies.Note.class,
                                                LeadBodies.Return.class,
                                                LeadBodies.Dispatch.class,
                                                LeadBodies.FindingsBody.class,
                                                LeadBodies.FeedbackBody.class,
                                                LeadBodies.Review.class,
                                                LeadBodies.Unflag.class
                                            })))
    public Response act(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            JsonNode body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        LeadAction known =
                LeadAction.byId(action).orElseThrow(() -> Problem.notFound().toException());
        return answer(leads.act(signedIn.actor(), id, known, body, EntityTag.version(ifMatch), key));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<EventStore.Event>> timeline(@PathParam("id") UUID id) {
        return Map.of("items", leads.timeline(signedIn.actor(), id));
    }

    @GET
    @Path("{id}/clocks/{clock}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public ClockView clock(@PathParam("id") UUID id, @PathParam("clock") UUID clock) {
        return leads.clock(signedIn.actor(), id, clock);
    }

    @GET
    @Path("{id}/department-proposal")
    @RolesAllowed({"intake", "handler", "reviewer", "leader"})
    public LeadService.Proposal departmentProposal(@PathParam("id") UUID id) {
        return leads.departmentProposal(signedIn.actor(), id);
    }

    @POST
    @Path("{id}/disclosures")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Identity disclose(@PathParam("id") UUID id, @Valid @NotNull(message = "请求内容不能为空") Purpose body) {
        ComplainantStore.Identity who = leads.disclose(signedIn.actor(), id, body.purpose());
        return new Identity(who.name(), who.phone(), who.idNo());
    }

    private static Response answer(Idempotency.Answer answer) {
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
