package zhiqian.app.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/**
 * What leaves at once: one mail or one request (一次发送), with all notices that waited for the same recipient.
 *
 * @param id       the same at each attempt
 * @param county   name of the tenant
 * @param target   where it goes
 * @param attempts made before
 * @param lease    until then it is ours
 * @param notices  empty for a test that an administrator asked for
 */
record Message(
        TenantId tenant, UUID id, String county, Target target, int attempts, Instant lease, List<NoticeLine> notices)
        implements TenantScoped {

    /** @param secret of a webhook's signature; {@code null} for mail */
    record Target(String address, String secret) {
        /** Neither is to stand in a log. */
        @Override
        public String toString() {
            return "target";
        }
    }

    boolean isTrial() {
        return notices.isEmpty();
    }
}
