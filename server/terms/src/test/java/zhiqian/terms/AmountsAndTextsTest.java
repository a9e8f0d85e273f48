package zhiqian.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("金额、期限与文字")
class AmountsAndTextsTest {
    @ParameterizedTest
    @CsvSource({"1234.50,1234.50", "0,0.00", "0.1,0.10", "9999999999999.99,9999999999999.99", "007.05,7.05"})
    @DisplayName("金额按元书写,最多两位小数")
    void moneyIsReadInYuan(String text, String yuan) {
        assertThat(Money.yuan(text).toYuan()).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1,000", "1e3", "1.234", "1.", ".5", " 1", "10000000000000", "１"})
    @DisplayName("其他写法的金额不予接受")
    void anyOtherAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.yuan(text)).isInstanceOf(InvalidTerm.class);
    }

    @Test
    @DisplayName("金额相加超过上限的,不予接受")
    void aSumThatIsTooLargeIsRefused() {
        Money most = Money.yuan("9999999999999.99");
        assertThat(Money.yuan("1.5").plus(Money.yuan("0.5"))).isEqualTo(Money.yuan("2"));
        assertThat(most).isGreaterThan(Money.ZERO);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(InvalidTerm.class);
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(InvalidTerm.class);
    }

    @Test
    @DisplayName("工作日数在0至999之间")
    void workingDaysHaveARange() {
        assertThat(WorkingDays.of(999).count()).isEqualTo(999);
        assertThatThrownBy(() -> WorkingDays.of(1000)).hasMessage("working-days: given 1000, expected 0 to 999");
        assertThatThrownBy(() -> WorkingDays.of(-1)).isInstanceOf(InvalidTerm.class);
    }

    @Test
    @DisplayName("依据条款按惯用写法引用")
    void aClauseIsCitedAsUsual() {
        assertThat(new Clause("劳动保障监察条例", "第十七条")).hasToString("《劳动保障监察条例》第十七条");
        assertThat(Clause.ofPolicy("附1-三(一)2")).hasToString("附1-三(一)2");
        assertThatThrownBy(() -> Clause.ofPolicy(" ")).isInstanceOf(InvalidTerm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "a\rb", "\uD800", "\uDC00x", "\u007f", "\u0085"})
    @DisplayName("控制字符和不完整字符不得进入文字")
    void controlCharactersAndLoneSurrogatesAreRefused(String text) {
        assertThatThrownBy(() -> new PlainText(text)).isInstanceOf(InvalidTerm.class);
    }

    @Test
    @DisplayName("换行、制表符和生僻字予以保留")
    void lineFeedsAndRareCharactersAreKept() {
        assertThat(new PlainText("甲\n乙\t𠮷")).hasToString("甲\n乙\t𠮷");
        assertThat(new PlainText("甲\r\n乙")).hasToString("甲\n乙");
    }
}
