package zhiqian.kernel.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.kernel.guarantee.RateGround.ARREARS_IN_TWO_YEARS;
import static zhiqian.kernel.guarantee.RateGround.DISHONEST_LISTED;
import static zhiqian.kernel.guarantee.RateGround.HONOURED;
import static zhiqian.kernel.guarantee.RateGround.SEVERAL_PROJECTS;
import static zhiqian.kernel.guarantee.RateGround.TWO_YEARS_CLEAN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

@DisplayName("应缴工资保证金(R-B33至R-B35、A-10)")
class RequiredDepositTest {
    private final DepositPolicy policy = DepositPolicy.standard();

    @ParameterizedTest(name = "{0}元 {1}:{3}元")
    @CsvSource({
        "50000000, , 2%, 1000000.00",
        "150000000, , 2%, 3000000.00",
        "150000000.50, , 2%, 3000000.00",
        "299999999.99, , 2%, 3000000.00",
        "300000000, , 1%, 3000000.00",
        "500000000, , 1%, 5000000.00",
        "800000000, , 1%, 5000000.00",
        "123456.78, , 2%, 2469.14",
        "0.25, , 2%, 0.01",
        "0.24, , 2%, 0.00",
        "50000000, TWO_YEARS_CLEAN, 1%, 500000.00",
        "299999999.99, TWO_YEARS_CLEAN, 1%, 3000000.00",
        "400000000, TWO_YEARS_CLEAN, 0.5%, 2000000.00",
        "50000000, ARREARS_IN_TWO_YEARS, 3%, 1500000.00",
        "200000000, ARREARS_IN_TWO_YEARS, 3%, 6000000.00",
        "600000000, DISHONEST_LISTED, 2%, 12000000.00",
        "50000000, ARREARS_IN_TWO_YEARS DISHONEST_LISTED, 4%, 2000000.00",
        "50000000, TWO_YEARS_CLEAN DISHONEST_LISTED, 4%, 2000000.00",
        "50000000, SEVERAL_PROJECTS, 2%, 1000000.00",
        "50000000, TWO_YEARS_CLEAN SEVERAL_PROJECTS HONOURED, 1%, 500000.00"
    })
    @DisplayName("比例先调整后封顶,提高比例的不受上限限制,精确到分")
    void rateThenChangeThenCap(String price, String grounds, String rate, String amount) {
        RequiredDeposit required = RequiredDeposit.of(Money.yuan(price), grounds(grounds), policy);
        assertThat(required.rate()).hasToString(rate);
        assertThat(required.amount()).isEqualTo(Money.yuan(amount));
    }

    @Test
    @DisplayName("市级可以规定提高比例也受上限限制(A-10)")
    void aParameterCapsRaisedRates() {
        Set<RateGround> listed = Set.of(DISHONEST_LISTED);
        RequiredDeposit required = RequiredDeposit.of(Money.yuan("600000000"), listed, policy.withCapOnRaised(true));
        assertThat(required.amount()).isEqualTo(Money.yuan("5000000"));
        assertThat(required.trace())
                .containsExactly(
                        "合同额600000000.00元,达到300000000.00元,比例1%",
                        "被列入拖欠农民工工资失信联合惩戒对象名单,比例提高为2%", "按比例计算为12000000.00元", "超过上限,按上限5000000.00元");
        assertThat(RequiredDeposit.of(Money.yuan("600000000"), listed, policy).trace())
                .endsWith("提高比例的不受上限限制,上限为5000000.00元");
    }

    @Test
    @DisplayName("多个在建工程的下浮不低于0.5%,其他下浮不受此限(65号12、13)")
    void severalProjectsNeverGoBelowTheFloor() {
        DepositPolicy generous = policy.with(SEVERAL_PROJECTS, -80).with(HONOURED, -90);
        Money price = Money.yuan("400000000");
        assertThat(RequiredDeposit.of(price, Set.of(SEVERAL_PROJECTS), generous).rate())
                .hasToString("0.5%");
        assertThat(RequiredDeposit.of(price, Set.of(HONOURED, SEVERAL_PROJECTS), generous)
                        .rate())
                .hasToString("0.1%");
    }

    @Test
    @DisplayName("调整幅度不得弱于法定幅度")
    void stepsKeepToTheLaw() {
        assertThat(policy.with(TWO_YEARS_CLEAN, -60).step(TWO_YEARS_CLEAN)).isEqualTo(-60);
        assertThatThrownBy(() -> policy.with(TWO_YEARS_CLEAN, -40))
                .hasMessage("“连续两年未发生拖欠工资”的调整幅度不符合《工程建设领域农民工工资保证金规定》第十三条");
        assertThatThrownBy(() -> policy.with(ARREARS_IN_TWO_YEARS, 49)).isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> policy.with(DISHONEST_LISTED, 50)).isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> policy.with(SEVERAL_PROJECTS, 10)).isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> policy.with(SEVERAL_PROJECTS, -101)).isInstanceOf(KernelException.class);
    }

    @Test
    @DisplayName("同一企业不能既两年未欠薪又两年内欠薪")
    void contradictingGroundsAreRefused() {
        assertThatThrownBy(() ->
                        RequiredDeposit.of(Money.yuan("1"), Set.of(TWO_YEARS_CLEAN, ARREARS_IN_TWO_YEARS), policy))
                .hasMessage("同一企业不能既连续两年未欠薪又在前两年内欠薪");
    }

    @Test
    @DisplayName("免缴须经人社部门决定,写明文号和理由(R-052)")
    void anExemptionIsADecision() {
        LocalDate day = LocalDate.of(2025, 3, 3);
        DepositExemption exemption = new DepositExemption(ExemptionGround.THREE_YEARS_CLEAN, "阜人社免〔2025〕3号", day);
        RequiredDeposit required = RequiredDeposit.exempt(exemption);
        assertThat(required.amount()).isEqualTo(Money.ZERO);
        assertThat(required.trace()).containsExactly("经阜人社免〔2025〕3号批准免缴:连续三年未发生拖欠工资且落实实名制管理和工资专用账户制度");
        assertThatThrownBy(() -> new DepositExemption(null, " ", null))
                .hasMessage("请选择免缴理由;请填写免缴决定文号,不超过100字;请填写免缴决定日期");
    }

    @ParameterizedTest(name = "{0}元,上次欠薪{1}:{2}")
    @CsvSource({
        "2999999.99, , true",
        "3000000, , false",
        "2999999.99, 2024-05-31, true",
        "2999999.99, 2024-06-01, false",
        "2999999.99, 2025-01-01, false"
    })
    @DisplayName("300万元以下且签订前一年内未欠薪的可以免缴(65号12)")
    void aSmallContractMayBeSpared(String price, LocalDate lastArrears, boolean spared) {
        assertThat(policy.maySpareSmall(Money.yuan(price), LocalDate.of(2025, 6, 1), lastArrears))
                .isEqualTo(spared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-1", "100.01", "两成"})
    @DisplayName("比例为0%至100%、最多两位小数的百分数")
    void aRateIsAPercentage(String text) {
        assertThatThrownBy(() -> PriceRate.percent(text)).isInstanceOf(KernelException.class);
    }

    private static Set<RateGround> grounds(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(RateGround::valueOf).collect(Collectors.toSet());
    }
}
