package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import zhiqian.app.fact.OversightFactStore.Oversight;
import zhiqian.app.fact.ProjectFactStore.Basics;

/** Whether a project was looked at in time (监管事实): inspected (R-093, T09), reported on every month. */
final class OversightFacts {
    private final Basics it;
    private final LocalDate day;

    OversightFacts(Basics it, LocalDate day) {
        this.it = it;
        this.day = day;
    }

    void tell(ProjectFacts facts, Oversight seen) {
        LocalDate dueOn = facts.inspectionDue();
        facts.put("inspection.firstOn", seen.firstOn());
        facts.put("inspection.overdue", dueOn != null && seen.firstOn() == null && day.isAfter(dueOn));
        facts.put("inspection.rectifyBy", seen.rectifyBy());
        facts.put("inspection.illegalContracting", seen.illegal());
        facts.put("supervision.lastMonth", seen.lastMonth() == null ? null : YearMonth.from(seen.lastMonth()));
        facts.put("supervision.missingMonths", Math.max(0, months() - seen.reports()));
    }

    /** Months that ended, from that of the first entry on. */
    private long months() {
        LocalDate from = it.firstEntryOn();
        LocalDate until = it.completedOn() != null && it.completedOn().isBefore(day) ? it.completedOn() : day;
        return from == null ? 0 : Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)));
    }
}
