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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.input.Term;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;

/** 我是谁. */
@ApplicationScoped
@Path("/api/v1/me")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
    /** @param level PLATFORM, MUNICIPAL (has subordinates) or COUNTY */
    public record Me(
            String user,
            String name,
            String tenant,
            String tenantName,
            String level,
            String parent,
            List<String> roles,
            String department,
            String departmentName,
            String enterprise,
            boolean mustChangePassword,
            String mailAddress,
            boolean mailWanted) {}

    /** @param address {@code null} or empty takes it away */
    public record MailBody(
            @Term(Term.Kind.MAIL_ADDRESS) String address, @NotNull(message = "请选择是否接收邮件") Boolean wanted) {}

    public record MailView(String address, boolean wanted) {}

    public record PasswordChange(
            @NotBlank(message = "请填写现口令") @Size(max = 200, message = "口令太长") String current,
            @NotBlank(message = "请填写新口令") @Size(max = 128, message = "口令太长") String replacement) {}

    @Inject
    private SignedIn signedIn;

    @Inject
    private UserService users;

    @Inject
    private MailAddressService mail;

    @Inject
    private PlatformUserService platformUsers;

    @Inject
    private TenantDirectory directory;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    @BeforePasswordChange
    public Me show() {
        List<String> roles = signedIn.roles().stream().sorted().toList();
        if (signedIn.isPlatform()) {
            return new Me(
                    signedIn.username(),
                    signedIn.fullName(),
                    SignedIn.PLATFORM,
                    "平台",
                    "PLATFORM",
                    null,
                    roles,
                    null,
                    null,
                    null,
                    platformUsers.mustChange(signedIn.username()),
                    null,
                    false);
        }
        Actor actor = signedIn.actor();
        TenantEntry tenant = directory.find(actor.tenant()).orElseThrow();
        String level = directory.hasChildren(actor.tenant()) ? "MUNICIPAL" : "COUNTY";
        UserService.Self self = users.self(actor);
        MailChoice choice = mail.own(actor);
        return new Me(
                actor.username(),
                self.name(),
                tenant.code(),
                tenant.name(),
                level,
                tenant.parent(),
                roles,
                actor.department(),
                self.departmentName(),
                actor.enterprise(),
                self.mustChange(),
                choice.address(),
                choice.wanted());
    }

    @PUT
    @Path("mail")
    @RolesAllowed(Role.EVERYBODY)
    public MailView chooseMail(@Valid @NotNull(message = "请求内容不能为空") MailBody body) {
        MailChoice choice = mail.choose(signedIn.actor(), body.address(), body.wanted());
        return new MailView(choice.address(), choice.wanted());
    }

    @PUT
    @Path("password")
    @RolesAllowed(Role.EVERYBODY)
    @BeforePasswordChange
    public void changePassword(@Valid @NotNull(message = "请求内容不能为空") PasswordChange body) {
        String session = signedIn.session().map(OpenSession::id).orElse(null);
        if (signedIn.isPlatform()) {
            platformUsers.changePassword(signedIn.username(), body.current(), body.replacement(), session);
        } else {
            users.changePassword(signedIn.actor(), body.current(), body.replacement(), session);
        }
    }
}
