package zhiqian.kernel.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhiqian.kernel.calendar.DayStatus;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ExplainedDay.Kind;

/** Writes the explanation of one deadline (期限计算说明): every day for working days, only start and end for long periods. */
final class Explanation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm", Locale.CHINA);

    private final Deadline deadline;
    private final WorkingCalendar calendar;
    private final List<ExplainedDay> lines = new ArrayList<>();

    Explanation(Deadline deadline, WorkingCalendar calendar) {
        this.deadline = deadline;
        this.calendar = calendar;
    }

    List<ExplainedDay> lines() {
        if (deadline.period() == null) {
            add(deadline.due(), Kind.DUE, moment(deadline.dueAt()) + " 外部交办期限届满,不顺延");
        } else if (deadline.period().unit() == PeriodUnit.HOURS) {
            add(deadline.start(), Kind.START, moment(deadline.startAt()) + " 起算,节假日不扣除");
            String end = " 满" + deadline.period().chinese() + ",期限届满";
            add(deadline.due(), Kind.DUE, moment(deadline.dueAt()) + end);
        } else {
            days();
        }
        return List.copyOf(lines);
    }

    private void days() {
        boolean counts = deadline.period().length() > 0;
        add(deadline.start(), Kind.START, day(deadline.start()) + (counts ? " 起算日,不计入" : " 起算日,当日届满"));
        if (counts && deadline.period().unit() == PeriodUnit.WORKING_DAYS) {
            everyDay();
        } else if (counts) {
            nominalEnd();
        }
        add(deadline.due(), Kind.DUE, day(deadline.due()) + " 期限届满日,至当日24时止");
        if (deadline.provisional()) {
            add(deadline.due(), Kind.NOTE, "部分日期尚无国务院放假安排,暂按周末和法定节日推算,安排公布后重新计算");
        }
        if (!calendar.version().equals(deadline.calendarVersion())) {
            add(deadline.due(), Kind.NOTE, "期限按日历版本" + deadline.calendarVersion() + "计算,说明按现行版本" + calendar.version());
        }
    }

    private void everyDay() {
        int count = 0;
        for (LocalDate date = deadline.start().plusDays(1);
                !date.isAfter(deadline.nominal());
                date = date.plusDays(1)) {
            DayStatus status = calendar.day(date);
            if (status.workingDay()) {
                count++;
                add(date, Kind.COUNTED, day(date) + " " + named(status, "") + "第" + count + "个工作日");
            } else {
                add(date, Kind.SKIPPED, day(date) + " " + named(status, "放假") + "不计");
            }
        }
    }

    private void nominalEnd() {
        add(
                deadline.nominal(),
                Kind.COUNTED,
                day(deadline.nominal()) + " 满" + deadline.period().chinese());
        boolean forward = deadline.due().isAfter(deadline.nominal());
        LocalDate date = deadline.nominal();
        while (!date.equals(deadline.due())) {
            String moved = forward ? "顺延" : "提前";
            add(date, Kind.ROLLED, day(date) + " " + named(calendar.day(date), "放假") + moved);
            date = date.plusDays(forward ? 1 : -1);
        }
    }

    /** “国庆节、中秋节放假(国办发明电〔2024〕12号),”, “周末,” or nothing. */
    private static String named(DayStatus status, String suffix) {
        if (status.name().isEmpty()) {
            return "";
        }
        boolean plain = status.source().isEmpty();
        return status.name() + (plain ? "," : suffix + "(" + status.source() + "),");
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(WorkingCalendar.ZONE));
    }

    private void add(LocalDate date, Kind kind, String text) {
        lines.add(new ExplainedDay(date, kind, text));
    }
}
