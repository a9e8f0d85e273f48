package zhiqian.app.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.throttle.Limit;
import zhiqian.app.throttle.Throttled;
import zhiqian.terms.TenantId;

/** 登录与退出. */
@ApplicationScoped
@Path("/api/v1/session")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    static final String COOKIE = "zhiqian_session";

    /**
     * @param tenant six-digit administrative code, or {@code platform}
     * @param otp    one-time password, of those who use it
     */
    public record Credentials(
            @NotBlank(message = "请填写单位") @Size(max = 20, message = "单位代码太长") String tenant,
            @NotBlank(message = "请填写用户名") @Size(max = 40, message = "用户名太长") String username,
            @NotBlank(message = "请填写口令") @Size(max = 200, message = "口令太长") String password,
            @Size(max = 10, message = "动态口令为6位数字") String otp) {}

    public record Session(String token, Instant expiresAt, String user, List<String> roles) {}

    @Inject
    private SignInService tenantSignIn;

    @Inject
    private PlatformSignInService platformSignIn;

    @Inject
    private TenantDirectory directory;

    @Inject
    private TokenIssuer issuer;

    @Inject
    private TokenReader tokens;

    @Inject
    private SignedIn signedIn;

    @Inject
    private EndedSessions ended;

    @POST
    @PermitAll
    @Throttled(Limit.SIGN_INS)
    public Response open(@Valid @NotNull(message = "请求内容不能为空") Credentials body, @Context UriInfo uri) {
        SignInService.Outcome outcome = outcome(body);
        Person person = outcome.person().orElseThrow(() -> outcome.refusal().toException());
        TokenIssuer.Token token = issuer.issue(person);
        return Response.ok(new Session(token.text(), token.expiresAt(), person.username(), person.roles()))
                .cookie(cookie(token.text(), (int) TokenIssuer.LIFE.toSeconds(), uri))
                .build();
    }

    private SignInService.Outcome outcome(Credentials body) {
        if (body.tenant().equals(SignedIn.PLATFORM)) {
            return platformSignIn.signIn(body.username(), body.password());
        }
        if (!body.tenant().matches("[0-9]{6}") || !directory.isActive(new TenantId(body.tenant()))) {
            throw SignInPolicy.wrong().toException();
        }
        return tenantSignIn.signIn(new TenantId(body.tenant()), body.username(), body.password(), body.otp());
    }

    /** Ends the token's session, if there is one; the answer is the same without. */
    @DELETE
    @PermitAll
    public Response close(@CookieParam(COOKIE) String cookie, @Context SecurityContext security, @Context UriInfo uri) {
        Optional<OpenSession> session = security.getUserPrincipal() == null
                ? Optional.ofNullable(cookie).flatMap(tokens::read)
                : signedIn.session();
        session.filter(known -> !ended.isOver(known)).ifPresent(this::end);
        return Response.noContent().cookie(cookie("", 0, uri)).build();
    }

    private void end(OpenSession session) {
        ended.end(session);
        if (!session.tenant().equals(SignedIn.PLATFORM)) {
            tenantSignIn.signedOut(new TenantId(session.tenant()), session.username());
        }
    }

    private static NewCookie cookie(String value, int seconds, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
