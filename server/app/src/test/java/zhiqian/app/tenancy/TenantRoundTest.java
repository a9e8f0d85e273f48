package zhiqian.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiqian.terms.TenantId;

class TenantRoundTest {
    private List<TenantId> tenants = tenants(7);

    private final TenantRound round = new TenantRound(
            new TenantDirectory() {
                @Override
                public List<TenantId> active() {
                    return tenants;
                }
            },
            3);

    @Test
    void theFirstCallLooksAtAllBecauseNobodyKnowsWhatACrashHasLeft() {
        assertThat(round.next()).isEqualTo(tenants);
    }

    @Test
    void thenEveryTenantHasItsTurnAFewAtATime() {
        round.next();
        List<TenantId> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<TenantId> now = round.next();
            assertThat(now).hasSizeLessThanOrEqualTo(3);
            seen.addAll(now);
        }
        assertThat(seen).containsExactlyElementsOf(tenants);
    }

    @Test
    void aFleetThatShrinksIsGoneRoundAllTheSame() {
        round.next();
        round.next();
        round.next();
        tenants = tenants(2);
        assertThat(round.next()).isEqualTo(tenants);
    }

    private static List<TenantId> tenants(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TenantId(Integer.toString(990101 + i)))
                .toList();
    }
}
