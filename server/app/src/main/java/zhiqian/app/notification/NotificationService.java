package zhiqian.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** My reminders. */
@ApplicationScoped
@InTenant
@Transactional
public class NotificationService {
    @Inject
    private NotificationStore store;

    @Inject
    private BusinessClock clock;

    public record Inbox(List<NotificationStore.NotificationView> items, String next, long total, long unread) {}

    public Inbox page(Actor actor, boolean unread, long before, int limit) {
        List<NotificationStore.NotificationView> items = store.page(actor, unread, before, limit);
        String next = items.size() < limit
                ? null
                : Long.toString(items.get(items.size() - 1).id());
        return new Inbox(items, next, store.count(actor, unread), store.count(actor, true));
    }

    public void read(Actor actor, long id) {
        if (!store.read(actor, id, clock.now())) {
            throw Problem.notFound().toException();
        }
    }
}
