package zhiqian.kernel.warning;

import static zhiqian.kernel.deadline.ClockRule.T24;
import static zhiqian.kernel.deadline.ClockRule.T25;
import static zhiqian.kernel.deadline.ClockRule.T91;
import static zhiqian.kernel.deadline.ClockRule.T92;
import static zhiqian.kernel.deadline.ClockRule.T93;
import static zhiqian.kernel.deadline.ClockRule.T94;

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
import zhiqian.kernel.deadline.Delivery;
import zhiqian.kernel.deadline.Period;

/**
 * Which clocks open, are satisfied or cancelled by what happens to a warning (预警计时规则), R-290 to.
 * Decides only; the caller stores.
 *
 * <p>T24 is kept by handing in evidence in time: the department's own delay never makes an enterprise late, and T94 reminds the
 * department. Evidence that is sent back revives the old limit; it never gives a new one.
 */
public final class WarningClocks {
    private static final ClockRule[] LIMITS = {T24, T25};
    private static final ClockRule[] REMINDERS = {T91, T92, T93, T94};

    private final WorkingCalendar calendar;
    private final WarningPeriods periods;

    public WarningClocks(WorkingCalendar calendar, WarningPeriods periods) {
        this.calendar = calendar;
        this.periods = periods;
    }

    /**
     * An action was done.
     *
     * @param warning the warning before the action
     * @param at when it was done; for CONFIRM_DELIVERY when the letter was read
     */
    public List<ClockDecision> decide(WarningAction action, ClockedWarning warning, Instant at) {
        LocalDate day = Deadline.dayOf(at);
        return switch (action) {
            case PUSH -> List.of(open(T24, day, periods.limit(warning.kind())));
            case SUBMIT_EVIDENCE -> both(satisfy(warning, at, T24), remind(T94, day));
            case REJECT_EVIDENCE -> both(satisfy(warning, at, T94), revive(warning));
            case ENTERPRISE_OVERDUE -> overdue(warning, at, T24, T91);
            case SEND_LETTER -> letter(warning, at);
            case CONFIRM_DELIVERY -> delivered(warning, at);
            case LETTER_OVERDUE -> overdue(warning, at, T25, T92);
            case INTERVIEW -> both(satisfy(warning, at, T92), remind(T93, day));
            case REQUEST_MEETING -> both(satisfy(warning, at, T93), remind(T93, day));
            case HOLD_MEETING -> satisfy(warning, at, T93);
            case CONFIRM_CLEARED, CLEAR_BY_DATA, WITHDRAW ->
                both(satisfy(warning, at, LIMITS), cancel(warning, at, REMINDERS));
            case REVOKE_AS_FALSE, GRANT_EXEMPTION, PAUSE ->
                both(cancel(warning, at, LIMITS), cancel(warning, at, REMINDERS));
            case START_HANDLING, SUBMIT_LATE_EVIDENCE, DEPARTMENT_ACTION, RESUME, REOPEN -> List.of();
        };
    }

    /**
     * What the passing of time demands (到期处理): a limit is over and nobody has acted; empty if there is nothing. To be asked
     * before every other action, too, so that nobody slips in between the end of a limit and the sweep.
     */
    public Optional<WarningAction> demanded(ClockedWarning warning, Instant now) {
        if (isOver(warning, T24, now) && WarningAction.ENTERPRISE_OVERDUE.isOpenIn(warning.state())) {
            return Optional.of(WarningAction.ENTERPRISE_OVERDUE);
        }
        boolean letterOver = isOver(warning, T25, now) && WarningAction.LETTER_OVERDUE.isOpenIn(warning.state());
        return letterOver ? Optional.of(WarningAction.LETTER_OVERDUE) : Optional.empty();
    }

    private static boolean isOver(ClockedWarning warning, ClockRule rule, Instant now) {
        return warning.open(rule).filter(clock -> clock.deadline().isOver(now)).isPresent();
    }

    /** An unread letter counts from the next working day; reading it earlier counts the earlier day. */
    private List<ClockDecision> letter(ClockedWarning warning, Instant at) {
        LocalDate sent = Deadline.dayOf(at);
        LocalDate start = periods.letterFromDelivery() ? Delivery.sent(sent).day(calendar) : sent;
        DeadlineClock clock = counted(T25, start, periods.of(T25));
        DeadlineClock noted = periods.letterFromDelivery() ? clock.noting("视同于发函后次一工作日送达") : clock;
        return both(satisfy(warning, at, T91), List.of(new ClockDecision.Open(noted)));
    }

    private List<ClockDecision> delivered(ClockedWarning warning, Instant at) {
        LocalDate read = Deadline.dayOf(at);
        return warning.open(T25)
                .filter(clock -> read.isBefore(clock.deadline().start()))
                .map(clock -> List.of(new ClockDecision.Cancel(T25, at), open(T25, read, periods.of(T25))))
                .orElse(List.of());
    }

    /** The limit is over; the reminder of the next step counts from its last day, however late the system notices. */
    private List<ClockDecision> overdue(ClockedWarning warning, Instant at, ClockRule rule, ClockRule reminder) {
        return warning.open(rule)
                .filter(clock -> clock.deadline().isOver(at))
                .map(clock -> both(
                        List.of(new ClockDecision.MarkOverdue(rule, at)),
                        remind(reminder, clock.deadline().due())))
                .orElse(List.of());
    }

    private List<ClockDecision> revive(ClockedWarning warning) {
        return warning.latest(T24)
                .map(DeadlineClock::deadline)
                .map(old -> DeadlineClock.running(T24, old).noting("核验退回,期限不重新计算"))
                .map(clock -> List.<ClockDecision>of(new ClockDecision.Open(clock)))
                .orElse(List.of());
    }

    private List<ClockDecision> remind(ClockRule reminder, LocalDate from) {
        return List.of(open(reminder, from, periods.of(reminder)));
    }

    private ClockDecision open(ClockRule rule, LocalDate start, Period period) {
        return new ClockDecision.Open(counted(rule, start, period));
    }

    private DeadlineClock counted(ClockRule rule, LocalDate start, Period period) {
        return DeadlineClock.running(rule, Deadline.count(start, period, calendar));
    }

    private static List<ClockDecision> satisfy(ClockedWarning warning, Instant at, ClockRule... rules) {
        return Stream.of(rules)
                .filter(rule -> warning.open(rule).isPresent())
                .<ClockDecision>map(rule -> new ClockDecision.Satisfy(rule, at))
                .toList();
    }

    private static List<ClockDecision> cancel(ClockedWarning warning, Instant at, ClockRule... rules) {
        return Stream.of(rules)
                .filter(rule -> warning.open(rule).isPresent())
                .<ClockDecision>map(rule -> new ClockDecision.Cancel(rule, at))
                .toList();
    }

    private static List<ClockDecision> both(List<ClockDecision> first, List<ClockDecision> second) {
        List<ClockDecision> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
