package zhiqian.app.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.platform.QrCode;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.app.throttle.Limit;
import zhiqian.app.throttle.Throttled;
import zhiqian.terms.TenantId;

/** 阜阳劳动监察码: the worker's page of one tenant. */
@ApplicationScoped
@Path("/public/v1/{tenant:[0-9]{6}}")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {
    public record Office(
            String tenant, String name, String level, List<Map<String, String>> phones, List<String> areas) {}

    @Inject
    private PublicLeadService leads;

    @Inject
    private TenantDirectory directory;

    @GET
    @PermitAll
    public Office office(@PathParam("tenant") String code) {
        TenantEntry entry = entry(code);
        return new Office(
                code,
                entry.name(),
                directory.hasChildren(entry.tenant()) ? "MUNICIPAL" : "COUNTY",
                TenantContacts.phones(directory, code),
                TenantContacts.areas(directory, code));
    }

    @POST
    @Path("leads")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Throttled(Limit.PUBLIC_LEADS)
    public Response complain(
            @PathParam("tenant") String code,
            @Valid @NotNull(message = "请求内容不能为空") LeadIntake body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        if (body.externalNo() != null
                || body.externalDueAt() != null
                || !body.triggers().isEmpty()) {
            throw Problem.invalid("externalNo", "此栏目由工作人员填写").toException();
        }
        Idempotency.Answer answer = leads.complain(entry(code).tenant(), body, key);
        return Response.status(answer.status())
                .location(URI.create(answer.location()))
                .entity(answer.json())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("qr")
    @Produces("image/svg+xml")
    @PermitAll
    public String qr(
            @PathParam("tenant") String code,
            @QueryParam("project") @Size(max = 120, message = "不超过120字") String project,
            @Context UriInfo uri) {
        entry(code);
        UriBuilder page = uri.getBaseUriBuilder().replacePath("/w/").queryParam("t", code);
        return QrCode.svg(
                (project == null ? page : page.queryParam("project", "{project}"))
                        .build(project == null ? new Object[0] : new Object[] {project})
                        .toString(),
                "投诉举报二维码");
    }

    private TenantEntry entry(String code) {
        return directory.find(new TenantId(code)).filter(TenantEntry::active).orElseThrow(() -> Problem.notFound()
                .toException());
    }
}
