package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.delivery.ChannelSettings.Wanted;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** The administrator says how the tenant's notices leave. */
@ApplicationScoped
@InTenant
@Transactional
public class ChannelService {
    private static final String OBJECT = "notice-channels";

    @Inject
    private ChannelStore channels;

    @Inject
    private Targets targets;

    @Inject
    private MailServer mail;

    @Inject
    private PublicAddress links;

    @Inject
    private Sealed sealed;

    @Inject
    private AuditTrail audit;

    public ChannelSettings show(Actor actor) {
        Optional<ChannelStore.Setting> webhook = channels.find(actor.tenant(), ChannelKind.WEBHOOK);
        return new ChannelSettings(
                mail.isThere(),
                mail.from(),
                channels.find(actor.tenant(), ChannelKind.MAIL)
                        .map(ChannelStore.Setting::enabled)
                        .orElse(false),
                webhook.map(ChannelStore.Setting::enabled).orElse(false),
                webhook.map(ChannelStore.Setting::url).orElse(null),
                webhook.map(ChannelStore.Setting::secret).isPresent(),
                links.isThere());
    }

    /** @param wanted whose address was checked before */
    public ChannelSettings set(Actor actor, Wanted wanted) {
        TenantId tenant = actor.tenant();
        byte[] secret = wanted.webhookSecret() == null
                ? channels.find(tenant, ChannelKind.WEBHOOK)
                        .map(ChannelStore.Setting::secret)
                        .orElse(null)
                : sealed.seal(tenant, wanted.webhookSecret());
        if (wanted.webhookOn() && secret == null) {
            throw Problem.invalid("webhookSecret", "请填写签名密钥").toException();
        }
        channels.put(tenant, ChannelKind.MAIL, new ChannelStore.Setting(wanted.mailOn(), null, null));
        channels.put(
                tenant, ChannelKind.WEBHOOK, new ChannelStore.Setting(wanted.webhookOn(), wanted.webhookUrl(), secret));
        audit.record(tenant, actor.username(), "set-notice-channels", OBJECT, null, told(wanted));
        return show(actor);
    }

    /** Where a test goes: mail to who asks for it. */
    Message.Target trialTarget(Actor actor, ChannelKind channel) {
        if (channel == ChannelKind.WEBHOOK) {
            return targets.system(actor.tenant())
                    .orElseThrow(() -> Problem.conflict("请先保存接收地址和签名密钥").toException());
        }
        if (!mail.isThere()) {
            throw Problem.conflict(MailServer.MISSING).toException();
        }
        return targets.person(actor.tenant(), actor.username())
                .orElseThrow(() -> Problem.conflict("测试邮件发到您自己的邮箱,请先填写并选择接收邮件").toException());
    }

    void tried(Actor actor, ChannelKind channel, String outcome) {
        audit.record(
                actor.tenant(),
                actor.username(),
                "test-notice-channel",
                OBJECT,
                null,
                channel.chinese() + " " + outcome);
    }

    private static String told(Wanted wanted) {
        return "电子邮件" + onOff(wanted.mailOn()) + ",网络回调" + onOff(wanted.webhookOn())
                + (wanted.webhookUrl() == null ? "" : " " + WebhookGuard.host(wanted.webhookUrl()))
                + (wanted.webhookSecret() == null ? "" : ",更换密钥");
    }

    private static String onOff(boolean on) {
        return on ? "开" : "关";
    }
}
