package zhiqian.terms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("金额的普遍性质")
class MoneyPropertyTest {
    @Property(tries = 200)
    @Label("金额写出后读回不变")
    void moneyComesBackAsItWent(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long fen) {
        assertThat(Money.yuan(new Money(fen).toYuan())).isEqualTo(new Money(fen));
    }
}
