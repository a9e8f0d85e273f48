package zhiqian.kernel.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.terms.Industry;
import zhiqian.terms.Money;

@DisplayName("工程款支付担保(W04、R-060至R-063、A-09)")
class OwnerGuaranteeTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 10);
    private final OwnerGuaranteePolicy policy = OwnerGuaranteePolicy.standard();

    @Test
    @DisplayName("S-19 水利项目没有担保:不自动产生W04,市级可以增加行业")
    void aWaterProjectRaisesNothingByItself() {
        GuaranteedProject water = aProject("WATER", false);
        assertThat(policy.check(water, List.of(), TODAY)).isEqualTo(OwnerGuaranteeVerdict.NOT_APPLICABLE);
        OwnerGuaranteePolicy wider = new OwnerGuaranteePolicy(Set.of(new Industry("WATER")), PriceRate.percent("8"));
        assertThat(wider.check(water, List.of(), TODAY)).isEqualTo(OwnerGuaranteeVerdict.MISSING);
    }

    @Test
    @DisplayName("S-19 政府投资房建项目仅有资金落实证明:视为已落实;非政府投资的不适用")
    void aFundsCertificateServesGovernmentProjectsOnly() {
        List<OwnerGuarantee> certificate = List.of(OwnerGuarantee.fundsCertificate(LocalDate.of(2025, 6, 1)));
        assertThat(policy.check(aProject("HOUSING", true), certificate, TODAY))
                .isEqualTo(OwnerGuaranteeVerdict.SATISFIED);
        assertThat(policy.check(aProject("HOUSING", false), certificate, TODAY))
                .isEqualTo(OwnerGuaranteeVerdict.MISSING);
        assertThat(certificate.get(0).wasInPlaceBy(LocalDate.of(2025, 6, 1))).isTrue();
        assertThat(certificate.get(0).wasInPlaceBy(LocalDate.of(2025, 5, 31))).isFalse();
    }

    @ParameterizedTest(name = "{0}元 {1}至{2}:{3}")
    @CsvSource({
        "800000.00, 2025-09-01, 2026-09-01, SATISFIED",
        "799999.99, 2025-09-01, 2026-09-01, TOO_LOW",
        "1500000.00, 2025-09-01, 2026-09-01, SATISFIED",
        "800000.00, 2025-09-01, , SATISFIED",
        "800000.00, 2025-09-01, 2025-10-10, SATISFIED",
        "800000.00, 2025-09-01, 2025-10-09, EXPIRED",
        "800000.00, 2025-10-11, 2026-09-01, MISSING"
    })
    @DisplayName("不低于合同价8%且在有效期内;超过10%不算缺陷")
    void eightPerCentAndValid(String amount, LocalDate from, LocalDate until, OwnerGuaranteeVerdict verdict) {
        OwnerGuarantee guarantee = new OwnerGuarantee(OwnerGuaranteeForm.BANK, Money.yuan(amount), from, until);
        assertThat(policy.check(aProject("MUNICIPAL", false), List.of(guarantee), TODAY))
                .isEqualTo(verdict);
        assertThat(verdict.isDefect()).isEqualTo(verdict != OwnerGuaranteeVerdict.SATISFIED);
    }

    @Test
    @DisplayName("几份担保合并计算;最低金额不足一分的进位")
    void severalCountTogether() {
        OwnerGuarantee half =
                new OwnerGuarantee(OwnerGuaranteeForm.INSURANCE, Money.yuan("400000"), LocalDate.of(2025, 9, 1), null);
        assertThat(policy.check(aProject("HOUSING", false), List.of(half, half), TODAY))
                .isEqualTo(OwnerGuaranteeVerdict.SATISFIED);
        assertThat(policy.required(Money.yuan("10000000"))).isEqualTo(Money.yuan("800000"));
        assertThat(policy.required(Money.yuan("0.13"))).isEqualTo(Money.yuan("0.02"));
    }

    @Test
    @DisplayName("保函须有金额,到期日不早于开立日")
    void aGuaranteeNeedsItsSum() {
        LocalDate day = LocalDate.of(2025, 9, 1);
        assertThatThrownBy(() -> new OwnerGuarantee(OwnerGuaranteeForm.BANK, null, day, null))
                .hasMessage("工程款支付担保应有形式、金额和开立日期");
        assertThatThrownBy(() -> new OwnerGuarantee(OwnerGuaranteeForm.BANK, Money.ZERO, day, day.minusDays(1)))
                .hasMessage("到期日不能早于开立日");
    }

    private static GuaranteedProject aProject(String industry, boolean government) {
        return new GuaranteedProject(new Industry(industry), government, Money.yuan("10000000"));
    }
}
