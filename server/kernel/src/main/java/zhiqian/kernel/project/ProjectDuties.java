package zhiqian.kernel.project;

import static zhiqian.kernel.project.ProjectDuty.ACCOUNT;
import static zhiqian.kernel.project.ProjectDuty.DEPOSIT;
import static zhiqian.kernel.project.ProjectDuty.LABOUR_COST;
import static zhiqian.kernel.project.ProjectDuty.NOTICE_BOARD;
import static zhiqian.kernel.project.ProjectDuty.OWNER_GUARANTEE;
import static zhiqian.kernel.project.ProjectDuty.SHORTFALL_REPORT;
import static zhiqian.kernel.project.ProjectDuty.SITE_INSPECTION;
import static zhiqian.kernel.project.ProjectDuty.WAGES;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.Delivery;
import zhiqian.kernel.deadline.Roll;

/** When a project's duties are due (项目义务到期日), requirements 1.1 and 1.7. Whether they are kept, others look up. */
public final class ProjectDuties {
    private final WorkingCalendar calendar;
    private final ClockPeriods periods;

    public ProjectDuties(WorkingCalendar calendar, ClockPeriods periods) {
        this.calendar = calendar;
        this.periods = periods;
    }

    /** The duties that have begun and are due once (一次性义务). Whether T07 applies to the industry is W04's question. */
    public List<DueDuty> once(ProjectDates dates) {
        return Stream.of(
                        account(dates),
                        deposit(dates),
                        ownerGuarantee(dates),
                        noticeBoard(dates),
                        siteInspection(dates))
                .flatMap(Optional::stream)
                .toList();
    }

    /** 专户: 30 days from the signing of the construction contract (T02, R-030). */
    public Optional<DueDuty> account(ProjectDates dates) {
        return from(dates.contractSignedOn(), ACCOUNT, "自施工合同签订之日起算");
    }

    /** 保证金: 20 working days from permit or start report, or from the contract if the project needs neither (T06, A-16). */
    public Optional<DueDuty> deposit(ProjectDates dates) {
        Optional<LocalDate> permitted = dates.permittedOn();
        if (permitted.isPresent() || dates.needsPermission()) {
            return permitted.flatMap(day -> from(day, DEPOSIT, permission(dates, day)));
        }
        return from(dates.contractSignedOn(), DEPOSIT, "无需施工许可证或开工报告,自施工合同签订之日起算");
    }

    /** 工程款支付担保: 3 months from permit or start report (T07, R-061). */
    public Optional<DueDuty> ownerGuarantee(ProjectDates dates) {
        return dates.permittedOn().flatMap(day -> from(day, OWNER_GUARANTEE, permission(dates, day)));
    }

    /** 告示牌: 7 days from the first worker's entry (requirements 5.4, W05). */
    public Optional<DueDuty> noticeBoard(ProjectDates dates) {
        return from(dates.firstEntryOn(), NOTICE_BOARD, "自首名农民工进场之日起算");
    }

    /** 实地检查: 30 days from the first worker's entry (T09, A-17). */
    public Optional<DueDuty> siteInspection(ProjectDates dates) {
        return from(dates.firstEntryOn(), SITE_INSPECTION, "自首名农民工进场之日起算");
    }

    /** 工资: the agreed day for a wage month; on a day off, the last working day BEFORE (T05, 条例14). */
    public DueDuty wages(AgreedDay payDay, YearMonth wageMonth) {
        Deadline due = AgreedDay.deadline(payDay.in(wageMonth), Roll.BACKWARD, calendar);
        return new DueDuty(WAGES, due, monthOf(wageMonth) + "工资的约定支付日");
    }

    /** 人工费用: the agreed day of a monthly cycle; on a day off, the next working day (T03, R-031). */
    public DueDuty labourCost(AgreedDay payDay, YearMonth cycle) {
        return labourCost(payDay.in(cycle));
    }

    /** 人工费用 of a cycle shorter than a month: the day the allocation plan names (拨付计划), R-031. */
    public DueDuty labourCost(LocalDate agreed) {
        return new DueDuty(LABOUR_COST, AgreedDay.deadline(agreed, Roll.FORWARD, calendar), "约定的人工费用拨付日");
    }

    /** 未拨付报告: 3 working days from receipt of the bank's notice (T04, R-034, A-15). */
    public DueDuty shortfallReport(Delivery notice) {
        String note = notice.isDeemed(calendar) ? "视同于通知发出后次一工作日收到" : "自收到银行通知之日起算";
        return counted(notice.day(calendar), SHORTFALL_REPORT, note);
    }

    private Optional<DueDuty> from(LocalDate start, ProjectDuty duty, String note) {
        return Optional.ofNullable(start).map(day -> counted(day, duty, note));
    }

    private DueDuty counted(LocalDate start, ProjectDuty duty, String note) {
        return new DueDuty(duty, Deadline.count(start, periods.of(duty.rule()), calendar), note);
    }

    private static String permission(ProjectDates dates, LocalDate day) {
        return day.equals(dates.permitIssuedOn()) ? "自施工许可证核发之日起算" : "自开工报告批复之日起算";
    }

    private static String monthOf(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
