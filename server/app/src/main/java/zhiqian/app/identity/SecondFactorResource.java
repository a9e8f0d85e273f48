package zhiqian.app.identity;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.platform.QrCode;

/** 我的动态口令. */
@ApplicationScoped
@Path("/api/v1/me/second-factor")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecondFactorResource {
    /** @param state OFF, PENDING (enrolled, not yet confirmed) or ON */
    public record State(String state) {}

    /** @param qr the URI as SVG */
    public record Enrolled(String secret, String uri, String qr) {}

    public record Confirmation(@NotBlank(message = "请填写动态口令") @Size(max = 10, message = "动态口令为6位数字") String otp) {}

    public record Proof(@NotBlank(message = "请填写口令") @Size(max = 200, message = "口令太长") String password) {}

    @Inject
    private SecondFactorService factors;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public State show() {
        return new State(factors.state(signedIn.actor()));
    }

    /** A new secret; the one before it, if it was never confirmed, is forgotten. */
    @POST
    @RolesAllowed(Role.EVERYBODY)
    public Enrolled enrol() {
        SecondFactorService.Enrolment fresh = factors.enrol(signedIn.actor());
        return new Enrolled(fresh.secret(), fresh.uri(), QrCode.svg(fresh.uri(), "动态口令二维码"));
    }

    @POST
    @Path("actions/confirm")
    @RolesAllowed(Role.EVERYBODY)
    public void confirm(@Valid @NotNull(message = "请求内容不能为空") Confirmation body) {
        factors.confirm(signedIn.actor(), body.otp());
    }

    @POST
    @Path("actions/disable")
    @RolesAllowed(Role.EVERYBODY)
    public void disable(@Valid @NotNull(message = "请求内容不能为空") Proof body) {
        factors.disable(signedIn.actor(), body.password());
    }
}
