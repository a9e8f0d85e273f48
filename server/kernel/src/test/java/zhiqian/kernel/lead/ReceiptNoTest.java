package zhiqian.kernel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.TenantId;

@DisplayName("查询回执号")
class ReceiptNoTest {
    private final ReceiptNo receipt = ReceiptNo.random(TenantId.of("341202"), new Random(7));

    @RepeatedTest(20)
    @DisplayName("不含易混淆的字符,并指明租户")
    void itHoldsNoCharactersThatCanBeMistaken() {
        ReceiptNo any = ReceiptNo.random(TenantId.of("341202"), new Random());
        assertThat(any.value()).matches("341202-[^ILOU01]{4}-[^ILOU01]{4}-[^ILOU01]");
        assertThat(any.tenant()).isEqualTo(TenantId.of("341202"));
    }

    @Test
    @DisplayName("小写、空格、缺少连字符都能读懂")
    void whatAPersonTypesIsUnderstood() {
        String value = receipt.value();
        assertThat(ReceiptNo.parse(value.toLowerCase(Locale.ROOT))).isEqualTo(receipt);
        assertThat(ReceiptNo.parse(" " + value.replace("-", " ") + "\n")).isEqualTo(receipt);
        assertThat(ReceiptNo.parse(value.replace("-", ""))).isEqualTo(receipt);
    }

    @Test
    @DisplayName("任何一位抄错都能发现")
    void everySingleMistakeIsNoticed() {
        String dense = receipt.value().replace("-", "");
        for (int i = 0; i < dense.length(); i++) {
            for (char wrong : "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                String typed = dense.substring(0, i) + wrong + dense.substring(i + 1);
                if (!typed.equals(dense)) {
                    assertThatThrownBy(() -> ReceiptNo.parse(typed)).isInstanceOf(InvalidTerm.class);
                }
            }
        }
        assertThatThrownBy(() -> ReceiptNo.parse(null)).isInstanceOf(InvalidTerm.class);
    }
}
