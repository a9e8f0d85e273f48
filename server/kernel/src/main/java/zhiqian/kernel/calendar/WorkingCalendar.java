package zhiqian.kernel.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * The working calendar (工作日历), immutable: built once from the notices of one version, then every question is a look-up.
 * Covers 2000 to 2060; years without a notice are computed from weekends and statutory days and are provisional
 * (requirements 3.1(6), 3.1(10), 3.2).
 */
public final class WorkingCalendar {
    /** The time zone of all deadlines, without daylight saving (requirements 3.1(1)). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2060;
    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);
    private static final String REGULATION = "《全国年节及纪念日放假办法》推算";

    private final CalendarVersion version;
    private final Map<LocalDate, DayStatus> named = new HashMap<>();
    /** Every lead asks for them; a calendar never changes, and policies are few. */
    private final Map<WindowsOf, List<FestivalWindow>> windows = new ConcurrentHashMap<>();

    private final Set<Integer> noticedYears = new HashSet<>();
    private final Coverage coverage;
    /** Working days up to and including the day, by day since {@link #FIRST}. */
    private final int[] upTo;
    /** The n-th working day, as day since {@link #FIRST}. */
    private final int[] nth;

    private WorkingCalendar(CalendarVersion version, List<CalendarNotice> notices) {
        this.version = version;
        notices.forEach(notice -> noticedYears.add(notice.year()));
        nameStatutoryDays();
        // later years last, so that they win for the days they name and for no others
        notices.stream().sorted(Comparator.comparingInt(CalendarNotice::year)).forEach(this::nameDays);
        this.coverage = coverageOf(notices);
        int days = Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay() + 1);
        this.upTo = new int[days];
        this.nth = new int[days + 1];
        int count = 0;
        for (int i = 0; i < days; i++) {
            LocalDate date = FIRST.plusDays(i);
            DayStatus status = named.get(date);
            if (status == null ? !CalendarNotice.isWeekend(date) : status.workingDay()) {
                nth[++count] = i;
            }
            upTo[i] = count;
        }
    }

    /**
     * Builds the calendar of one version.
     *
     * @param notices at least one; of two that name the same day the one for the later year wins, and of two for the same
     *     year the later in the list
     * @throws KernelException INVALID_CALENDAR if there is no notice
     */
    public static WorkingCalendar of(CalendarVersion version, List<CalendarNotice> notices) {
        if (notices.isEmpty()) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "日历至少应有一个年度的放假安排");
        }
        return new WorkingCalendar(version, notices);
    }

    /** The version of the data. */
    public CalendarVersion version() {
        return version;
    }

    /**
     * The days for which notices are out: the unbroken run of years that ends with the last noticed one, from the first
     * day its first notice names (2022-12-31 for 2023).
     */
    public Coverage coverage() {
        return coverage;
    }

    /** @throws KernelException DEADLINE_NOT_COUNTABLE before 2000 or after 2060 */
    public boolean isWorkingDay(LocalDate date) {
        int i = index(date);
        return nth[upTo[i]] == i && upTo[i] > 0;
    }

    /** @throws KernelException DEADLINE_NOT_COUNTABLE before 2000 or after 2060 */
    public DayStatus day(LocalDate date) {
        boolean working = isWorkingDay(date);
        DayStatus status = named.get(date);
        return status != null ? status : new DayStatus(date, working, working ? "" : "周末", "", isProvisional(date));
    }

    /** Whether no notice covers the day, so that a later notice may change what it is. */
    public boolean isProvisional(LocalDate date) {
        DayStatus status = named.get(date);
        return status != null ? status.provisional() : !noticedYears.contains(date.getYear());
    }

    /** The day itself if it is a working day, or else the next one (顺延), 民法典203. */
    public LocalDate rollForward(LocalDate date) {
        return isWorkingDay(date) ? date : working(upTo[index(date)] + 1);
    }

    /** The day itself if it is a working day, or else the last one before (提前), 条例14. */
    public LocalDate rollBackward(LocalDate date) {
        return working(upTo[index(date)]);
    }

    /**
     * Counts working days; the starting day is not counted (民法典201).
     *
     * @param count 0 (the starting day itself) or more
     * @throws KernelException DEADLINE_NOT_COUNTABLE if a day lies before 2000 or after 2060
     */
    public LocalDate addWorkingDays(LocalDate start, int count) {
        if (count < 0) {
            throw notCountable("工作日数不能为负");
        }
        return count == 0 ? start : working(upTo[index(start)] + count);
    }

    /** Working days after the first day, up to and including the last; 0 if that is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate upToAndIncluding) {
        return Math.max(0, upTo[index(upToAndIncluding)] - upTo[index(after)]);
    }

    private record WindowsOf(int year, FestivalPolicy policy) {}

    /** The festival windows of a year (国家重大传统节日期间), in order (requirements 3.4). */
    public List<FestivalWindow> festivalWindows(int year, FestivalPolicy policy) {
        return windows.computeIfAbsent(new WindowsOf(year, policy), key -> policy.windows(year, this));
    }

    /** The window in which a lead registered on that day is a festival lead, if any. */
    public Optional<FestivalWindow> festivalWindowOf(LocalDate registered, FestivalPolicy policy) {
        int year = registered.getYear();
        // a window may open in the year before its festival
        for (int candidate = year; candidate <= Math.min(year + 1, LAST_YEAR); candidate++) {
            for (FestivalWindow window : festivalWindows(candidate, policy)) {
                if (window.contains(registered)) {
                    return Optional.of(window);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the day lies in 2000 to 2060. */
    boolean reaches(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private void nameStatutoryDays() {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (noticedYears.contains(year)) {
                continue;
            }
            for (Festival festival : Festival.values()) {
                for (LocalDate day : festival.statutoryDays(year)) {
                    named.putIfAbsent(day, new DayStatus(day, false, festival.chinese(), REGULATION, true));
                }
            }
        }
    }

    private void nameDays(CalendarNotice notice) {
        for (NamedDay day : notice.off()) {
            named.put(day.date(), new DayStatus(day.date(), false, day.name(), notice.noticeNo(), false));
        }
        for (NamedDay day : notice.makeupWork()) {
            String name = day.name() + "(调休上班)";
            named.put(day.date(), new DayStatus(day.date(), true, name, notice.noticeNo(), false));
        }
    }

    private Coverage coverageOf(List<CalendarNotice> notices) {
        int last = noticedYears.stream().mapToInt(Integer::intValue).max().orElseThrow();
        int first = last;
        while (noticedYears.contains(first - 1)) {
            first--;
        }
        LocalDate from = LocalDate.of(first, 1, 1);
        for (CalendarNotice notice : notices) {
            if (notice.year() == first) {
                for (NamedDay day : notice.off()) {
                    from = day.date().isBefore(from) ? day.date() : from;
                }
            }
        }
        return new Coverage(from, LocalDate.of(last, 12, 31));
    }

    private LocalDate working(int ordinal) {
        if (ordinal < 1 || ordinal > upTo[upTo.length - 1]) {
            throw notCountable("期限超出可计算的范围(2000至2060年)");
        }
        return FIRST.plusDays(nth[ordinal]);
    }

    private int index(LocalDate date) {
        if (!reaches(date)) {
            throw notCountable(date.getYear() + "年超出可计算的范围(2000至2060年)");
        }
        return Math.toIntExact(date.toEpochDay() - FIRST.toEpochDay());
    }

    private static KernelException notCountable(String detail) {
        return new KernelException(KernelError.DEADLINE_NOT_COUNTABLE, detail);
    }
}
