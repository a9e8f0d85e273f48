package zhiqian.app.model;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;

/** 下发和收回预警模型: which county has a model of ours, and in which state. */
@ApplicationScoped
@Path("/api/v1/warning-models/{code}/hand-downs")
@Tag(name = "warning-models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandDownsResource {
    /** @param counties {@code null} for all */
    public record HandDown(
            @Size(min = 1, max = 200, message = "请选择1至200个区县")
                    List<@NotBlank(message = "请选择区县") @Term(Term.Kind.TEXT) String> counties,
            boolean locked) {}

    /** @param counties {@code null} for all that have it */
    public record TakeBack(
            @Size(min = 1, max = 200, message = "请选择1至200个区县")
                    List<@NotBlank(message = "请选择区县") @Term(Term.Kind.TEXT) String> counties,
            @NotBlank(message = "请填写收回的理由") @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT)
                    String reason) {}

    @Inject
    private HandDownService handDowns;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<HandDownView>> list(@PathParam("code") String code) {
        return Map.of("items", handDowns.list(signedIn.actor(), code));
    }

    @POST
    @RolesAllowed({"reviewer", "leader"})
    public Map<String, List<HandDownView>> handDown(
            @PathParam("code") String code, @Valid @NotNull(message = "请求内容不能为空") HandDown body) {
        return Map.of("items", handDowns.handDown(signedIn.actor(), code, body.counties(), body.locked()));
    }

    @POST
    @Path("actions/take-back")
    @RolesAllowed({"reviewer", "leader"})
    public Map<String, List<HandDownView>> takeBack(
            @PathParam("code") String code, @Valid @NotNull(message = "请求内容不能为空") TakeBack body) {
        return Map.of("items", handDowns.takeBack(signedIn.actor(), code, body.counties(), body.reason()));
    }
}
