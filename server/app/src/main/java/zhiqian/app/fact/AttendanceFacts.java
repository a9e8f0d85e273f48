package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiqian.app.fact.ProjectFactStore.Basics;
import zhiqian.app.fact.WorkforceFactStore.Day;

/**
 * How attendance looks up to yesterday (考勤事实), R-091, R-282. A day without data is neither low nor normal: it is without data.
 */
final class AttendanceFacts {
    private static final int LATELY = 3;

    private final Basics project;
    private final FactRules.Rules law;
    private final LocalDate yesterday;
    private final LocalDate begin;

    AttendanceFacts(Basics project, FactRules.Rules law, LocalDate day) {
        this.project = project;
        this.law = law;
        this.yesterday = day.minusDays(1);
        this.begin = earlier(project.startedOn(), project.firstEntryOn());
    }

    void tell(ProjectFacts facts, List<Day> days, LocalDate lastBefore) {
        Map<LocalDate, Day> byDate = days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        LocalDate last = days.stream()
                .filter(AttendanceFacts::hasData)
                .map(Day::date)
                .max(LocalDate::compareTo)
                .orElse(lastBefore);
        facts.put("attendance.lastDataOn", last);
        facts.put("attendance.noDataDays", noData(last));
        Day latest = last == null ? null : byDate.get(last);
        facts.put("attendance.registered", latest == null ? 0L : latest.registered());
        facts.put("attendance.attended", latest == null ? 0L : latest.attended());
        facts.put("attendance.lowDays", run(byDate, day -> hasData(day) && isLow(day)));
        facts.put("attendance.normalDays", run(byDate, this::isNormal));
        facts.put(
                "attendance.unregistered",
                lately(byDate).mapToLong(Day::unregistered).sum());
        facts.put(
                "attendance.elsewhere", lately(byDate).mapToLong(Day::elsewhere).sum());
        facts.put("attendance.officerMissing", !project.officer());
        facts.put("attendance.officerAbsentDays", project.officerOnSite() ? officerAbsent(byDate) : 0L);
        facts.put("attendance.unclosedDays", unclosed(byDate));
    }

    /** Counted from the last data, or from the day on which there should have been some; a standstill does not count. */
    private long noData(LocalDate last) {
        LocalDate known = last != null ? last : begin == null ? null : begin.minusDays(1);
        LocalDate resumed =
                project.resumedOn() == null ? null : project.resumedOn().minusDays(1);
        LocalDate since = known == null || resumed == null || resumed.isBefore(known) ? known : resumed;
        return since == null || since.isAfter(yesterday) ? 0 : ChronoUnit.DAYS.between(since, yesterday);
    }

    private long run(Map<LocalDate, Day> days, Predicate<Day> fits) {
        long length = 0;
        for (LocalDate date = yesterday; length < FactGathering.DAYS; date = date.minusDays(1)) {
            Day day = days.get(date);
            if (day == null || !fits.test(day)) {
                return length;
            }
            length++;
        }
        return length;
    }

    private Stream<Day> lately(Map<LocalDate, Day> days) {
        return days.values().stream().filter(day -> day.date().isAfter(yesterday.minusDays(LATELY)));
    }

    /** Working days only; a day without data says nothing of the officer, nor does one who is not registered on the site. */
    private long officerAbsent(Map<LocalDate, Day> days) {
        long absent = 0;
        for (int back = 0; back < FactGathering.DAYS; back++) {
            Day day = days.get(yesterday.minusDays(back));
            if (day == null || !hasData(day) || !law.calendar().isWorkingDay(day.date())) {
                continue;
            }
            if (day.officer()) {
                return absent;
            }
            absent++;
        }
        return absent;
    }

    private long unclosed(Map<LocalDate, Day> days) {
        long open = 0;
        for (LocalDate date = yesterday; open < FactGathering.DAYS; date = date.minusDays(1)) {
            Day day = days.get(date);
            if (day == null || day.closed() || !hasData(day)) {
                return open;
            }
            open++;
        }
        return open;
    }

    private boolean isNormal(Day day) {
        return hasData(day) && !isLow(day) && day.unregistered() == 0 && day.elsewhere() == 0;
    }

    private boolean isLow(Day day) {
        return day.attended() * 100L < (long) day.registered() * law.lowPercent();
    }

    private static boolean hasData(Day day) {
        return day.attended() + day.unregistered() > 0;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }
}
