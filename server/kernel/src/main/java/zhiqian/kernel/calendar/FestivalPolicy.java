package zhiqian.kernel.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * What counts as 国家重大传统节日期间 (附1-四(一); A-02, requirements 3.4): which festivals, and how many days before the block of
 * days off the window opens.
 *
 * @param festivals the festivals that count ({@code festival.set})
 * @param leadInDays natural days before the block, 0 to 60 ({@code festival.lead_in_days})
 * @param declared windows declared by the municipal tenant; those of a year replace all computed ones of that year
 */
public record FestivalPolicy(Set<Festival> festivals, int leadInDays, List<DeclaredWindow> declared) {
    /** @throws KernelException INVALID_CALENDAR if the lead-in is outside 0 to 60 days */
    public FestivalPolicy {
        festivals = Set.copyOf(festivals);
        declared = List.copyOf(declared);
        if (leadInDays < 0 || leadInDays > 60) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "节前提前天数应在0至60之间");
        }
    }

    /** The recommended reading: 春节, 清明, 端午, 中秋, 15 days, nothing declared. */
    public static FestivalPolicy standard() {
        return new FestivalPolicy(
                EnumSet.of(Festival.SPRING, Festival.QINGMING, Festival.DRAGON_BOAT, Festival.MID_AUTUMN),
                15,
                List.of());
    }

    /** The windows that belong to a year, in order of their first day. */
    List<FestivalWindow> windows(int year, WorkingCalendar calendar) {
        List<FestivalWindow> declaredHere = declared.stream()
                .filter(window -> window.to().getYear() == year)
                .map(window -> new FestivalWindow(window.festival(), window.from(), window.to()))
                .toList();
        List<FestivalWindow> windows = declaredHere.isEmpty()
                ? festivals.stream()
                        .map(festival -> computed(festival, year, calendar))
                        .toList()
                : declaredHere;
        return windows.stream()
                .sorted(Comparator.comparing(FestivalWindow::from).thenComparing(FestivalWindow::festival))
                .toList();
    }

    /** The block is the longest run of days off around the festival's own day. */
    private FestivalWindow computed(Festival festival, int year, WorkingCalendar calendar) {
        LocalDate first = festival.day(year);
        LocalDate last = first;
        while (calendar.reaches(first.minusDays(1)) && !calendar.isWorkingDay(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        while (calendar.reaches(last.plusDays(1)) && !calendar.isWorkingDay(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return new FestivalWindow(festival.chinese(), first.minusDays(leadInDays), last);
    }
}
