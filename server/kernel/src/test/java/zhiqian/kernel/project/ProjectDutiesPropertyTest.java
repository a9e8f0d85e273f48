package zhiqian.kernel.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.Delivery;

@Label("项目义务到期日的普遍性质")
class ProjectDutiesPropertyTest {
    private static final WorkingCalendar CALENDAR = Notices.calendar();
    private static final ProjectDuties DUTIES = new ProjectDuties(CALENDAR, ClockPeriods.standard());

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 500)
    @Label("任何义务都在届满日次日触发,不早于到期日后一日")
    void nothingFiresOnItsDueDay(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 31) int agreed) {
        List<DueDuty> all = new ArrayList<>(DUTIES.once(new ProjectDates(day, day, null, true, day)));
        all.add(DUTIES.wages(new AgreedDay(agreed, 1), YearMonth.from(day)));
        all.add(DUTIES.labourCost(new AgreedDay(agreed, 0), YearMonth.from(day)));
        all.add(DUTIES.shortfallReport(Delivery.sent(day)));
        assertThat(all).hasSize(8).allSatisfy(duty -> {
            assertThat(duty.firesOn()).isEqualTo(duty.due().plusDays(1));
            assertThat(CALENDAR.isWorkingDay(duty.due())).isTrue();
            assertThat(duty.deadline().recount(CALENDAR)).isEqualTo(duty.deadline());
        });
    }

    @Property(tries = 500)
    @Label("工资支付日不晚于约定日,人工费用拨付日不早于约定日")
    void wagesMoveBackAndLabourCostForward(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 31) int agreed) {
        YearMonth month = YearMonth.from(day);
        AgreedDay payDay = new AgreedDay(agreed, 1);
        assertThat(DUTIES.wages(payDay, month).due()).isBeforeOrEqualTo(payDay.in(month));
        assertThat(DUTIES.labourCost(payDay, month).due()).isAfterOrEqualTo(payDay.in(month));
    }
}
