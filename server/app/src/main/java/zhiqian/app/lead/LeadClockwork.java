package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockedMatter;
import zhiqian.app.deadline.Reminder;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.lead.ClockedLead;
import zhiqian.kernel.lead.LeadClocks;
import zhiqian.terms.TenantId;

/** Carries out what the law decides on a lead's clocks, and keeps the lead's own summary of them. */
@ApplicationScoped
class LeadClockwork {
    @Inject
    private Calendars calendars;

    @Inject
    private Parameters parameters;

    @Inject
    private ClockStore clocks;

    LeadClocks law(TenantId tenant) {
        return new LeadClocks(calendars.of(tenant), calendars.periods(tenant));
    }

    ClockedLead clocked(LeadRecord row, List<ClockRecord> now) {
        return new ClockedLead(
                row.kind,
                row.channel,
                row.festivalName != null,
                row.externalDueAt,
                now.stream().map(ClockRecord::toClock).toList());
    }

    /** @return all clocks of the lead afterwards */
    List<ClockRecord> apply(TenantId tenant, LeadRecord row, List<ClockRecord> before, List<ClockDecision> decisions) {
        List<ClockRecord> after = clocks.apply(tenant, ClockedMatter.LEAD, row.id, before, decisions, reminder(tenant));
        summarise(row, after);
        return after;
    }

    Reminder reminder(TenantId tenant) {
        return new Reminder(calendars.of(tenant), parameters.number(tenant, ParameterName.REMINDER));
    }

    /** The lead's columns by which lists are sorted and figures counted. */
    static void summarise(LeadRecord row, List<ClockRecord> clocks) {
        ClockRecord next = clocks.stream()
                .filter(c -> c.state().isOpen())
                .min(Comparator.comparing(ClockRecord::dueAt))
                .orElse(null);
        row.nextDueAt = next == null ? LeadRecord.NEVER : next.dueAt();
        row.nextDueRule = next == null ? null : next.rule().code();
        row.nextDueClock = next == null ? null : next.id();
        row.overdue = clocks.stream().anyMatch(c -> c.state() == ClockState.OVERDUE);
        row.signOverdue = clocks.stream()
                .filter(c -> c.rule() == ClockRule.T18)
                .anyMatch(c -> c.state() == ClockState.OVERDUE || c.state() == ClockState.SATISFIED_LATE);
    }
}
