package zhiqian.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("电子邮箱")
class MailAddressTest {
    @Test
    @DisplayName("域名转为小写,用户名不变;显示时只留前两个字符")
    void theDomainIsLowerCase() {
        MailAddress address = new MailAddress("Zhang.San+zq@Example.CN");
        assertThat(address.value()).isEqualTo("Zhang.San+zq@example.cn");
        assertThat(address.domain()).isEqualTo("example.cn");
        assertThat(address).hasToString("Zh***@example.cn");
    }

    @ParameterizedTest
    @DisplayName("不能放进邮件头的,不予接受")
    @ValueSource(
            strings = {
                "",
                "x",
                "a@b",
                "@example.cn",
                "a@",
                "a b@c.cn",
                "a@c.cn\r\nBcc: d@e.cn",
                "张三@example.cn",
                "a..b@c.cn",
                ".a@c.cn",
                "a@-c.cn",
                "a@c..cn",
                "\"a\"@c.cn",
                "a@b@c.cn",
                "<a@c.cn>"
            })
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(InvalidTerm.class);
    }
}
