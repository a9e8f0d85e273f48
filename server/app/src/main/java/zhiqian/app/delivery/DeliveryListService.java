package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.delivery.DeliveryListStore.Filter;
import zhiqian.app.delivery.DeliveryListStore.Numbered;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** What has left, what has not and why; and once more, by hand. */
@ApplicationScoped
@InTenant
@Transactional
public class DeliveryListService {
    @Inject
    private DeliveryListStore store;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private AfterCommit afterCommit;

    Page<DeliveryView> page(Actor actor, Filter filter, long before, int limit) {
        List<Numbered> rows = store.page(actor.tenant(), filter, before, limit, shift());
        String next = rows.size() < limit
                ? null
                : Long.toString(rows.get(rows.size() - 1).no());
        return Page.of(rows.stream().map(Numbered::view).toList(), next, store.total(actor.tenant(), filter));
    }

    DeliveryView retry(Actor actor, UUID id) {
        find(actor, id);
        Instant due = clock.machineNow();
        int retried = store.retry(actor.tenant(), id, due);
        if (retried == 0) {
            throw Problem.conflict("这条提醒已经发出,或正等待发送").toException();
        }
        audit.record(actor.tenant(), actor.username(), "retry-notices", "notice-delivery/" + id, null, retried + "条");
        afterCommit.run(DeliveryListService.class, () -> queue.expect(actor.tenant(), due));
        return find(actor, id);
    }

    private DeliveryView find(Actor actor, UUID id) {
        return store.find(actor.tenant(), id, shift())
                .orElseThrow(() -> Problem.notFound().toException());
    }

    private Duration shift() {
        return Duration.between(clock.machineNow(), clock.now());
    }
}
