package zhiqian.app.warning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
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
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.warning.WarningAction;

/** 预警: work list, board, figures, one warning, its actions and its course. */
@ApplicationScoped
@Path("/api/v1/warnings")
@Tag(name = "warnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WarningsResource {
    private static final String LIMIT = "应为1至100";

    @Inject
    private WarningService warnings;

    @Inject
    private ZeroSnapshotService zero;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Page<WarningView.Headline> list(
            @BeanParam WarningQuery query,
            @QueryParam("sort") @DefaultValue("nextDue") String sort,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 400, message = "游标无效") String cursor) {
        boolean descending = sort.startsWith("-");
        WarningSort order = WarningSort.byId(descending ? sort.substring(1) : sort);
        String from = cursor == null || cursor.isBlank() ? null : cursor;
        return warnings.page(signedIn.actor(), query.filter(), order, descending, from, limit);
    }

    @GET
    @Path("board")
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Map<String, List<WarningListStore.Cell>> board() {
        return Map.of("items", warnings.board(signedIn.actor()));
    }

    @GET
    @Path("statistics")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<WarningListStore.Figures>> statistics(
            @QueryParam("by") @DefaultValue("type") String by,
            @QueryParam("from") @NotNull(message = "请填写起始日期") @Term(Term.Kind.DATE) String from,
            @QueryParam("to") @NotNull(message = "请填写截止日期") @Term(Term.Kind.DATE) String to) {
        return Map.of(
                "items",
                warnings.figures(
                        signedIn.actor(), WarningFigures.byId(by), LocalDate.parse(from), LocalDate.parse(to)));
    }

    /** 每季度动态清零. */
    @GET
    @Path("zero-snapshots")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<ZeroSnapshotService.Line>> zeroSnapshots() {
        return Map.of("items", zero.all(signedIn.actor()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Response show(@PathParam("id") UUID id) {
        WarningView view = warnings.show(signedIn.actor(), id);
        return Response.ok(view)
                .header("ETag", EntityTag.of(view.headline().version()))
                .build();
    }

    @POST
    @Path("{id}/actions/{action}")
    @RolesAllowed({"handler", "reviewer", "leader", "department", "enterprise"})
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                WarningBodies.Note.class,
                                                WarningBodies.Evidence.class,
                                                WarningBodies.Rejection.class,
                                                WarningBodies.Clearing.class,
                                                WarningBodies.DepartmentAction.class,
                                                WarningBodies.Letter.class,
                                                WarningBodies.Interview.class,
                                                WarningBodies.MeetingRequest.class,
                                                WarningBodies.Meeting.class,
                                                WarningBodies.SettingAside.class
                                            })))
    public Response act(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            JsonNode body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        Integer expected = EntityTag.version(ifMatch);
        if (action.equals("reject-proposal")) {
            return answer(warnings.rejectProposal(signedIn.actor(), id, body, expected, key));
        }
        WarningAction known =
                WarningAction.byId(action).orElseThrow(() -> Problem.notFound().toException());
        return answer(warnings.act(signedIn.actor(), id, known, body, expected, key));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Map<String, List<EventStore.Event>> timeline(@PathParam("id") UUID id) {
        return Map.of("items", warnings.timeline(signedIn.actor(), id));
    }

    @GET
    @Path("{id}/clocks/{clock}")
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public ClockView clock(@PathParam("id") UUID id, @PathParam("clock") UUID clock) {
        return warnings.clock(signedIn.actor(), id, clock);
    }

    private static Response answer(Idempotency.Answer answer) {
        return Response.status(answer.status())
                .entity(answer.json())
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", EntityTag.of(answer.version()))
                .build();
    }
}
