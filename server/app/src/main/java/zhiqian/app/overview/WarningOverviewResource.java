package zhiqian.app.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Page;

/** 预警总览: counties by type, and their headlines. */
@ApplicationScoped
@Path("/api/v1/overview")
@Tag(name = "overview")
@Produces(MediaType.APPLICATION_JSON)
public class WarningOverviewResource {
    @Inject
    private WarningOverviewService overview;

    @Inject
    private SignedIn signedIn;

    @GET
    @Path("warnings")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "auditor", "municipal-supervisor", "tenant-admin"})
    public WarningOverviewService.Overview show() {
        return overview.overview(signedIn.actor());
    }

    @GET
    @Path("{tenant}/warnings")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "auditor", "municipal-supervisor"})
    public Page<WarningHeadline> drillDown(
            @PathParam("tenant") String tenant,
            @QueryParam("type") String type,
            @QueryParam("open") Boolean open,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "应为1至100")
                    @Max(value = 100, message = "应为1至100")
                    int limit,
            @QueryParam("cursor") String cursor) {
        return overview.headlines(signedIn.actor(), tenant, type, open, cursor, limit);
    }
}
