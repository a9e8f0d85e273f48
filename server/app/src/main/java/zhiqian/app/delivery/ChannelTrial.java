package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantDirectory;

/** Sends a test at once (发送测试), past the queue, and tells what came of it. */
@ApplicationScoped
class ChannelTrial {
    @Inject
    private ChannelService service;

    @Inject
    private DeliveryRun run;

    @Inject
    private TenantDirectory directory;

    /** @param detail a sentence for the administrator */
    public record Outcome(boolean delivered, String detail) {}

    Outcome send(Actor actor, ChannelKind channel) {
        Message message = new Message(
                actor.tenant(),
                UuidV7.next(),
                directory.name(actor.tenant().code()),
                service.trialTarget(actor, channel),
                0,
                null,
                List.of());
        Outcome outcome = outcome(message, channel);
        service.tried(actor, channel, outcome.detail());
        return outcome;
    }

    private Outcome outcome(Message message, ChannelKind channel) {
        try {
            run.of(channel).deliver(message);
            return new Outcome(true, channel == ChannelKind.MAIL ? "邮件服务器已接收" : "对方已接收");
        } catch (NotDelivered e) {
            return new Outcome(false, e.reason());
        }
    }
}
