package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Page;
import zhiqian.app.tenancy.InTenant;

/** 考勤明细: who was there on a day, for those who see the project; people masked (6.4). */
@ApplicationScoped
@InTenant
@Transactional
public class AttendanceReadService {
    @Inject
    private SiteStore sites;

    @Inject
    private AttendanceReadStore attendance;

    /** @param after number of the worker that the page before ended with; 0 for the first */
    public Page<?> day(Actor actor, UUID project, LocalDate day, long after, int limit) {
        sites.visible(actor, project);
        List<AttendanceReadStore.Attendee> items = attendance.of(actor.tenant(), project, day, after, limit);
        String next = items.size() < limit
                ? null
                : Long.toString(items.get(items.size() - 1).no());
        return new Page<>(items, next, attendance.count(actor.tenant(), project, day));
    }
}
