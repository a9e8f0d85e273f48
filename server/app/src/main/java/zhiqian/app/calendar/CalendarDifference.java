package zhiqian.app.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhiqian.kernel.calendar.CalendarNotice;
import zhiqian.kernel.calendar.CalendarVersion;
import zhiqian.kernel.calendar.DayStatus;
import zhiqian.kernel.calendar.WorkingCalendar;

/** Which days a new version changes, as a person reads it before approving. */
record CalendarDifference(List<Day> days, List<Integer> newYears) {
    /** @param before {@code true}: was a working day */
    record Day(LocalDate date, boolean before, boolean after, String name) {}

    static CalendarDifference between(List<CalendarNotice> before, List<CalendarNotice> after) {
        List<Integer> known = before.stream().map(CalendarNotice::year).toList();
        List<Integer> added = after.stream()
                .map(CalendarNotice::year)
                .filter(year -> !known.contains(year))
                .toList();
        if (before.isEmpty()) {
            return new CalendarDifference(List.of(), added);
        }
        WorkingCalendar old = WorkingCalendar.of(new CalendarVersion("before"), before);
        WorkingCalendar fresh = WorkingCalendar.of(new CalendarVersion("after"), after);
        Map<LocalDate, Day> changed = new TreeMap<>();
        for (CalendarNotice notice : after) {
            for (LocalDate day = LocalDate.of(notice.year(), 1, 1).minusDays(31);
                    !day.isAfter(LocalDate.of(notice.year(), 12, 31));
                    day = day.plusDays(1)) {
                DayStatus now = fresh.day(day);
                if (old.isWorkingDay(day) != now.workingDay()) {
                    changed.put(day, new Day(day, !now.workingDay(), now.workingDay(), now.name()));
                }
            }
        }
        return new CalendarDifference(List.copyOf(changed.values()), added);
    }
}
