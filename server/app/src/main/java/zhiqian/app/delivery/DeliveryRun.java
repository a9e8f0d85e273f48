package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import zhiqian.terms.TenantId;

/** Sends what is due of one tenant by one channel (投递执行), message after message. */
@ApplicationScoped
class DeliveryRun {
    private static final System.Logger LOGGER = System.getLogger(DeliveryRun.class.getName());
    /** Then it is another tenant's turn. */
    private static final int MESSAGES_IN_A_TURN = 20;

    @Inject
    private DeliveryService service;

    @Inject
    private Instance<Channel> channels;

    /** @return when to look again; {@code null} if nothing waits */
    Instant work(TenantId tenant, ChannelKind channel) {
        for (int sent = 0; sent < MESSAGES_IN_A_TURN; sent++) {
            Optional<Message> message = service.take(tenant, channel);
            if (message.isEmpty()) {
                break;
            }
            send(message.get(), channel);
        }
        return service.next(tenant, channel).orElse(null);
    }

    /** Outside of any transaction. */
    private void send(Message message, ChannelKind channel) {
        try {
            of(channel).deliver(message);
        } catch (NotDelivered e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    message.tenant().code() + ": notices " + message.id() + " did not leave: " + e.reason());
            service.failed(message, channel, e);
            return;
        } catch (RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    message.tenant().code() + ": notices " + message.id() + " did not leave",
                    e);
            service.failed(message, channel, NotDelivered.forNow("发送程序出错,请联系平台运营方", e));
            return;
        }
        service.sent(message, channel);
    }

    Channel of(ChannelKind kind) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
