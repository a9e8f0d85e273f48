package zhiqian.app.provincial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;

/** 上级预警: what superior platforms have told, what became of it, what was told back; fetching on demand (ADR 0017). */
@ApplicationScoped
@Path("/api/v1/external-warnings")
@Tag(name = "external-warnings")
@Produces(MediaType.APPLICATION_JSON)
public class ExternalWarningsResource {
    private static final String LIMIT = "应为1至100";
    private static final String NOT_REPORTED = "REPORT_FAILED";

    @Inject
    private ProvincialFeed feed;

    @Inject
    private ProvincialPoll poll;

    @Inject
    private ExternalWarningService warnings;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "tenant-admin", "auditor"})
    public Page<ExternalWarningView> list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "WAITING|LINKED|REFUSED|WITHDRAWN|" + NOT_REPORTED,
                            message = "应为WAITING、LINKED、REFUSED、WITHDRAWN或REPORT_FAILED")
                    String state,
            @QueryParam("q") @Size(max = 120, message = "不超过120字") String q,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 800, message = "游标无效") String cursor) {
        boolean notReported = NOT_REPORTED.equals(state);
        return warnings.page(
                signedIn.actor(),
                state == null || notReported ? null : ExternalState.valueOf(state),
                notReported,
                q == null || q.isBlank() ? null : q.strip(),
                cursor == null || cursor.isBlank() ? null : cursor,
                limit);
    }

    @GET
    @Path("sources")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "tenant-admin", "auditor"})
    public Map<String, List<ExternalWarningService.SourceView>> sources() {
        Actor actor = signedIn.actor();
        return Map.of("items", warnings.sources(actor, feed.enabled(actor.tenant())));
    }

    @POST
    @Path("fetch")
    @RolesAllowed({"handler", "tenant-admin"})
    public Map<String, List<ProvincialPoll.Fetched>> fetch() {
        Actor actor = signedIn.actor();
        warnings.asked(actor);
        return Map.of("items", poll.poll(actor.tenant(), true).orElseThrow(() -> Problem.conflict("正在获取,请稍后再试")
                .toException()));
    }
}
