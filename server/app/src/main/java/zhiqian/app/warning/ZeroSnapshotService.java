package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.department.DepartmentNames;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/**
 * 每季度动态清零: at 24:00 of a quarter's last day, by industry, the projects on which wages are owed and the wage leads
 * that are overdue. Taken once, never changed; also right if it is taken late.
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ZeroSnapshotService {
    @Inject
    private ZeroSnapshotStore store;

    @Inject
    private DepartmentNames names;

    @Inject
    private BusinessClock clock;

    /** @param zero whether the industry stood at zero */
    public record Line(
            String quarter,
            String industry,
            String industryName,
            int projects,
            int notZero,
            int openW07,
            int lateLeads,
            boolean zero,
            Instant takenAt) {}

    /** Of the quarter before the given day. @return whether it was taken now */
    boolean takeBefore(TenantId tenant, LocalDate day) {
        LocalDate first = day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        LocalDate last = first.minusDays(1);
        String quarter = last.getYear() + "-Q" + ((last.getMonthValue() + 2) / 3);
        Instant end = first.atStartOfDay(Json.ZONE).toInstant();
        return store.take(tenant, quarter, last, end, clock.now()) > 0;
    }

    public List<Line> all(Actor actor) {
        return store.all(actor.tenant()).stream()
                .map(line -> new Line(
                        line.quarter(),
                        line.industry(),
                        names.industry(actor.tenant(), line.industry()),
                        line.projects(),
                        line.notZero(),
                        line.openW07(),
                        line.lateLeads(),
                        line.notZero() == 0 && line.lateLeads() == 0,
                        line.takenAt()))
                .toList();
    }
}
