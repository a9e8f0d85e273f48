package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.PersonalData;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/**
 * The steps of a delivery, each a transaction of its own; what is sent is sent between them. A process that dies in between
 * leaves a lease that runs out: the message leaves again, under the same id.
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DeliveryService {
    @Inject
    private DeliveryStore store;

    @Inject
    private Targets targets;

    @Inject
    private DeliveryPolicy policy;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /** The next message that is due, leased to the caller. Those to nobody are given up on the way. */
    Optional<Message> take(TenantId tenant, ChannelKind channel) {
        if (!store.lock(tenant, channel)) {
            return Optional.empty();
        }
        Instant now = clock.machineNow();
        for (Optional<DeliveryStore.Waiting> due = store.due(tenant, channel, now);
                due.isPresent();
                due = store.due(tenant, channel, now)) {
            UUID message = bundled(tenant, channel, due.get());
            Optional<Message.Target> target =
                    targets.of(tenant, channel, due.get().recipient());
            if (target.isPresent()) {
                return Optional.of(leased(tenant, message, target.get(), now));
            }
            drop(tenant, channel, message);
        }
        return Optional.empty();
    }

    void sent(Message message, ChannelKind channel) {
        store.sent(message.tenant(), message.id(), clock.now());
        record(
                message.tenant(),
                "send-notices",
                channel,
                message.id(),
                message.notices().size() + "条");
    }

    void failed(Message message, ChannelKind channel, NotDelivered why) {
        int made = message.attempts() + 1;
        boolean givenUp = why.permanent() || policy.givesUpAfter(made);
        boolean ours = store.failed(
                message,
                givenUp ? DeliveryState.GIVEN_UP : DeliveryState.FAILED,
                why.reason(),
                clock.machineNow().plus(policy.pauseAfter(made)));
        if (ours && givenUp) {
            record(message.tenant(), "give-up-notices", channel, message.id(), why.reason());
        }
    }

    Optional<Instant> next(TenantId tenant, ChannelKind channel) {
        return store.next(tenant, channel);
    }

    private UUID bundled(TenantId tenant, ChannelKind channel, DeliveryStore.Waiting due) {
        if (due.message() != null) {
            return due.message();
        }
        UUID message = UuidV7.next();
        store.bundle(tenant, channel, due.recipient(), message);
        return message;
    }

    private Message leased(TenantId tenant, UUID id, Message.Target target, Instant now) {
        // the database keeps microseconds, and the lease is compared
        Instant lease = now.plus(policy.lease()).truncatedTo(ChronoUnit.MILLIS);
        int attempts = store.lease(tenant, id, lease);
        List<NoticeLine> lines =
                store.lines(tenant, id).stream().map(DeliveryService::masked).toList();
        return new Message(tenant, id, directory.name(tenant.code()), target, attempts, lease, lines);
    }

    private static NoticeLine masked(NoticeLine line) {
        return new NoticeLine(
                line.id(),
                line.at(),
                line.kind(),
                PersonalData.masked(line.subject()),
                PersonalData.masked(line.text()),
                line.warningId(),
                line.role(),
                line.department(),
                line.enterprise());
    }

    private void drop(TenantId tenant, ChannelKind channel, UUID message) {
        String reason = channel == ChannelKind.MAIL ? "收件人没有可用的邮箱,或邮件提醒已关闭" : "网络回调已关闭";
        store.drop(tenant, message, reason);
        record(tenant, "give-up-notices", channel, message, reason);
    }

    private void record(TenantId tenant, String action, ChannelKind channel, UUID message, String detail) {
        audit.record(
                tenant,
                Actor.system(tenant).username(),
                action,
                "notice-message/" + message,
                null,
                channel.chinese() + " " + detail);
    }
}
