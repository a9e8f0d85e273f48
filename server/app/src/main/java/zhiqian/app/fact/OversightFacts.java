package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import zhiqian.app.fact.OversightFactStore.Oversight;
import zhiqian.app.fact.ProjectFactStore.Basics;

/** Whether a project was looked at in time (监管事实): inspected (R-093, T09), reported on every month. */
final class OversightFacts {
    /** As in the list of what is late: after completion nobody inspects a site any more. */
    private static final Set<String> LIVE = Set.of("ONGOING", "SUSPENDED");

    private final Basics it;
    private final LocalDate day;

    OversightFacts(Basics it, LocalDate day) {
        this.it = it;
        this.day = day;
    }

    void tell(ProjectFacts facts, Oversight seen) {
        LocalDate dueOn = facts.inspectionDue();
        facts.put("inspection.firstOn", seen.firstOn());
        boolean late = dueOn != null && seen.firstOn() == null && day.isAfter(dueOn);
        facts.put("inspection.overdue", late && LIVE.contains(it.state()));
        facts.put("inspection.rectifyBy", seen.rectifyBy());
        facts.put("inspection.rectifyOverdue", seen.rectifyBy() != null && day.isAfter(seen.rectifyBy()));
        facts.put("inspection.illegalContracting", seen.illegal());
        facts.put(
                "supervision.lastMonth",
                seen.months().stream().max(YearMonth::compareTo).orElse(null));
        facts.put("supervision.missingMonths", missing(seen.months()));
    }

    /** Of the months that ended, from that of the first entry to that of completion. */
    private long missing(Set<YearMonth> reported) {
        if (it.firstEntryOn() == null) {
            return 0;
        }
        YearMonth first = YearMonth.from(it.firstEntryOn());
        YearMonth last = YearMonth.from(day).minusMonths(1);
        if (it.completedOn() != null && YearMonth.from(it.completedOn()).isBefore(last)) {
            last = YearMonth.from(it.completedOn());
        }
        long missing = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            missing += reported.contains(month) ? 0 : 1;
        }
        return missing;
    }
}
