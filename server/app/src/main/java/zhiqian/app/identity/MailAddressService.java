package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.MailAddress;
import zhiqian.terms.TenantId;

/** E-mail addresses: the administrator sets everybody's, everybody the own one, and nobody but oneself whether mail is wanted. */
@ApplicationScoped
@InTenant
@Transactional
public class MailAddressService {
    @Inject
    private MailAddressStore addresses;

    @Inject
    private UserStore users;

    @Inject
    private AuditTrail audit;

    public MailChoice own(Actor actor) {
        return choice(actor.tenant(), actor.username());
    }

    public Map<String, MailChoice> all(Actor actor) {
        return addresses.all(actor.tenant()).stream()
                .collect(Collectors.toMap(MailChoice::username, Function.identity()));
    }

    /** @param address {@code null} takes it away */
    public MailChoice choose(Actor actor, String address, boolean wanted) {
        return put(actor, new MailChoice(actor.username(), normal(address), wanted));
    }

    /** By the administrator, for another. */
    public MailChoice assign(Actor actor, String username, String address) {
        if (users.find(actor.tenant(), username).isEmpty()) {
            throw Problem.notFound().toException();
        }
        boolean wanted = choice(actor.tenant(), username).wanted();
        return put(actor, new MailChoice(username, normal(address), wanted));
    }

    /** Where mail for this person goes; empty if there is no address, none is wanted or the account is disabled. */
    public Optional<String> deliverable(TenantId tenant, String username) {
        return users.find(tenant, username)
                .filter(user -> !user.disabled())
                .flatMap(user -> addresses.find(tenant, username))
                .filter(MailChoice::wanted)
                .map(MailChoice::address);
    }

    private MailChoice put(Actor actor, MailChoice choice) {
        addresses.put(actor.tenant(), choice);
        audit.record(
                actor.tenant(),
                actor.username(),
                "set-mail-address",
                "user/" + choice.username(),
                null,
                (choice.address() == null ? "无邮箱" : "已填写邮箱") + (choice.wanted() ? "" : ",不接收邮件"));
        return choice;
    }

    private MailChoice choice(TenantId tenant, String username) {
        return addresses.find(tenant, username).orElse(MailChoice.none(username));
    }

    private static String normal(String address) {
        return address == null || address.isBlank() ? null : new MailAddress(address).value();
    }
}
