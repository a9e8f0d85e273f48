package zhiqian.app.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;

/** 人工费用未拨付提醒和总包报告. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/allocation-notices")
@Tag(name = "bank")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AllocationNoticesResource {
    /** @param reportedAt when the report came in; absent: now */
    public record Report(
            OffsetDateTime reportedAt, @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String note) {}

    @Inject
    private BankDeskService desk;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<BankDeskService.NoticeView>> list(@PathParam("id") UUID id) {
        return Map.of("items", desk.notices(signedIn.actor(), id));
    }

    @POST
    @Path("{ref}/actions/report")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public BankDeskService.NoticeView report(
            @PathParam("id") UUID id, @PathParam("ref") String ref, @Valid @NotNull(message = "请求内容不能为空") Report body) {
        return desk.report(
                signedIn.actor(),
                id,
                ref,
                body.reportedAt() == null ? null : body.reportedAt().toInstant(),
                body.note());
    }
}
