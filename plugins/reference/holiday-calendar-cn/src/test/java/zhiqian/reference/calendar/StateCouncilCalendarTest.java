package zhiqian.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.spi.DayKind;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.tck.Calls;

class StateCouncilCalendarTest {
    private final StateCouncilCalendar calendar = new StateCouncilCalendar();

    @ParameterizedTest
    @DisplayName("每月工作日数与放假安排一致(需求3.3)")
    @CsvSource({
        "2023, 18 20 23 20 21 21 21 23 20 19 22 21",
        "2024, 22 18 21 22 21 19 23 22 21 19 21 22",
        "2025, 19 19 21 22 19 20 23 21 23 18 20 23",
        "2026, 21 16 22 21 19 21 23 21 22 18 21 23"
    })
    void everyMonthHasItsWorkingDays(int year, String expected) {
        List<Integer> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> workingDays(YearMonth.of(year, month)))
                .toList();
        assertThat(counted)
                .isEqualTo(
                        Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @DisplayName("易错的日子")
    @CsvSource({
        "2022-12-31, DAY_OFF",
        "2024-02-09, WORKING_DAY",
        "2024-06-08, WEEKEND",
        "2025-09-28, MAKEUP_WORKING_DAY",
        "2026-01-04, MAKEUP_WORKING_DAY",
        "2026-09-20, MAKEUP_WORKING_DAY",
        "2026-10-07, DAY_OFF"
    })
    void knowsTheTraps(LocalDate day, DayKind kind) {
        assertThat(calendar.kindOf(day, Calls.inJia(Settings.NONE))).isEqualTo(kind);
    }

    @Test
    @DisplayName("没有任何设置项")
    void hasNoSettings() {
        Settings settings = Settings.of(Map.of("region", "x"));
        assertThatThrownBy(() -> calendar.notices(Calls.inJia(settings)))
                .isInstanceOf(ProviderException.class)
                .hasMessage("CONFIGURATION: 未知的设置项:region");
    }

    @Test
    @DisplayName("数据文件有误时启动失败,不留到计算期限时")
    void refusesAFileThatIsWrong() {
        assertThatThrownBy(() -> NoticeFile.parse("year 2026\nholiday 2026-01-01 元旦"))
                .hasMessage("notice file: unknown word holiday");
        assertThatThrownBy(() -> NoticeFile.parse("notice x")).hasMessage("notice file: no year");
    }

    private int workingDays(YearMonth month) {
        return (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> calendar.kindOf(day, Calls.inJia(Settings.NONE)).isWorking())
                .count();
    }
}
