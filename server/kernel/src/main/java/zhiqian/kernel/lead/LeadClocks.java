package zhiqian.kernel.lead;

import static zhiqian.kernel.deadline.ClockRule.T16;
import static zhiqian.kernel.deadline.ClockRule.T17;
import static zhiqian.kernel.deadline.ClockRule.T18;
import static zhiqian.kernel.deadline.ClockRule.T19;
import static zhiqian.kernel.deadline.ClockRule.T20;
import static zhiqian.kernel.deadline.ClockRule.T21;
import static zhiqian.kernel.deadline.ClockRule.T22;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockDecision;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.DeadlineClock;

/**
 * Which clocks open, are satisfied or cancelled by what happens to a lead (线索计时规则), R-234 to R-261. Decides only; the caller
 * stores.
 *
 * <p>The handler's clocks T19, T20 and T21 begin with the handler's receipt, but not later than the end of the term for
 * signing (deemed receipt 视同收到, A-01, S-09), so that nobody gains time by signing or dispatching late.
 */
public final class LeadClocks {
    private final WorkingCalendar calendar;
    private final LeadPeriods periods;

    public LeadClocks(WorkingCalendar calendar, LeadPeriods periods) {
        this.calendar = calendar;
        this.periods = periods;
    }

    /**
     * A lead was registered here by a worker, at a window or by a channel (登记): T16 from its submission; T17 in a tenant that
     * can pass it down, or else T18, from its receipt.
     */
    public List<ClockDecision> registered(Instant submittedAt, Instant receivedAt, boolean canPassDown) {
        Deadline respond = Deadline.countHours(submittedAt, periods.of(T16).length());
        return List.of(
                new ClockDecision.Open(DeadlineClock.running(T16, respond)),
                open(canPassDown ? T17 : T18, Deadline.dayOf(receivedAt)));
    }

    /** A lead came down from the parent (上级转来): T18 from its receipt here. */
    public List<ClockDecision> receivedFromAbove(Instant receivedAt) {
        return List.of(open(T18, Deadline.dayOf(receivedAt)));
    }

    /** A lead came back from a child as not of its place (退回): T17 anew from the return, requirements 5.5. */
    public List<ClockDecision> returnedFromBelow(Instant returnedAt) {
        return List.of(open(T17, Deadline.dayOf(returnedAt)));
    }

    /**
     * An action was done.
     *
     * @param next the state it led to, which tells a passed review from a failed one
     * @param at when it was done
     */
    public List<ClockDecision> decide(LeadAction action, LeadState next, ClockedLead lead, Instant at) {
        return switch (action) {
            case ACKNOWLEDGE -> satisfy(lead, at, T16);
            case TRANSFER -> satisfy(lead, at, T16, T17); // a human acted, so contact is implied
            case SIGN -> both(satisfy(lead, at, T16, T17, T18), openFinish(lead, receipt(lead, at)));
            case RETURN_ROUTE -> both(satisfy(lead, at, T18), cancel(lead, at, T16, T19, T20, T21, T22));
            case DISPATCH -> dispatched(lead, at);
            case START_VERIFICATION -> both(openFinish(lead, receipt(lead, at)), openVerify(lead, receipt(lead, at)));
            case RECORD_FINDINGS -> satisfy(lead, at, T19);
            case REVIEW ->
                next == LeadState.CLOSED
                        ? both(satisfy(lead, at, T20, T21, T22), cancel(lead, at, T16, T17, T18, T19))
                        : List.of(); // a failed review does not reset anything
            case FEEDBACK, UNFLAG_SPECIAL, REMIND -> List.of();
        };
    }

    /**
     * The term for signing ended unsigned (逾期未签收): T18 is overdue and the handler's clock begins with the end of that term
     * (A-01, S-09). Nothing if T18 is not open or not over.
     */
    public List<ClockDecision> onSignOverdue(ClockedLead lead, Instant now) {
        return lead.open(T18)
                .filter(clock -> clock.deadline().isOver(now))
                .map(clock -> both(
                        List.of(new ClockDecision.MarkOverdue(T18, now)),
                        openFinish(lead, Receipt.deemed(clock.deadline().due(), "签收期限"))))
                .orElse(List.of());
    }

    private List<ClockDecision> dispatched(ClockedLead lead, Instant at) {
        Receipt receipt = bounded(lead, Deadline.dayOf(at));
        List<ClockDecision> decisions = new ArrayList<>(satisfy(lead, at, T16, T17, T18));
        decisions.addAll(openVerify(lead, receipt));
        decisions.addAll(restart(lead, receipt, at, T20));
        decisions.addAll(restart(lead, receipt, at, T21));
        decisions.addAll(openFinish(lead, receipt));
        return List.copyOf(decisions);
    }

    /** The department's receipt counts, not the county's. */
    private List<ClockDecision> restart(ClockedLead lead, Receipt receipt, Instant at, ClockRule rule) {
        return lead.open(rule)
                .filter(clock -> !clock.deadline().start().equals(receipt.day()))
                .map(clock -> List.<ClockDecision>of(
                        new ClockDecision.Cancel(rule, at), new ClockDecision.Open(handlers(rule, lead, receipt))))
                .orElse(List.of());
    }

    /** T22 for channels with their own limit, T20 for leads of default, T21 for all others; none that is already there. */
    private List<ClockDecision> openFinish(ClockedLead lead, Receipt receipt) {
        List<ClockDecision> decisions = new ArrayList<>();
        boolean external = lead.channel().hasOwnLimit() && lead.externalDueAt() != null;
        if (external && !lead.hasAny(T22)) {
            decisions.add(new ClockDecision.Open(DeadlineClock.running(T22, Deadline.fixed(lead.externalDueAt()))));
        }
        if (lead.kind() == LeadKind.DEFAULT && !lead.hasAny(T20)) {
            decisions.add(new ClockDecision.Open(handlers(T20, lead, receipt)));
        }
        if (!external && lead.kind() != LeadKind.DEFAULT && !lead.hasAny(T21)) {
            decisions.add(new ClockDecision.Open(handlers(T21, lead, receipt)));
        }
        return decisions;
    }

    private List<ClockDecision> openVerify(ClockedLead lead, Receipt receipt) {
        return lead.hasAny(T19) ? List.of() : List.of(new ClockDecision.Open(handlers(T19, lead, receipt)));
    }

    private DeadlineClock handlers(ClockRule rule, ClockedLead lead, Receipt receipt) {
        Optional<DeadlineClock> festival = periods.festivalOf(rule)
                .filter(shorter -> lead.festival())
                .map(shorter -> DeadlineClock.earlierOf(rule, receipt.day(), periods.of(rule), shorter, calendar));
        return festival.orElseGet(() -> counted(rule, receipt.day())).noting(receipt.note());
    }

    private ClockDecision open(ClockRule rule, LocalDate start) {
        return new ClockDecision.Open(counted(rule, start));
    }

    private DeadlineClock counted(ClockRule rule, LocalDate start) {
        return DeadlineClock.running(rule, Deadline.count(start, periods.of(rule), calendar));
    }

    /** The handler's receipt: the day of signing, or else of the act itself; not after the end of the term for it. */
    private static Receipt receipt(ClockedLead lead, Instant at) {
        Instant received = term(lead).map(DeadlineClock::satisfiedAt).orElse(at);
        return bounded(lead, Deadline.dayOf(received));
    }

    private static Receipt bounded(ClockedLead lead, LocalDate day) {
        return term(lead)
                .filter(clock -> clock.deadline().due().isBefore(day))
                .map(clock ->
                        Receipt.deemed(clock.deadline().due(), clock.rule().chinese()))
                .orElse(new Receipt(day, ""));
    }

    /** The term for signing, or in a city that handles the lead itself the term for passing it on. */
    private static Optional<DeadlineClock> term(ClockedLead lead) {
        return lead.latest(T18).or(() -> lead.latest(T17));
    }

    private static List<ClockDecision> satisfy(ClockedLead lead, Instant at, ClockRule... rules) {
        return openOnes(lead, rules)
                .<ClockDecision>map(rule -> new ClockDecision.Satisfy(rule, at))
                .toList();
    }

    private static List<ClockDecision> cancel(ClockedLead lead, Instant at, ClockRule... rules) {
        return openOnes(lead, rules)
                .<ClockDecision>map(rule -> new ClockDecision.Cancel(rule, at))
                .toList();
    }

    private static Stream<ClockRule> openOnes(ClockedLead lead, ClockRule... rules) {
        return Stream.of(rules).filter(rule -> lead.open(rule).isPresent());
    }

    private static List<ClockDecision> both(List<ClockDecision> first, List<ClockDecision> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The day on which the handler received the lead, and why if that is not the real day. */
    private record Receipt(LocalDate day, String note) {
        static Receipt deemed(LocalDate day, String term) {
            String chinese = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            return new Receipt(day, "视同于" + term + "届满日(" + chinese + ")收到");
        }
    }
}
