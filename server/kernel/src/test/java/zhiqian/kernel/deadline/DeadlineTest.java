package zhiqian.kernel.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ExplainedDay.Kind;

@DisplayName("期限计算(requirements 3.1、7)")
class DeadlineTest {
    private final WorkingCalendar calendar = Notices.calendar();

    @ParameterizedTest(name = "{0} 自{1}起{2}:名义{3},届满{4}")
    @CsvSource({
        "S-03 周六收到次日起第1个工作日, 2025-11-01, 1 WORKING_DAYS NONE, 2025-11-03, 2025-11-03",
        "S-04 国庆节收到, 2025-10-01, 1 WORKING_DAYS NONE, 2025-10-09, 2025-10-09",
        "S-06 届满日放假顺延, 2024-09-18, 15 DAYS FORWARD, 2024-10-03, 2024-10-08",
        "S-06 不顺延, 2024-09-18, 15 DAYS NONE, 2024-10-03, 2024-10-03",
        "S-11 顺延到上班的星期日, 2025-12-02, 30 DAYS FORWARD, 2026-01-01, 2026-01-04",
        "S-16 三个月, 2025-07-01, 3 MONTHS FORWARD, 2025-10-01, 2025-10-09",
        "S-24 春节前后3个工作日, 2026-02-13, 3 WORKING_DAYS NONE, 2026-02-25, 2026-02-25",
        "条例14 工资支付日提前, 2025-09-04, 1 MONTHS BACKWARD, 2025-10-04, 2025-09-30",
        "民法典202 无对应日, 2025-01-31, 1 MONTHS NONE, 2025-02-28, 2025-02-28",
        "零日当日届满, 2025-10-01, 0 DAYS FORWARD, 2025-10-01, 2025-10-01",
        "国庆节前五个工作日, 2025-09-29, 5 WORKING_DAYS NONE, 2025-10-13, 2025-10-13"
    })
    @DisplayName("场景题的答案")
    void theAnswersOfTheScenarios(String why, LocalDate start, String period, LocalDate nominal, LocalDate due) {
        Deadline deadline = Deadline.count(start, Period.parse(period), calendar);
        assertThat(deadline.nominal()).isEqualTo(nominal);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.rolled()).isEqualTo(!nominal.equals(due));
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.dueAt()).isEqualTo(at(due.plusDays(1) + "T00:00:00+08:00"));
    }

    @Test
    @DisplayName("S-04 小时期限不因放假停止")
    void hoursDoNotStopOnHolidays() {
        Deadline deadline = Deadline.countHours(at("2025-10-01T10:00:00+08:00"), 24);
        assertThat(deadline.dueAt()).isEqualTo(at("2025-10-02T10:00:00+08:00"));
        assertThat(deadline.isOver(at("2025-10-02T09:59:59+08:00"))).isFalse();
        assertThat(deadline.isOver(at("2025-10-02T10:00:00+08:00"))).isTrue();
    }

    @Test
    @DisplayName("S-50 跨入未公布年度的期限为推算,扣除法定节日,安排公布后重新计算")
    void aDeadlineReachingAnUnnoticedYearIsProvisional() {
        Deadline deadline = Deadline.count(LocalDate.of(2026, 12, 1), Period.workingDays(60), calendar);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.due()).isAfter(LocalDate.of(2027, 2, 23));
        assertThat(deadline.explain(calendar)).anyMatch(line -> line.text().contains("推算,安排公布后重新计算"));
    }

    @Test
    @DisplayName("尚未公布的安排公布后,重新计算的期限不再是推算")
    void aNewNoticeMakesTheDeadlineFirm() {
        WorkingCalendar before = Notices.calendarUpTo(2024);
        Deadline provisional = Deadline.count(LocalDate.of(2025, 9, 26), Period.workingDays(5), before);
        Deadline firm = provisional.recount(calendar);
        assertThat(provisional.provisional()).isTrue();
        assertThat(firm.provisional()).isFalse();
        assertThat(firm.calendarVersion()).isEqualTo(calendar.version());
        assertThat(firm.due()).isEqualTo(LocalDate.of(2025, 10, 10)); // 09-28 is a working Sunday
    }

    @Test
    @DisplayName("外部交办期限为零时的,届满日是前一日(R-261)")
    void anExternalLimitAtMidnightEndsTheDayBefore() {
        assertThat(Deadline.fixed(at("2025-10-10T00:00:00+08:00")).due()).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(Deadline.fixed(at("2025-10-10T17:00:00+08:00")).due()).isEqualTo(LocalDate.of(2025, 10, 10));
    }

    @Test
    @DisplayName("工作日期限逐日说明")
    void workingDaysAreExplainedDayByDay() {
        Deadline deadline = Deadline.count(LocalDate.of(2025, 9, 29), Period.workingDays(5), calendar);
        assertThat(deadline.explain(calendar))
                .hasSize(16)
                .contains(new ExplainedDay(
                        LocalDate.of(2025, 10, 1), Kind.SKIPPED, "2025年10月1日 星期三 国庆节、中秋节放假(国办发明电〔2024〕12号),不计"))
                .contains(new ExplainedDay(LocalDate.of(2025, 10, 12), Kind.SKIPPED, "2025年10月12日 星期日 周末,不计"))
                .contains(new ExplainedDay(LocalDate.of(2025, 9, 30), Kind.COUNTED, "2025年9月30日 星期二 第1个工作日"))
                .startsWith(new ExplainedDay(LocalDate.of(2025, 9, 29), Kind.START, "2025年9月29日 星期一 起算日,不计入"))
                .endsWith(new ExplainedDay(LocalDate.of(2025, 10, 13), Kind.DUE, "2025年10月13日 星期一 期限届满日,至当日24时止"));
    }

    @Test
    @DisplayName("自然日期限只说明起止和顺延的各日")
    void longPeriodsAreExplainedByTheirEnds() {
        Deadline deadline = Deadline.count(LocalDate.of(2024, 9, 18), Period.days(15), calendar);
        assertThat(deadline.explain(calendar))
                .extracting(ExplainedDay::kind)
                .containsExactly(
                        Kind.START,
                        Kind.COUNTED,
                        Kind.ROLLED,
                        Kind.ROLLED,
                        Kind.ROLLED,
                        Kind.ROLLED,
                        Kind.ROLLED,
                        Kind.DUE);
    }

    @Test
    @DisplayName("不合理的期限长度不予接受")
    void unreasonablePeriodsAreRefused() {
        assertThatThrownBy(() -> Period.workingDays(1000)).isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> Period.days(-1)).isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> new Period(24, PeriodUnit.HOURS, Roll.FORWARD)).hasMessage("按小时计算的期限不顺延");
        assertThatThrownBy(() -> Period.parse("15 DAYS")).hasMessage("期限格式不正确");
        assertThat(Period.parse(Period.days(15).code())).isEqualTo(Period.days(15));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
