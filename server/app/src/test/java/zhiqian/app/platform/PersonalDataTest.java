package zhiqian.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    @Test
    @DisplayName("身份证号、手机号、银行卡号只留后四位")
    void numbersOfPersonsAreMasked() {
        assertThat(PersonalData.masked("张某34120219000101001X,电话13712345678")).isEqualTo("张某****001X,电话****5678");
        assertThat(PersonalData.masked("卡号6228480402564890018已退回")).isEqualTo("卡号****0018已退回");
        assertThat(PersonalData.masked("请打137 1234 5678")).isEqualTo("请打****5678");
        assertThat(PersonalData.masked("+8613712345678")).doesNotContain("1371234");
    }

    @Test
    @DisplayName("金额、日期、文号、统一社会信用代码、预警编号不变")
    void othersStay() {
        String text = "W07-2025-000123 差32,400元,2025年10月24日,91341221MA0000023T,颍住建责〔2025〕1号";
        assertThat(PersonalData.masked(text)).isEqualTo(text);
        assertThat(PersonalData.masked(null)).isNull();
    }
}
