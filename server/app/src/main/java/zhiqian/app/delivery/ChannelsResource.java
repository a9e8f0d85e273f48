package zhiqian.app.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.problem.Problem;

/** 对外提醒 (单位管理员): by which channels notices leave. */
@ApplicationScoped
@Path("/api/v1/notice-channels")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChannelsResource {
    public record ChannelsBody(
            @NotNull(message = "请选择是否发送邮件") Boolean mailOn,
            @NotNull(message = "请选择是否网络回调") Boolean webhookOn,
            @Size(max = 500, message = "不超过500字") String webhookUrl,
            @Pattern(regexp = "[!-~]{16,128}", message = "应为16至128个字母、数字或符号,不含空格") String webhookSecret) {}

    public record TrialBody(@NotNull(message = "请选择通道") ChannelKind channel) {}

    public record TrialView(boolean delivered, String detail) {}

    @Inject
    private ChannelService channels;

    @Inject
    private ChannelTrial trial;

    @Inject
    private WebhookGuard guard;

    @Inject
    private MailServer mail;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed("tenant-admin")
    public ChannelSettings show() {
        return channels.show(signedIn.actor());
    }

    /** The name of the webhook's host is looked up here, before a transaction is open. */
    @PUT
    @RolesAllowed("tenant-admin")
    public ChannelSettings set(@Valid @NotNull(message = "请求内容不能为空") ChannelsBody body) {
        String url = body.webhookUrl() == null || body.webhookUrl().isBlank() ? null : body.webhookUrl();
        List<Problem.FieldError> errors = new ArrayList<>();
        if (body.mailOn() && !mail.isThere()) {
            errors.add(new Problem.FieldError("mailOn", MailServer.MISSING));
        }
        if (body.webhookOn() && url == null) {
            errors.add(new Problem.FieldError("webhookUrl", "请填写接收地址"));
        }
        guard.objection(url).ifPresent(why -> errors.add(new Problem.FieldError("webhookUrl", why)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).toException();
        }
        return channels.set(
                signedIn.actor(),
                new ChannelSettings.Wanted(body.mailOn(), body.webhookOn(), url, body.webhookSecret()));
    }

    @POST
    @Path("actions/test")
    @RolesAllowed("tenant-admin")
    public TrialView test(@Valid @NotNull(message = "请求内容不能为空") TrialBody body) {
        ChannelTrial.Outcome outcome = trial.send(signedIn.actor(), body.channel());
        return new TrialView(outcome.delivered(), outcome.detail());
    }
}
