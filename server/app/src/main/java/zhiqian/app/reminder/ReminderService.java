package zhiqian.app.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.app.project.DutyTerms;
import zhiqian.app.tenancy.InTenant;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.Delivery;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.project.DueDuty;
import zhiqian.kernel.project.ProjectDates;
import zhiqian.kernel.project.ProjectDuties;
import zhiqian.terms.TenantId;

/** Tells what will be due (到期提醒): each once for each last day; when the day moves, once more. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ReminderService {
    private static final String HR = "hr";
    private static final String KIND = "LEDGER_DUE";
    private static final int INSPECTION_AHEAD = 5;
    private static final Period REVIEW = Period.workingDays(5);
    private static final Period REPORT = Period.workingDays(3);
    /** Longer than any term with its holidays. */
    private static final int LOOKED_BACK = 60;

    @Inject
    private ReminderStore store;

    @Inject
    private DutyTerms duties;

    @Inject
    private Calendars calendars;

    @Inject
    private NotificationStore notifications;

    @Inject
    private BusinessClock clock;

    /** Idempotent: the second time on a day tells nothing. */
    void tell(TenantId tenant, Term term, LocalDate today) {
        LocalDate back = today.minusDays(LOOKED_BACK);
        tell(
                tenant,
                term,
                switch (term) {
                    case DEPOSIT_EXPIRES -> store.deposits(tenant, today);
                    case GUARANTEE_EXPIRES -> store.guarantees(tenant, today);
                    case INSPECTION ->
                        near(
                                store.notInspected(tenant, back, today),
                                inspection(tenant, today),
                                due -> today.isBefore(due.minusDays(INSPECTION_AHEAD)),
                                today);
                    case REFUND_REVIEW ->
                        near(
                                store.refunds(tenant, back, today),
                                on -> review(tenant, on),
                                due -> today.isBefore(workingDayBefore(tenant, due)),
                                today);
                    case REFUND_DUE -> store.toGiveBack(tenant, today, halfYear(today));
                    case REPORT_MISSING -> unreported(tenant, back, today);
                });
    }

    /** Those whose three working days are over; without a receipt they count from the working day after the notice was sent. */
    private List<Coming> unreported(TenantId tenant, LocalDate from, LocalDate today) {
        WorkingCalendar calendar = calendars.of(tenant);
        List<Coming> late = new ArrayList<>();
        for (ReminderStore.Unreported one : store.unreported(tenant, from)) {
            LocalDate day = one.of().on();
            LocalDate start = one.received() ? day : Delivery.sent(day).day(calendar);
            LocalDate due = Deadline.count(start, REPORT, calendar).due();
            if (due.isBefore(today)) {
                late.add(one.of().due(due));
            }
        }
        return late;
    }

    private static LocalDate halfYear(LocalDate today) {
        return LocalDate.of(today.getYear(), today.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    /** When what begins on a day must be done. */
    private interface Counting {
        Optional<LocalDate> due(LocalDate from);
    }

    private Counting inspection(TenantId tenant, LocalDate today) {
        ProjectDuties law = duties.of(tenant, today);
        return entered -> law.siteInspection(new ProjectDates(null, null, null, true, entered))
                .map(DueDuty::due);
    }

    private Optional<LocalDate> review(TenantId tenant, LocalDate applied) {
        return Optional.of(Deadline.count(applied, REVIEW, calendars.of(tenant)).due());
    }

    private LocalDate workingDayBefore(TenantId tenant, LocalDate day) {
        WorkingCalendar calendar = calendars.of(tenant);
        LocalDate before = day.minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Those whose last day has not passed, and is not too far away to be spoken of. */
    private static List<Coming> near(
            List<Coming> begun, Counting counting, Predicate<LocalDate> tooEarly, LocalDate today) {
        List<Coming> near = new ArrayList<>();
        for (Coming one : begun) {
            counting.due(one.on())
                    .filter(due -> !due.isBefore(today) && !tooEarly.test(due))
                    .ifPresent(due -> near.add(one.due(due)));
        }
        return near;
    }

    private void tell(TenantId tenant, Term term, List<Coming> coming) {
        Instant now = clock.now();
        Set<UUID> fresh = store.mark(tenant, term, coming, now);
        List<Notice> notices = new ArrayList<>();
        coming.stream().filter(one -> fresh.contains(one.subject())).forEach(one -> say(notices, term, one, now));
        notifications.tell(tenant, notices);
    }

    private static void say(List<Notice> notices, Term term, Coming one, Instant now) {
        String what = "项目“" + one.project() + "”";
        String on = one.on().toString();
        switch (term) {
            case DEPOSIT_EXPIRES -> {
                String text = what + "的工资保证金保函(保险)将于" + on + "到期,完工前应续办;到期未续将触发预警";
                party(notices, term, one, text, now);
                department(notices, term, one, HR, text, now);
            }
            case GUARANTEE_EXPIRES -> {
                String text = what + "的工程款支付担保将于" + on + "到期,完工前应续办;到期未续将触发预警";
                party(notices, term, one, text, now);
                department(notices, term, one, one.department(), text, now);
            }
            case INSPECTION ->
                department(notices, term, one, one.department(), what + "自首名农民工进场起30日内应实地检查,最迟" + on + ",尚无检查记录", now);
            case REPORT_MISSING -> {
                String text = what + "的人工费用未按约定拨付,总包单位应于" + on + "前报告而未报告";
                party(notices, term, one, text, now);
                department(notices, term, one, one.department(), text, now);
                department(notices, term, one, HR, text, now);
            }
            case REFUND_DUE -> {
                String text = what + "已完工,没有未了结的欠薪事项,工资保证金尚未申请返还";
                party(notices, term, one, text + ";公示满30日后可以申请返还", now);
                department(notices, term, one, HR, text + ",请主动联系企业办理退还(R-055)", now);
            }
            case REFUND_REVIEW -> department(notices, term, one, HR, what + "的工资保证金返还申请应于" + on + "前审核完毕,尚未作出决定", now);
        }
    }

    private static void party(List<Notice> notices, Term term, Coming one, String text, Instant now) {
        if (one.party() != null) {
            notices.add(new Notice(now, "enterprise", null, one.party(), KIND, text, null, null, subject(term, one)));
        }
    }

    private static void department(
            List<Notice> notices, Term term, Coming one, String department, String text, Instant now) {
        if (department != null) {
            notices.add(new Notice(now, "department", department, null, KIND, text, null, null, subject(term, one)));
        }
        if (department == null || department.equals(HR)) {
            notices.add(new Notice(now, "handler", null, null, KIND, text, null, null, subject(term, one)));
        }
    }

    private static String subject(Term term, Coming one) {
        return term.chinese() + " " + one.project();
    }
}
