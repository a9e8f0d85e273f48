package zhiqian.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 动态口令. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);
    private static final long STEP = 1_111_111_111L / 30;

    @ParameterizedTest
    @DisplayName("RFC 6238, appendix B, last six digits")
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void isTheStandards(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void aClockMayBeOneStepOff() {
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step), NOW, 0).isPresent())
                    .as("%d steps off", step - STEP)
                    .isEqualTo(Math.abs(step - STEP) <= 1);
        }
    }

    @Test
    void aUsedStepAndThoseBeforeItCountNoMore() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void rubbishIsNoCode() {
        for (String rubbish : new String[] {"", "000000 ", "abcdef", "０５０４７１", "1".repeat(1000)}) {
            assertThat(Totp.step(SECRET, rubbish, NOW, 0)).isEmpty();
        }
    }

    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
