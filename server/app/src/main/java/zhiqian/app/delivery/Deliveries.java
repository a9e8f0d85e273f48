package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.AfterCommit;
import zhiqian.terms.TenantId;

/** Where notices are put that are to leave the system (对外提醒入列); in the transaction that writes them. */
@ApplicationScoped
public class Deliveries {
    @Inject
    private DeliveryStore store;

    @Inject
    private DeliveryPolicy policy;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private BusinessClock clock;

    @Inject
    private AfterCommit afterCommit;

    /**
     * A notice that has just been written.
     *
     * @param subject kind of warning and project, without personal data
     */
    public record Outgoing(long notification, String subject) {}

    public void put(TenantId tenant, List<Outgoing> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant due = clock.machineNow().plus(policy.gather());
        store.enqueue(tenant, notices, due);
        afterCommit.run(Deliveries.class, () -> queue.expect(tenant, due));
    }
}
