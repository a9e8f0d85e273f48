package zhiqian.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

@DisplayName("工作日历(requirements 3.1–3.4)")
class WorkingCalendarTest {
    private final WorkingCalendar calendar = Notices.calendar();

    @ParameterizedTest(name = "{0}年")
    @CsvSource({
        "2023, 249, 18 20 23 20 21 21 21 23 20 19 22 21",
        "2024, 251, 22 18 21 22 21 19 23 22 21 19 21 22",
        "2025, 248, 19 19 21 22 19 20 23 21 23 18 20 23",
        "2026, 248, 21 16 22 21 19 21 23 21 22 18 21 23"
    })
    @DisplayName("各月和全年的工作日数与国务院放假安排一致(3.3)")
    void workingDaysPerMonthAreThoseOfTheNotices(int year, int total, String months) {
        List<Integer> expected =
                Arrays.stream(months.split(" ")).map(Integer::valueOf).toList();
        List<Integer> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> workingDays(YearMonth.of(year, month)))
                .toList();
        assertThat(counted).isEqualTo(expected);
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    @ParameterizedTest(name = "{0}年{1}:{2}至{3}")
    @CsvSource({
        "2023,春节,2023-01-06,2023-01-27",
        "2023,清明,2023-03-21,2023-04-05",
        "2023,端午,2023-06-07,2023-06-24",
        "2023,中秋,2023-09-14,2023-10-06",
        "2024,春节,2024-01-26,2024-02-17",
        "2024,清明,2024-03-20,2024-04-06",
        "2024,端午,2024-05-24,2024-06-10",
        "2024,中秋,2024-08-31,2024-09-17",
        "2025,春节,2025-01-13,2025-02-04",
        "2025,清明,2025-03-20,2025-04-06",
        "2025,端午,2025-05-16,2025-06-02",
        "2025,中秋,2025-09-16,2025-10-08",
        "2026,春节,2026-01-31,2026-02-23",
        "2026,清明,2026-03-20,2026-04-06",
        "2026,端午,2026-06-04,2026-06-21",
        "2026,中秋,2026-09-10,2026-09-27"
    })
    @DisplayName("国家重大传统节日期间为节日连休前15日至连休末日(A-02、3.4)")
    void festivalWindowsAreThoseOfTheTable(int year, String festival, LocalDate from, LocalDate to) {
        List<FestivalWindow> windows = calendar.festivalWindows(year, FestivalPolicy.standard());
        assertThat(windows).hasSize(4).contains(new FestivalWindow(festival, from, to));
        for (LocalDate day : List.of(from, to)) {
            assertThat(calendar.festivalWindowOf(day, FestivalPolicy.standard()))
                    .contains(new FestivalWindow(festival, from, to));
        }
        assertThat(calendar.festivalWindowOf(from.minusDays(1), FestivalPolicy.standard()))
                .isEmpty();
        assertThat(calendar.festivalWindowOf(to.plusDays(1), FestivalPolicy.standard()))
                .isEmpty();
    }

    @Test
    @DisplayName("市级公布的节日期间取代当年推算的期间(A-02)")
    void declaredWindowsReplaceTheComputedOnesOfTheirYear() {
        DeclaredWindow national = new DeclaredWindow("国庆", LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 7));
        FestivalPolicy policy = new FestivalPolicy(Set.of(Festival.MID_AUTUMN), 15, List.of(national));
        assertThat(calendar.festivalWindows(2026, policy))
                .containsExactly(new FestivalWindow("国庆", national.from(), national.to()));
        assertThat(calendar.festivalWindows(2025, policy))
                .extracting(FestivalWindow::festival)
                .containsExactly("中秋");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-01-04", "2026-09-20", "2025-09-28", "2025-10-11"})
    @DisplayName("2024年除夕和调休的周末是工作日")
    void makeUpDaysAreWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-08", "2024-06-09", "2022-12-31", "2025-10-08", "2023-01-02"})
    @DisplayName("未列入安排的普通周末和跨年放假日不是工作日")
    void weekendsAndHolidaysAreOff(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    @DisplayName("每一天都能说明原因和文号")
    void everyDayTellsItsReason() {
        assertThat(calendar.day(LocalDate.of(2025, 9, 28)))
                .isEqualTo(new DayStatus(LocalDate.of(2025, 9, 28), true, "国庆节、中秋节(调休上班)", "国办发明电〔2024〕12号", false));
        assertThat(calendar.day(LocalDate.of(2025, 9, 27)).name()).isEqualTo("周末");
        assertThat(calendar.day(LocalDate.of(2027, 2, 8)))
                .isEqualTo(new DayStatus(LocalDate.of(2027, 2, 8), false, "春节", "《全国年节及纪念日放假办法》推算", true));
        assertThat(calendar.day(LocalDate.of(2025, 9, 29)).name()).isEmpty();
    }

    @Test
    @DisplayName("已公布范围自2022年12月31日起")
    void coverageBeginsWithTheDayTheFirstNoticeNames() {
        assertThat(calendar.coverage()).isEqualTo(new Coverage(LocalDate.of(2022, 12, 31), LocalDate.of(2026, 12, 31)));
    }

    @Test
    @DisplayName("后一年的安排只改变其所列的日期")
    void aLaterNoticeWinsForTheDaysItNames() {
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        CalendarNotice next =
                new CalendarNotice(2027, "试〔2026〕1号", List.of(new NamedDay(newYearsEve, "元旦")), List.of());
        List<CalendarNotice> all = new ArrayList<>(Notices.all());
        all.add(0, next);
        WorkingCalendar later = WorkingCalendar.of(new CalendarVersion("v2"), all);
        assertThat(later.isWorkingDay(newYearsEve)).isFalse();
        assertThat(calendar.isWorkingDay(newYearsEve)).isTrue();
        assertThat(later.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    @DisplayName("2025年起法定节假日13天,此前11天(3.2)")
    void statutoryDaysFollowTheRegulationOfTheirYear() {
        assertThat(statutory(2027)).isEqualTo(13);
        assertThat(statutory(2024)).isEqualTo(11);
        assertThat(Festival.SPRING.statutoryDays(2027)).contains(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2061-01-01"})
    @DisplayName("2000年以前和2060年以后无法计算")
    void daysFarOutsideAreRefused(LocalDate day) {
        assertThatThrownBy(() -> calendar.isWorkingDay(day))
                .asInstanceOf(type(KernelException.class))
                .returns(KernelError.DEADLINE_NOT_COUNTABLE, KernelException::error);
    }

    @Test
    @DisplayName("自相矛盾的放假安排逐条列出问题")
    void aContradictoryNoticeTellsAllThatIsWrong() {
        NamedDay friday = new NamedDay(LocalDate.of(2027, 1, 1), "元旦");
        NamedDay far = new NamedDay(LocalDate.of(2028, 2, 1), "春节");
        assertThatThrownBy(() -> new CalendarNotice(2027, "", List.of(friday, friday, far), List.of(friday)))
                .hasMessageContaining("2027-01-01重复")
                .hasMessageContaining("2027-01-01既放假又上班")
                .hasMessageContaining("2027-01-01不是星期六或星期日")
                .hasMessageContaining("2028-02-01不在2027年安排的范围内")
                .hasMessageContaining("文号不能为空")
                .asInstanceOf(type(KernelException.class))
                .returns(KernelError.INVALID_CALENDAR, KernelException::error);
    }

    private int workingDays(YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private static int statutory(int year) {
        return Arrays.stream(Festival.values())
                .mapToInt(festival -> festival.statutoryDays(year).size())
                .sum();
    }
}
