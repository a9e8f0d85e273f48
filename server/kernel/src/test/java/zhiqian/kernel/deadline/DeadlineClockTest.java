package zhiqian.kernel.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockStanding.Level;

@DisplayName("计时的一生")
class DeadlineClockTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final DeadlineClock fifteenDays =
            DeadlineClock.running(ClockRule.T19, Deadline.count(LocalDate.of(2025, 9, 29), Period.days(15), calendar));

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        "2025-09-29T09:00:00+08:00, NORMAL, 余 6 个工作日",
        "2025-10-11T09:00:00+08:00, SOON, 余 2 个工作日",
        "2025-10-13T23:59:59+08:00, SOON, 余 1 个工作日",
        "2025-10-14T23:59:59+08:00, DUE_TODAY, 今日到期",
        "2025-10-15T00:00:00+08:00, OVERDUE, 逾期 1 天",
        "2025-10-18T12:00:00+08:00, OVERDUE, 逾期 4 天"
    })
    @DisplayName("按日的期限以工作日显示剩余,逾期以自然日显示(至10月14日)")
    void aDayClockTellsWorkingDaysLeft(OffsetDateTime now, Level level, String text) {
        ClockStanding expected = new ClockStanding(level, text);
        assertThat(fifteenDays.standing(now.toInstant(), calendar)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        "2025-09-29T17:00:00+08:00, NORMAL, 余 24 小时",
        "2025-09-30T12:00:00+08:00, NORMAL, 余 5 小时",
        "2025-09-30T13:00:00+08:00, SOON, 余 4 小时",
        "2025-09-30T16:30:00+08:00, SOON, 余 30 分钟",
        "2025-09-30T17:00:00+08:00, OVERDUE, 逾期 1 小时",
        "2025-09-30T20:00:00+08:00, OVERDUE, 逾期 3 小时",
        "2025-10-05T17:00:00+08:00, OVERDUE, 逾期 5 天"
    })
    @DisplayName("按小时的期限以小时显示(R-234)")
    void anHourClockTellsHoursLeft(OffsetDateTime now, Level level, String text) {
        DeadlineClock clock =
                DeadlineClock.running(ClockRule.T16, Deadline.countHours(at("2025-09-29T17:00:00+08:00"), 24));
        assertThat(clock.standing(now.toInstant(), calendar)).isEqualTo(new ClockStanding(level, text));
    }

    @Test
    @DisplayName("届满前完成为按时,届满后完成为逾期完成,完成后不再改变")
    void aClockIsSatisfiedInTimeOrLate() {
        Instant inTime = at("2025-10-14T23:59:59+08:00");
        Instant late = at("2025-10-15T00:00:00+08:00");
        assertThat(fifteenDays.satisfy(inTime).state()).isEqualTo(ClockState.SATISFIED);
        assertThat(fifteenDays.markOverdue(inTime)).isEqualTo(fifteenDays);
        DeadlineClock overdue = fifteenDays.markOverdue(late);
        assertThat(overdue.state()).isEqualTo(ClockState.OVERDUE);
        assertThat(overdue.satisfy(late).state()).isEqualTo(ClockState.SATISFIED_LATE);
        assertThat(overdue.satisfy(late).standing(late, calendar)).isEqualTo(new ClockStanding(Level.DONE, "逾期完成"));
        DeadlineClock cancelled = fifteenDays.cancel(inTime);
        assertThat(cancelled.satisfy(late)).isEqualTo(cancelled);
        assertThat(cancelled.standing(late, calendar).text()).isEqualTo("已取消");
    }

    @Test
    @DisplayName("新的放假安排只重算未结的计时;逾期的可恢复计时")
    void onlyOpenClocksAreRecounted() {
        WorkingCalendar before = Notices.calendarUpTo(2024);
        // without the notice the 8th of October 2025 is a working day
        DeadlineClock clock = DeadlineClock.running(
                ClockRule.T18, Deadline.count(LocalDate.of(2025, 10, 6), Period.workingDays(1), before));
        Instant now = at("2025-10-09T08:00:00+08:00");
        DeadlineClock overdue = clock.markOverdue(now);
        assertThat(overdue.state()).isEqualTo(ClockState.OVERDUE);
        DeadlineClock recounted = overdue.recount(calendar, now);
        assertThat(recounted.state()).isEqualTo(ClockState.RUNNING);
        assertThat(recounted.deadline().due()).isEqualTo(LocalDate.of(2025, 10, 9));
        DeadlineClock done = overdue.satisfy(now);
        assertThat(done.recount(calendar, now)).isEqualTo(done);
    }

    @Test
    @DisplayName("节日线索重算后仍以先届满者为准(A-02)")
    void aFestivalClockStaysWithTheEarlierEnd() {
        DeadlineClock clock = DeadlineClock.earlierOf(
                ClockRule.T21,
                LocalDate.of(2025, 9, 29),
                Period.days(15),
                Period.workingDays(5),
                Notices.calendarUpTo(2024));
        DeadlineClock recounted = clock.noting("备注").recount(calendar, at("2025-09-29T18:00:00+08:00"));
        assertThat(recounted.deadline().due()).isEqualTo(LocalDate.of(2025, 10, 13));
        assertThat(recounted.alternative()).isEqualTo(Period.days(15));
        assertThat(recounted.note()).isEqualTo("备注");
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
