package zhiqian.app.machine;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;
import zhiqian.app.machine.CredentialViews.CredentialView;
import zhiqian.app.machine.CredentialViews.Issued;

/** 接口凭证 of a project: with one a contractor's system may send what happens on it. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/machine-credentials")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MachineCredentialsResource {
    public record NewCredential(
            @NotBlank(message = "请填写接口名称") @Size(max = 60, message = "不超过60字") @Term(Term.Kind.TEXT) String name,
            @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String note) {}

    /** @param graceHours how long the old secret still counts; without it, not at all */
    public record Rotation(
            @Min(value = 0, message = "应为0至72小时") @Max(value = 72, message = "应为0至72小时") Integer graceHours) {}

    public record Revocation(
            @NotNull(message = "请填写作废原因") @Size(min = 2, max = 500, message = "应为2至500字") @Term(Term.Kind.TEXT)
                    String reason) {}

    @Inject
    private CredentialService credentials;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor"})
    public Map<String, List<CredentialView>> list(@PathParam("id") UUID id) {
        return Map.of("items", credentials.list(signedIn.actor(), id));
    }

    @POST
    @RolesAllowed({"handler", "leader", "department"})
    public Response issue(@PathParam("id") UUID id, @Valid @NotNull(message = "请求内容不能为空") NewCredential body) {
        return Response.status(Response.Status.CREATED)
                .entity(credentials.issue(signedIn.actor(), id, body.name(), body.note()))
                .build();
    }

    @POST
    @Path("{credential}/actions/rotate")
    @RolesAllowed({"handler", "leader", "department"})
    public Issued rotate(
            @PathParam("id") UUID id,
            @PathParam("credential") UUID credential,
            @Valid @NotNull(message = "请求内容不能为空") Rotation body) {
        int hours = body.graceHours() == null ? 0 : body.graceHours();
        return credentials.rotate(signedIn.actor(), id, credential, Duration.ofHours(hours));
    }

    @POST
    @Path("{credential}/actions/revoke")
    @RolesAllowed({"handler", "leader", "department"})
    public CredentialView revoke(
            @PathParam("id") UUID id,
            @PathParam("credential") UUID credential,
            @Valid @NotNull(message = "请求内容不能为空") Revocation body) {
        return credentials.revoke(signedIn.actor(), id, credential, body.reason());
    }
}
