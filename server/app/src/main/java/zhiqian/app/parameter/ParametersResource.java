package zhiqian.app.parameter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.audit.AuditService;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantDirectory.ParameterRow;
import zhiqian.app.tenancy.TenantRegistryService;
import zhiqian.terms.TenantId;

/** 参数. */
@ApplicationScoped
@Path("/api/v1/parameters")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParametersResource {
    /**
     * @param origin  tenant that set the value; {@code null}: the policy
     * @param locked  whether a superior has locked it
     * @param locks   whether it is locked here for all below
     * @param changes the tenant's own changes, past and to come
     */
    public record ParameterView(
            String name,
            String value,
            String unit,
            String description,
            String origin,
            String originName,
            boolean locked,
            boolean locks,
            String basis,
            List<Change> changes) {}

    /** @param from first day on which it counts */
    public record Change(LocalDate from, String value, boolean locked, boolean counting) {}

    /**
     * @param from   first day on which it counts; today if it is left out
     * @param locked whether those below may not change it; as it is now if it is left out
     */
    public record NewValue(
            @NotNull(message = "请填写参数值") @Size(max = 200, message = "参数值太长") String value,
            @Term(Term.Kind.DATE) String from,
            Boolean locked) {}

    @Inject
    private Parameters parameters;

    @Inject
    private TenantRegistryService registry;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditService audit;

    @Inject
    private BusinessClock clock;

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
        if (parameters.effective(actor.tenant(), name, clock.today()).lockedAbove()) {
            throw Problem.conflict("该参数由上级统一规定,不能更改").toException();
        }
        if (!name.isValid(body.value())) {
            throw Problem.invalid("value", "参数值不在允许范围内").toException();
        }
        LocalDate from = body.from() == null ? clock.today() : LocalDate.parse(body.from());
        if (from.isBefore(clock.today())) {
            throw Problem.invalid("from", "生效日期不能早于今天").toException();
        }
        if (Boolean.TRUE.equals(body.locked())
                && directory.children(actor.tenant()).isEmpty()) {
            throw Problem.invalid("locked", "没有下级单位,不需要锁定").toException();
        }
        boolean locked = body.locked() == null ? locks(actor.tenant(), name) : body.locked();
        audit.record(
                actor.tenant(),
                actor.username(),
                "set-parameter",
                "parameter/" + id,
                null,
                body.value() + " 自" + from + (locked ? " 锁定" : ""));
        registry.setParameter(
                new ParameterRow(actor.tenant().code(), id, body.value(), locked, from), actor.username(), clock.now());
        directory.refresh();
        return view(actor.tenant(), name);
    }

    /** A change that does not count yet is taken back. */
    @DELETE
    @Path("{name}/changes/{from}")
    @RolesAllowed("tenant-admin")
    public ParameterView withdraw(@PathParam("name") String id, @PathParam("from") String from) {
        Actor actor = signedIn.actor();
        ParameterName name =
                ParameterName.byId(id).orElseThrow(() -> Problem.notFound().toException());
        LocalDate day = directory.ownParameter(actor.tenant().code(), id).stream()
                .map(ParameterRow::from)
                .filter(own -> own != null && own.toString().equals(from))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().toException());
        if (!day.isAfter(clock.today())) {
            throw Problem.conflict("该变更已经生效,不能撤回;请另行修改").toException();
        }
        audit.record(actor.tenant(), actor.username(), "withdraw-parameter", "parameter/" + id, null, "自" + day);
        registry.withdrawParameter(actor.tenant().code(), id, day);
        directory.refresh();
        return view(actor.tenant(), name);
    }

    private boolean locks(TenantId tenant, ParameterName name) {
        return directory.parameterChain(tenant, name.id(), clock.today()).stream()
                .anyMatch(row -> row.tenant().equals(tenant.code()) && row.locked());
    }

    private ParameterView view(TenantId tenant, ParameterName name) {
        LocalDate today = clock.today();
        Parameters.Effective now = parameters.effective(tenant, name, today);
        List<ParameterRow> own = directory.ownParameter(tenant.code(), name.id());
        LocalDate counting = own.stream()
                .map(ParameterRow::from)
                .filter(from -> from != null && !from.isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new ParameterView(
                name.id(),
                now.value(),
                name.unit(),
                name.meaning(),
                now.origin(),
                now.origin() == null ? "政策规定" : directory.name(now.origin()),
                now.lockedAbove(),
                locks(tenant, name),
                name.basis(),
                own.stream()
                        .filter(row -> row.from() != null)
                        .map(row -> new Change(
                                row.from(),
                                row.value(),
                                row.locked(),
                                row.from().equals(counting)))
                        .toList());
    }
}
