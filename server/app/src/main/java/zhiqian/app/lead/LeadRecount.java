package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import zhiqian.app.calendar.Recounting;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/** All open leads of a tenant, a hundred at a time. */
@ApplicationScoped
class LeadRecount implements Recounting.Recounted {
    @Inject
    private LeadRecountService service;

    @Override
    public int recount(TenantId tenant, WorkingCalendar calendar) {
        int changed = 0;
        UUID last = new UUID(0, 0);
        while (last != null) {
            LeadRecountService.Batch batch = service.recountAfter(tenant, calendar, last);
            changed += batch.changed();
            last = batch.last();
        }
        return changed;
    }
}
