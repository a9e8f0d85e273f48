package zhiqian.app.parameter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.audit.AuditService;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRegistryService;
import zhiqian.terms.TenantId;

/** 参数. */
@ApplicationScoped
@Path("/api/v1/parameters")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParametersResource {
    /** @param origin tenant that set the value; {@code null}: the policy */
    public record ParameterView(
            String name,
            String value,
            String unit,
            String description,
            String origin,
            String originName,
            boolean locked,
            String basis) {}

    public record NewValue(@NotNull(message = "请填写参数值") @Size(max = 200, message = "参数值太长") String value) {}

    @Inject
    private Parameters parameters;

    @Inject
    private TenantRegistryService registry;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditService audit;

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
        "tenant-admin",
        "municipal-supervisor"
    })
    public Map<String, List<ParameterView>> list() {
        TenantId tenant = signedIn.actor().tenant();
        return Map.of(
                "items",
                Arrays.stream(ParameterName.values())
                        .map(name -> view(tenant, name))
                        .toList());
    }

    @PUT
    @Path("{name}")
    @RolesAllowed("tenant-admin")
    public ParameterView set(@PathParam("name") String id, @Valid @NotNull(message = "请求内容不能为空") NewValue body) {
        Actor actor = signedIn.actor();
        ParameterName name =
                ParameterName.byId(id).orElseThrow(() -> Problem.notFound().toException());
        if (parameters.effective(actor.tenant(), name).lockedAbove()) {
            throw Problem.conflict("该参数由上级统一规定,不能更改").toException();
        }
        if (!name.isValid(body.value())) {
            throw Problem.invalid("value", "参数值不在允许范围内").toException();
        }
        audit.record(actor.tenant(), actor.username(), "set-parameter", "parameter/" + id, null, body.value());
        registry.setParameter(actor.tenant().code(), id, body.value());
        directory.refresh();
        return view(actor.tenant(), name);
    }

    private ParameterView view(TenantId tenant, ParameterName name) {
        Parameters.Effective now = parameters.effective(tenant, name);
        return new ParameterView(
                name.id(),
                now.value(),
                name.unit(),
                name.meaning(),
                now.origin(),
                now.origin() == null ? "政策规定" : directory.name(now.origin()),
                now.lockedAbove(),
                name.basis());
    }
}
