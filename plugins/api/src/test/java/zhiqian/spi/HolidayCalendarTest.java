package zhiqian.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

class HolidayCalendarTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 2, 28);
    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final CallContext CALL = new CallContext(
            new TenantId("990101"), new AdminDivision("990101"), Settings.NONE, Duration.ofSeconds(2), "test");

    @Test
    @DisplayName("放假安排点名的日子按安排,其余按周末")
    void aNamedDayIsWhatTheNoticeSays() {
        HolidayCalendar calendar = calendar(notice(2026, List.of(), List.of(SATURDAY)));
        assertThat(calendar.kindOf(SATURDAY, CALL)).isEqualTo(DayKind.MAKEUP_WORKING_DAY);
        assertThat(calendar.kindOf(SATURDAY.plusDays(1), CALL)).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kindOf(SATURDAY.plusDays(2), CALL)).isEqualTo(DayKind.WORKING_DAY);
    }

    @Test
    @DisplayName("同一年的后一份安排修正前一份;不同年份以后一年为准")
    void anAmendmentWins() {
        HolidayCalendar calendar = calendar(
                notice(2026, List.of(LAST_OF_2025), List.of(SATURDAY)),
                notice(2026, List.of(SATURDAY), List.of()),
                notice(2025, List.of(), List.of(LAST_OF_2025)));
        assertThat(calendar.kindOf(SATURDAY, CALL)).isEqualTo(DayKind.DAY_OFF);
        assertThat(calendar.kindOf(LAST_OF_2025, CALL)).isEqualTo(DayKind.DAY_OFF);
    }

    @Test
    @DisplayName("未公布的年份只认被点名的日子,不推算周末")
    void neverGuesses() {
        HolidayCalendar calendar = calendar(notice(2026, List.of(LAST_OF_2025), List.of()));
        assertThat(calendar.kindOf(LAST_OF_2025, CALL)).isEqualTo(DayKind.DAY_OFF);
        assertThatThrownBy(() -> calendar.kindOf(LAST_OF_2025.minusDays(3), CALL))
                .hasMessage("NOT_COVERED: 2025年的放假安排尚未公布");
    }

    private static HolidayNotice notice(int year, List<LocalDate> off, List<LocalDate> work) {
        return new HolidayNotice(Year.of(year), "某文", "https://www.gov.cn/", named(off), named(work));
    }

    private static List<NamedDay> named(List<LocalDate> days) {
        return days.stream().map(day -> new NamedDay(day, "节")).toList();
    }

    private static HolidayCalendar calendar(HolidayNotice... notices) {
        return new HolidayCalendar() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<HolidayNotice> notices(CallContext call) {
                return List.of(notices);
            }

            @Override
            public String version(CallContext call) {
                return "1";
            }
        };
    }
}
