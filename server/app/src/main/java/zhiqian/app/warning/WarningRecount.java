package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import zhiqian.app.calendar.Recounting;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/** All open warnings of a tenant, a hundred at a time. */
@ApplicationScoped
class WarningRecount implements Recounting.Recounted {
    @Inject
    private WarningRecountService service;

    @Override
    public int recount(TenantId tenant, WorkingCalendar calendar) {
        int changed = 0;
        UUID last = new UUID(0, 0);
        while (last != null) {
            WarningRecountService.Batch batch = service.recountAfter(tenant, calendar, last);
            changed += batch.changed();
            last = batch.last();
        }
        return changed;
    }
}
