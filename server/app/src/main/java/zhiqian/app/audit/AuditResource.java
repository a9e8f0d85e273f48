package zhiqian.app.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.platform.Page;
import zhiqian.app.platform.TenantOfRequest;
import zhiqian.terms.TenantId;

/** 审计记录: read and verified by the auditor, changed by nobody. */
@ApplicationScoped
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    private AuditService audit;

    @Inject
    private TenantOfRequest request;

    @GET
    @RolesAllowed("auditor")
    public Page<AuditEntry> list(
            @QueryParam("object") @Size(max = 200, message = "太长") String object,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "应为1至100")
                    @Max(value = 100, message = "应为1至100")
                    int limit,
            @QueryParam("cursor") @Pattern(regexp = "[0-9]{1,18}", message = "游标无效") String cursor) {
        TenantId tenant = request.tenant();
        List<AuditEntry> items = audit.page(tenant, Optional.ofNullable(cursor).map(Long::valueOf), object, limit);
        String next = items.size() < limit
                ? null
                : Long.toString(items.get(items.size() - 1).id());
        return new Page<>(items, next, audit.count(tenant));
    }

    @GET
    @Path("verification")
    @RolesAllowed("auditor")
    public AuditService.Verification verify() {
        return audit.verify(request.tenant());
    }
}
