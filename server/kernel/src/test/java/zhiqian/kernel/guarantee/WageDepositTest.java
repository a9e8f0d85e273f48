package zhiqian.kernel.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.kernel.calendar.Notices;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.Money;

@DisplayName("工资保证金的有效金额(W01、R-B37至R-B39)")
class WageDepositTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final RequiredDeposit required =
            RequiredDeposit.of(Money.yuan("50000000"), Set.of(), DepositPolicy.standard());

    @Nested
    @DisplayName("现金60万元加保函40万元")
    class CashAndAGuarantee {
        private final WageDeposit deposit = new WageDeposit(
                List.of(DepositInstrument.cash(Money.yuan("600000"), day("2025-03-10")), aGuarantee("400000")));

        @ParameterizedTest(name = "{0}:差{1}元")
        @CsvSource({
            "2025-03-09, 1000000.00",
            "2025-03-10, 400000.00",
            "2025-03-14, 400000.00",
            "2025-03-15, 0.00",
            "2026-03-31, 0.00",
            "2026-04-01, 400000.00"
        })
        @DisplayName("合计足额即无差额;保函到期次日起不足")
        void bothTogetherAreEnoughUntilTheExpiry(LocalDate day, String missing) {
            assertThat(deposit.missingOn(day, required, calendar)).isEqualTo(Money.yuan(missing));
        }

        @Test
        @DisplayName("保函到期次日为下一次金额减少日,到期前一个月提醒(R-B37)")
        void theExpiryIsForeseen() {
            assertThat(deposit.nextFall(day("2025-04-01"), calendar)).contains(day("2026-04-01"));
            assertThat(deposit.nextFall(day("2026-04-01"), calendar)).isEmpty();
            assertThat(deposit.instruments().get(1).remindOn()).contains(day("2026-02-28"));
            assertThat(deposit.instruments().get(0).remindOn()).isEmpty();
        }
    }

    @Nested
    @DisplayName("动用保证金")
    class AfterAUse {
        private final DepositUse use = new DepositUse(day("2025-09-24"), Money.yuan("300000"));
        private final WageDeposit deposit = new WageDeposit(List.of(
                DepositInstrument.cash(Money.yuan("1000000"), day("2025-03-10")).used(use)));

        @Test
        @DisplayName("动用后10个工作日(跨国庆)内补足,届满次日起不足")
        void toppingUpIsDueInTenWorkingDays() {
            assertThat(use.topUpDue(calendar).due()).isEqualTo("2025-10-14");
            assertThat(deposit.missingOn(day("2025-10-14"), required, calendar)).isEqualTo(Money.ZERO);
            assertThat(deposit.missingOn(day("2025-10-15"), required, calendar)).isEqualTo(Money.yuan("300000"));
            assertThat(deposit.nextFall(day("2025-09-24"), calendar)).contains(day("2025-10-15"));
        }

        @Test
        @DisplayName("可用余额自动用之日减少;以保函补足的即无差额")
        void aNewGuaranteeFillsTheGap() {
            DepositInstrument cash = deposit.instruments().get(0);
            assertThat(cash.availableOn(day("2025-09-23"))).isEqualTo(Money.yuan("1000000"));
            assertThat(cash.availableOn(day("2025-09-24"))).isEqualTo(Money.yuan("700000"));
            WageDeposit toppedUp = new WageDeposit(List.of(cash, aGuarantee("300000")));
            assertThat(toppedUp.missingOn(day("2025-10-15"), required, calendar))
                    .isEqualTo(Money.ZERO);
        }
    }

    @Nested
    @DisplayName("保函审查(R-B37)")
    class Defects {
        @Test
        @DisplayName("期限、受益人、见索即付逐项指出;不合规的保函不计入有效金额")
        void allDefectsAreTold() {
            DepositInstrument poor = new DepositInstrument(
                    DepositForm.COMPANY_BOND,
                    Money.yuan("1000000"),
                    day("2025-03-15"),
                    day("2026-03-13"),
                    false,
                    false,
                    List.of());
            assertThat(poor.defects(day("2026-12-31")))
                    .containsExactly("有效期少于一年", "有效期短于合同工期", "不是不可撤销、见索即付", "受益人不是属地人力资源社会保障部门");
            assertThat(poor.countsOn(day("2025-06-01"), calendar)).isEqualTo(Money.ZERO);
            assertThat(aGuarantee("1").defects(null)).isEmpty();
            assertThat(DepositInstrument.cash(Money.ZERO, day("2025-01-01")).defects(day("2026-01-01")))
                    .isEmpty();
        }

        @Test
        @DisplayName("满一年整的保函不算少于一年")
        void aWholeYearIsEnough() {
            assertThat(DepositInstrument.guarantee(
                                    DepositForm.INSURANCE, Money.ZERO, day("2025-03-15"), day("2026-03-14"))
                            .defects(null))
                    .isEmpty();
        }

        @Test
        @DisplayName("保函须有到期日,且不早于起始日")
        void aGuaranteeHasAnEnd() {
            assertThatThrownBy(() -> DepositInstrument.guarantee(
                            DepositForm.BANK_GUARANTEE, Money.ZERO, day("2025-03-15"), null))
                    .hasMessage("保函和保险应有到期日");
            assertThatThrownBy(() -> DepositInstrument.guarantee(
                            DepositForm.BANK_GUARANTEE, Money.ZERO, day("2025-03-15"), day("2025-03-14")))
                    .hasMessage("到期日不能早于起始日");
            assertThatThrownBy(() -> DepositInstrument.cash(null, null)).hasMessage("保证金凭证应有形式、金额和起始日期");
        }
    }

    private static DepositInstrument aGuarantee(String amount) {
        return DepositInstrument.guarantee(
                DepositForm.BANK_GUARANTEE, Money.yuan(amount), day("2025-03-15"), day("2026-03-31"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
