package zhiqian.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * One notice of the State Council on the holidays of a year (放假安排通知). It may name days of the last December and of the
 * next January: 2022-12-31 is a day off by the notice for 2023 (requirements 3.3).
 *
 * @param year the year the notice is for, 2000 to 2060
 * @param noticeNo its number, such as 国办发明电〔2024〕12号
 * @param off days off (放假日), adjusted rest days included
 * @param makeupWork weekend days that are working days (调休上班日)
 */
public record CalendarNotice(int year, String noticeNo, List<NamedDay> off, List<NamedDay> makeupWork) {
    /**
     * @throws KernelException {@link KernelError#INVALID_CALENDAR} listing all that is wrong: a day both off and worked, a
     *     day named twice, a make-up day that is no weekend day, a day outside December of the year before to January of the
     *     year after, a day without date or name
     */
    public CalendarNotice {
        off = off == null ? List.of() : List.copyOf(off);
        makeupWork = makeupWork == null ? List.of() : List.copyOf(makeupWork);
        List<String> problems = new ArrayList<>();
        if (year < WorkingCalendar.FIRST_YEAR || year > WorkingCalendar.LAST_YEAR) {
            problems.add("年份应在2000至2060之间");
        }
        if (noticeNo == null || noticeNo.isBlank() || noticeNo.length() > 100) {
            problems.add("文号不能为空,且不超过100字");
        }
        checkDays(year, "放假日", off, problems);
        checkDays(year, "调休上班日", makeupWork, problems);
        checkMakeup(off, makeupWork, problems);
        if (!problems.isEmpty()) {
            throw new KernelException(KernelError.INVALID_CALENDAR, year + "年放假安排有误:" + String.join(";", problems));
        }
    }

    private static void checkDays(int year, String what, List<NamedDay> days, List<String> problems) {
        Set<LocalDate> seen = new HashSet<>();
        for (NamedDay day : days) {
            if (day.date() == null || day.name() == null || day.name().isBlank()) {
                problems.add(what + "缺少日期或名称");
            } else if (!seen.add(day.date())) {
                problems.add(what + day.date() + "重复");
            } else if (day.date().isBefore(LocalDate.of(year - 1, 12, 1))
                    || day.date().isAfter(LocalDate.of(year + 1, 1, 31))) {
                problems.add(what + day.date() + "不在" + year + "年安排的范围内");
            }
        }
    }

    private static void checkMakeup(List<NamedDay> off, List<NamedDay> makeupWork, List<String> problems) {
        Set<LocalDate> offDates = new HashSet<>();
        off.forEach(day -> offDates.add(day.date()));
        for (NamedDay day : makeupWork) {
            if (day.date() == null) {
                continue;
            }
            if (offDates.contains(day.date())) {
                problems.add(day.date() + "既放假又上班");
            }
            if (!isWeekend(day.date())) {
                problems.add("调休上班日" + day.date() + "不是星期六或星期日");
            }
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
