package zhiqian.kernel.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockPeriods;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.ClockState;
import zhiqian.kernel.deadline.Delivery;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.deadline.PeriodUnit;
import zhiqian.kernel.deadline.Roll;

@DisplayName("项目义务的到期日(requirements 1.1、1.7)")
class ProjectDutiesTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final ProjectDuties duties = new ProjectDuties(calendar, ClockPeriods.standard());

    @Nested
    @DisplayName("一次性义务")
    class Once {
        @Test
        @DisplayName("S-11 2025-12-02签订合同:2026-01-01放假,顺延至上班的星期日01-04,01-05触发")
        void theAccountIsDueOnAWorkingSunday() {
            DueDuty account =
                    duties.account(dates("2025-12-02", null, null, true, null)).orElseThrow();
            assertThat(account.deadline().nominal()).isEqualTo("2026-01-01");
            assertThat(account.due()).isEqualTo("2026-01-04");
            assertThat(account.firesOn()).isEqualTo("2026-01-05");
            assertThat(account.clock()
                            .markOverdue(at("2026-01-04T23:59:59+08:00"))
                            .state())
                    .isEqualTo(ClockState.RUNNING);
            assertThat(account.clock()
                            .markOverdue(at("2026-01-05T00:00:00+08:00"))
                            .state())
                    .isEqualTo(ClockState.OVERDUE);
        }

        @Test
        @DisplayName("S-16 2025-07-01领取施工许可证:10-01放假,顺延至10-09,W04于10-10触发")
        void theOwnersGuaranteeIsDueAfterNationalDay() {
            DueDuty guarantee = duties.ownerGuarantee(dates(null, "2025-07-01", null, true, null))
                    .orElseThrow();
            assertThat(guarantee.due()).isEqualTo("2025-10-09");
            assertThat(guarantee.firesOn()).isEqualTo("2025-10-10");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "施工许可证, 2025-09-01, 2025-09-10, , true, 2025-10-14, 自施工许可证核发之日起算",
            "开工报告批复, 2025-09-01, , 2025-09-10, true, 2025-10-14, 自开工报告批复之日起算",
            "两者取先, 2025-09-01, 2025-09-12, 2025-09-10, true, 2025-10-14, 自开工报告批复之日起算",
            "无需两者, 2025-09-10, , , false, 2025-10-14, '无需施工许可证或开工报告,自施工合同签订之日起算'"
        })
        @DisplayName("保证金自开工依据之日起20个工作日(含调休上班日)缴存(T06、A-16)")
        void theDepositIsDueTwentyWorkingDaysAfterThePermit(
                String why, String contract, String permit, String report, boolean needs, String due, String note) {
            DueDuty deposit =
                    duties.deposit(dates(contract, permit, report, needs, null)).orElseThrow();
            assertThat(deposit.due()).isEqualTo(due);
            assertThat(deposit.note()).isEqualTo(note);
            assertThat(deposit.clock().rule()).isEqualTo(ClockRule.T06);
        }

        @Test
        @DisplayName("需要施工许可证而尚未取得的,保证金和担保期限均未起算")
        void withoutThePermitNothingHasBegun() {
            ProjectDates dates = dates("2025-09-01", null, null, true, null);
            assertThat(duties.deposit(dates)).isEmpty();
            assertThat(duties.once(dates)).extracting(DueDuty::duty).containsExactly(ProjectDuty.ACCOUNT);
        }

        @Test
        @DisplayName("首名农民工进场后7日内设置告示牌,30日内实地检查(T09、A-17)")
        void entryStartsBoardAndInspection() {
            ProjectDates dates = dates("2025-09-01", "2025-09-02", null, true, "2025-09-04");
            assertThat(duties.noticeBoard(dates).orElseThrow().due()).isEqualTo("2025-09-11");
            assertThat(duties.siteInspection(dates).orElseThrow().due()).isEqualTo("2025-10-09");
            assertThat(duties.once(dates)).hasSize(5);
        }

        @Test
        @DisplayName("市级可以规定自然日期限不顺延(A-12)")
        void aParameterMayForbidTheRoll() {
            Period unrolled = new Period(30, PeriodUnit.DAYS, Roll.NONE);
            ProjectDuties strict =
                    new ProjectDuties(calendar, ClockPeriods.standard().with(ClockRule.T02, unrolled));
            assertThat(strict.account(dates("2025-12-02", null, null, true, null))
                            .orElseThrow()
                            .due())
                    .isEqualTo("2026-01-01");
        }
    }

    @Nested
    @DisplayName("每月的义务")
    class Monthly {
        @ParameterizedTest(name = "{0}月工资,约定{1}日:{2}前")
        @CsvSource({
            "2025-09, 4, 2025-09-30, 2025-10-01",
            "2025-09, 9, 2025-10-09, 2025-10-10",
            "2025-10, 15, 2025-11-14, 2025-11-15",
            "2026-01, 20, 2026-02-14, 2026-02-15",
            "2026-01, 31, 2026-02-28, 2026-03-01",
            "2024-01, 30, 2024-02-29, 2024-03-01",
            "2025-03, 31, 2025-04-30, 2025-05-01"
        })
        @DisplayName("工资支付日遇放假提前,当月没有约定日的为月末日(T05、条例14)")
        void thePayDayMovesBack(YearMonth month, int day, LocalDate due, LocalDate fires) {
            DueDuty wages = duties.wages(new AgreedDay(day, 1), month);
            assertThat(wages.due()).isEqualTo(due);
            assertThat(wages.firesOn()).isEqualTo(fires);
            assertThat(wages.deadline().recount(calendar)).isEqualTo(wages.deadline());
        }

        @Test
        @DisplayName("工资支付日的说明写明提前的原因")
        void thePayDayExplainsItself() {
            DueDuty wages = duties.wages(new AgreedDay(4, 1), YearMonth.of(2025, 9));
            assertThat(wages.clock().explain(calendar))
                    .extracting("text")
                    .contains("2025年9月工资的约定支付日", "2025年9月30日 星期二 期限届满日,至当日24时止")
                    .anyMatch(text -> text.toString().endsWith("提前"));
        }

        @Test
        @DisplayName("人工费用拨付日遇放假顺延(T03);短于一个月的周期以计划的拨付日为准")
        void theLabourCostDayMovesForward() {
            assertThat(duties.labourCost(new AgreedDay(4, 1), YearMonth.of(2025, 9))
                            .due())
                    .isEqualTo("2025-10-09");
            DueDuty halfMonth = duties.labourCost(LocalDate.of(2025, 9, 15));
            assertThat(halfMonth.due()).isEqualTo("2025-09-15");
            assertThat(halfMonth.firesOn()).isEqualTo("2025-09-16");
        }

        @ParameterizedTest
        @CsvSource({"0, 1", "32, 1", "15, 2", "15, -1"})
        @DisplayName("约定日在1至31之间,当月或次月")
        void anAgreedDayIsInRange(int day, int later) {
            assertThatThrownBy(() -> new AgreedDay(day, later)).isInstanceOf(KernelException.class);
        }
    }

    @ParameterizedTest(name = "{0}发出,{1}收到:{2}前报告")
    @CsvSource({
        "2026-02-13, 2026-02-13, 2026-02-25, 自收到银行通知之日起算",
        "2026-02-13, , 2026-02-26, 视同于通知发出后次一工作日收到",
        "2026-02-13, 2026-02-20, 2026-02-26, 视同于通知发出后次一工作日收到"
    })
    @DisplayName("收到银行通知后3个工作日内报告,未查收的视同次一工作日收到(T04、A-15)")
    void theShortfallIsReportedAfterTheBanksNotice(LocalDate sent, LocalDate received, LocalDate due, String note) {
        DueDuty report = duties.shortfallReport(new Delivery(sent, received));
        assertThat(report.due()).isEqualTo(due);
        assertThat(report.note()).isEqualTo(note);
    }

    @Test
    @DisplayName("通知不能先于发出收到")
    void nothingIsReceivedBeforeItIsSent() {
        assertThatThrownBy(() -> new Delivery(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .hasMessage("送达日期不能早于发出日期");
        assertThatThrownBy(() -> Delivery.sent(null)).hasMessage("请填写发出日期");
    }

    @Nested
    @DisplayName("劳动合同的保存(R-013、T01)")
    class Keeping {
        @Test
        @DisplayName("完工和工资结清较晚者起3年,遇放假不顺延,次日起可以销毁")
        void threeYearsAfterTheLaterEvent() {
            Retention retention = new Retention(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 10, 1), false);
            assertThat(retention.until()).contains(LocalDate.of(2025, 10, 1));
            assertThat(retention.mayDelete(LocalDate.of(2025, 10, 1))).isFalse();
            assertThat(retention.mayDelete(LocalDate.of(2025, 10, 2))).isTrue();
            assertThat(new Retention(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 1, 1), false).until())
                    .contains(LocalDate.of(2027, 2, 28));
        }

        @Test
        @DisplayName("线索或案件未办结的不得销毁;两个日期未齐的没有届满日")
        void aHoldOrAMissingDayKeepsIt() {
            LocalDate day = LocalDate.of(2022, 6, 30);
            assertThat(new Retention(day, day, true).mayDelete(LocalDate.of(2040, 1, 1)))
                    .isFalse();
            for (Retention open : List.of(new Retention(day, null, false), new Retention(null, day, false))) {
                assertThat(open.until()).isEmpty();
                assertThat(open.mayDelete(LocalDate.of(2040, 1, 1))).isFalse();
            }
        }
    }

    private static ProjectDates dates(String contract, String permit, String report, boolean needs, String entry) {
        return new ProjectDates(day(contract), day(permit), day(report), needs, day(entry));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static java.time.Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
