package zhiqian.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.input.Term;
import zhiqian.app.platform.Page;

/** 本单位用户(单位管理员). */
@ApplicationScoped
@Path("/api/v1/users")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {
    public record UserView(
            String username,
            String name,
            List<String> roles,
            String department,
            String enterprise,
            boolean locked,
            Instant lockedUntil,
            boolean disabled,
            boolean mustChangePassword,
            boolean secondFactor,
            String mailAddress,
            boolean mailWanted) {}

    public record NewUserBody(
            @NotNull(message = "请填写用户名")
                    @Pattern(regexp = "[a-z][a-z0-9_.-]{1,39}", message = "以小写字母开头,2至40个小写字母、数字或 _ . -")
                    String username,
            @NotBlank(message = "请填写姓名") @Size(max = 40, message = "不超过40字") String name,
            @NotEmpty(message = "请选择角色") List<@NotNull(message = "角色不能为空") String> roles,
            String department,
            @Term(Term.Kind.CREDIT_CODE) String enterprise,
            @NotNull(message = "请填写首次口令") String password) {}

    public record UserBody(
            @NotBlank(message = "请填写姓名") @Size(max = 40, message = "不超过40字") String name,
            @NotEmpty(message = "请选择角色") List<@NotNull(message = "角色不能为空") String> roles,
            String department,
            @Term(Term.Kind.CREDIT_CODE) String enterprise) {}

    /** @param address {@code null} takes it away */
    public record MailBody(@Term(Term.Kind.MAIL_ADDRESS) String address) {}

    public record UserActionBody(String password) {}

    @Inject
    private UserService users;

    @Inject
    private MailAddressService mail;

    @Inject
    private SignedIn signedIn;

    @Inject
    private BusinessClock clock;

    @GET
    @RolesAllowed("tenant-admin")
    public Page<UserView> list() {
        Map<String, MailChoice> choices = mail.all(signedIn.actor());
        List<UserView> items = users.all(signedIn.actor()).stream()
                .map(row -> view(row, choices))
                .toList();
        return new Page<>(items, null, items.size());
    }

    @POST
    @RolesAllowed("tenant-admin")
    public Response create(@Valid @NotNull(message = "请求内容不能为空") NewUserBody body) {
        UserRow row = users.create(
                signedIn.actor(),
                new UserService.NewUser(
                        body.username(),
                        body.name(),
                        body.roles(),
                        body.department(),
                        body.enterprise(),
                        body.password()));
        return Response.created(URI.create("/api/v1/users/" + row.username()))
                .entity(view(row))
                .build();
    }

    @PUT
    @Path("{username}")
    @RolesAllowed("tenant-admin")
    public UserView describe(
            @PathParam("username") String username, @Valid @NotNull(message = "请求内容不能为空") UserBody body) {
        return view(users.describe(
                signedIn.actor(),
                username,
                new UserService.Description(body.name(), body.roles(), body.department(), body.enterprise())));
    }

    @PUT
    @Path("{username}/mail")
    @RolesAllowed("tenant-admin")
    public MeResource.MailView assignMail(
            @PathParam("username") String username, @Valid @NotNull(message = "请求内容不能为空") MailBody body) {
        MailChoice choice = mail.assign(signedIn.actor(), username, body.address());
        return new MeResource.MailView(choice.address(), choice.wanted());
    }

    @POST
    @Path("{username}/actions/{action}")
    @RolesAllowed("tenant-admin")
    public UserView act(
            @PathParam("username") String username, @PathParam("action") String action, UserActionBody body) {
        return view(users.act(signedIn.actor(), username, action, body == null ? null : body.password()));
    }

    private UserView view(UserRow row) {
        return view(row, mail.all(signedIn.actor()));
    }

    private UserView view(UserRow row, Map<String, MailChoice> choices) {
        MailChoice choice = choices.getOrDefault(row.username(), MailChoice.none(row.username()));
        boolean locked = row.lockedAt(clock.now());
        return new UserView(
                row.username(),
                row.name(),
                row.roles(),
                row.department(),
                row.enterprise(),
                locked,
                locked ? row.lockedUntil() : null,
                row.disabled(),
                row.mustChange(),
                row.secondFactor(),
                choice.address(),
                choice.wanted());
    }
}
