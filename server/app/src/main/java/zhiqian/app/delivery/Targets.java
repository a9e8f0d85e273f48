package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.MailAddressService;
import zhiqian.terms.TenantId;

/** Where a message goes at the moment of sending (收件地址): who has changed the address meanwhile gets it at the new one. */
@ApplicationScoped
class Targets {
    @Inject
    private ChannelStore channels;

    @Inject
    private MailAddressService addresses;

    @Inject
    private Sealed sealed;

    /** Empty if the channel is off or the person gets no mail. */
    Optional<Message.Target> of(TenantId tenant, ChannelKind channel, String recipient) {
        return channels.find(tenant, channel)
                .filter(ChannelStore.Setting::enabled)
                .flatMap(setting -> channel == ChannelKind.MAIL ? person(tenant, recipient) : system(tenant, setting));
    }

    /** On or off, for a test. */
    Optional<Message.Target> system(TenantId tenant) {
        return channels.find(tenant, ChannelKind.WEBHOOK).flatMap(setting -> system(tenant, setting));
    }

    Optional<Message.Target> person(TenantId tenant, String username) {
        return addresses.deliverable(tenant, username).map(address -> new Message.Target(address, null));
    }

    private Optional<Message.Target> system(TenantId tenant, ChannelStore.Setting setting) {
        return setting.url() == null || setting.secret() == null
                ? Optional.empty()
                : Optional.of(new Message.Target(setting.url(), sealed.open(tenant, setting.secret())));
    }
}
