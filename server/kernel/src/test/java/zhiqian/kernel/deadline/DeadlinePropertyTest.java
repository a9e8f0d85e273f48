package zhiqian.kernel.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;

@Label("期限计算的普遍性质")
class DeadlinePropertyTest {
    private static final WorkingCalendar CALENDAR = Notices.calendar();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2001, 1, 1).toEpochDay(),
                        LocalDate.of(2050, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 300)
    @Label("按工作日计算的期限届满于工作日,期间恰有所定的工作日数")
    void workingDaysEndOnAWorkingDay(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 300) int count) {
        LocalDate end = CALENDAR.addWorkingDays(start, count);
        assertThat(CALENDAR.isWorkingDay(end)).isTrue();
        assertThat(CALENDAR.workingDaysBetween(start, end)).isEqualTo(count);
        assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(count);
    }

    @Property(tries = 300)
    @Label("起算越晚、期限越长,届满越不会提前")
    void countingIsMonotone(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 300) int count) {
        LocalDate end = CALENDAR.addWorkingDays(start, count);
        assertThat(CALENDAR.addWorkingDays(start.plusDays(1), count)).isAfterOrEqualTo(end);
        assertThat(CALENDAR.addWorkingDays(start, count + 1)).isAfter(end);
    }

    @Property(tries = 300)
    @Label("顺延和提前都落在最近的工作日")
    void rollingEndsOnTheNearestWorkingDay(@ForAll("days") LocalDate day) {
        LocalDate forward = CALENDAR.rollForward(day);
        LocalDate backward = CALENDAR.rollBackward(day);
        assertThat(CALENDAR.isWorkingDay(forward) && CALENDAR.isWorkingDay(backward))
                .isTrue();
        assertThat(day.datesUntil(forward)).noneMatch(CALENDAR::isWorkingDay);
        assertThat(backward.plusDays(1).datesUntil(day.plusDays(1))).noneMatch(CALENDAR::isWorkingDay);
    }

    @Property(tries = 300)
    @Label("按月计算的期限届满于对应日,没有对应日的为月末日(民法典202)")
    void monthsEndOnTheCorrespondingDay(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int months) {
        Period period = new Period(months, PeriodUnit.MONTHS, Roll.NONE);
        LocalDate due = Deadline.count(start, period, CALENDAR).due();
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), due.lengthOfMonth()));
        assertThat(due.getYear() * 12 + due.getMonthValue())
                .isEqualTo(start.getYear() * 12 + start.getMonthValue() + months);
    }
}
