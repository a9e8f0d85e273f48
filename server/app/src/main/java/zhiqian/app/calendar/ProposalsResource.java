package zhiqian.app.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.calendar.CalendarNotice;
import zhiqian.kernel.calendar.NamedDay;

/** 节假日安排的版本: what a new notice changes, and who approved it (3.1(9)). */
@ApplicationScoped
@Path("/api/v1/platform/calendar")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalsResource {
    private static final String PROVIDER = "holiday-calendar-cn";

    public record DayBody(
            @NotNull(message = "请填写日期") LocalDate date,
            @NotBlank(message = "请填写节日名称") @Size(max = 20, message = "不超过20字") String name) {}

    /** @param provider calendar plugin whose data are amended; default the reference calendar */
    public record NoticeBody(
            @NotNull(message = "请填写年份")
                    @Min(value = 2000, message = "应为2000至2060")
                    @Max(value = 2060, message = "应为2000至2060")
                    Integer year,
            @NotBlank(message = "请填写文号") @Size(max = 60, message = "不超过60字") String noticeNo,
            @NotNull(message = "请填写放假日") @Size(max = 80, message = "不超过80天") List<@Valid DayBody> off,
            @Size(max = 30, message = "不超过30天") List<@Valid DayBody> makeupWork,
            String provider) {
        CalendarNotice toNotice() {
            List<NamedDay> work = makeupWork == null
                    ? List.of()
                    : makeupWork.stream()
                            .map(d -> new NamedDay(d.date(), d.name()))
                            .toList();
            return new CalendarNotice(
                    year,
                    noticeNo,
                    off.stream().map(d -> new NamedDay(d.date(), d.name())).toList(),
                    work);
        }
    }

    /** @param recounts how far the open clocks of all tenants are counted anew */
    public record ProposalView(
            String id,
            String provider,
            String source,
            String state,
            JsonNode difference,
            Instant proposedAt,
            String proposedBy,
            Instant decidedAt,
            String decidedBy,
            List<EditionService.RecountState> recounts) {}

    @Inject
    private EditionService editions;

    @Inject
    private Recounting recounting;

    @Inject
    private Calendars calendars;

    @Inject
    private SignedIn signedIn;

    @GET
    @Path("proposals")
    @RolesAllowed("platform-admin")
    public Page<ProposalView> list() {
        List<ProposalView> items = editions.all().stream().map(this::view).toList();
        return new Page<>(items, null, items.size());
    }

    @POST
    @Path("notices")
    @RolesAllowed("platform-admin")
    public Response propose(@Valid @NotNull(message = "请求内容不能为空") NoticeBody body) {
        String provider = body.provider() == null ? PROVIDER : body.provider();
        Edition proposal = editions.proposeNotice(provider, body.toNotice(), signedIn.username());
        return Response.status(201).entity(view(proposal)).build();
    }

    @POST
    @Path("proposals/{id: .+}/actions/{action}")
    @RolesAllowed("platform-admin")
    public ProposalView decide(@PathParam("id") String id, @PathParam("action") String action) {
        if (!action.equals("approve") && !action.equals("reject")) {
            throw Problem.notFound().toException();
        }
        Edition decided = editions.decide(id, action.equals("approve"), signedIn.username());
        if (decided.state().equals("APPROVED")) {
            calendars.refresh();
            recounting.begin(decided.id());
        }
        return view(decided);
    }

    private ProposalView view(Edition e) {
        return new ProposalView(
                e.id(),
                e.provider(),
                e.source(),
                e.state(),
                Json.tree(e.difference()),
                e.proposedAt(),
                e.proposedBy(),
                e.decidedAt(),
                e.decidedBy(),
                editions.recounts(e.id()));
    }
}
