package zhiqian.app.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 限流:每个地址各算各的,用完要等,等了就有. */
class AllowanceTest {
    private final Hand hand = new Hand();

    /** A clock that is moved by hand. */
    private static final class Hand implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void whoHasUsedItUpWaitsUntilOneIsGivenBack() {
        Allowance allowance = new Allowance(60, hand);
        for (int i = 0; i < 60; i++) {
            assertThat(allowance.take("a")).isZero();
        }
        assertThat(allowance.take("a")).isEqualTo(Duration.ofSeconds(10));
        hand.nanos += Duration.ofSeconds(10).toNanos();
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isPositive();
    }

    @Test
    void anotherAddressHasItsOwn() {
        Allowance allowance = new Allowance(1, hand);
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isPositive();
        assertThat(allowance.take("b")).isZero();
    }

    @Test
    void whatIsGivenBackCountsNot() {
        Allowance allowance = new Allowance(1, hand);
        for (int i = 0; i < 5; i++) {
            assertThat(allowance.take("a")).isZero();
            allowance.giveBack("a");
        }
    }

    @Test
    @DisplayName("0 switches it off")
    void zeroIsWithoutLimit() {
        Allowance allowance = new Allowance(0, hand);
        for (int i = 0; i < 1_000; i++) {
            assertThat(allowance.take("a")).isZero();
        }
    }
}
