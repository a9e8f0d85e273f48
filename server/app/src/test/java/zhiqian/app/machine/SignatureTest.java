package zhiqian.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.app.crypto.KeyedHash;
import zhiqian.app.problem.ProblemException;

class SignatureTest {
    /** The example of docs/api.md, section Machine API: a reader can follow it with openssl. */
    private static final String BODY =
            "method=WorkerAttendance.Add&appid=341202-7F3K9Q2M4XHT6WBD&format=json&version=1.0&timestamp=20250929173000&nonce=5b1f0c2a9d7e4c31"
                    + "&data=%7B%22dataList%22%3A%5B%7B%22idCardNumber%22%3A%22341202199001010010%22%2C%22date%22%3A%222025-09-29+07%3A02%3A11%22%2C%22direction%22%3A%2201%22%7D%5D%7D"
                    + "&sign=462240d30c0c66f02b62c3b9d5d335e8854ce861a813899373b7ace6cabf9ad9";

    @Test
    @DisplayName("the documented example is signed by its secret and by no other")
    void isThatOfTheDocuments() {
        Call call = CallForm.read(BODY);
        assertThat(call.canonical())
                .startsWith("appid=341202-7F3K9Q2M4XHT6WBD&data={\"dataList\":[")
                .endsWith(
                        "}&format=json&method=WorkerAttendance.Add&nonce=5b1f0c2a9d7e4c31&timestamp=20250929173000&version=1.0");
        assertThat(call.isSignedBy("zq-example-secret")).isTrue();
        assertThat(call.isSignedBy("zq-example-secreT")).isFalse();
        assertThat(call.at()).isEqualTo(Instant.parse("2025-09-29T09:30:00Z"));
    }

    @Test
    @DisplayName("what is no hexadecimal number is no signature")
    void isHexadecimal() {
        for (String sign : new String[] {"", "x", "46", "zz".repeat(32)}) {
            assertThat(Signature.matches(KeyedHash.HMAC_SHA256, "zq-example-secret", "appid=x", Signature.bytes(sign)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("where national algorithms are asked for it is HMAC-SM3, which is signed, too")
    void maybeNational() {
        Call call = CallForm.read(BODY.replaceFirst(
                "sign=.*", "signtype=HMAC-SM3&sign=0394e02b37dc1729dd9961ff8d9a07bdd062d45adcc5c9d0fc5e864ec1bf5703"));
        assertThat(call.canonical()).contains("&signtype=HMAC-SM3&timestamp=");
        assertThat(call.isSignedBy("zq-example-secret")).isTrue();
        assertThatThrownBy(() -> CallForm.read(BODY + "&signtype=MD5")).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("two parameters of one name, or one that nobody knows, could change what is meant under one signature")
    void readsEachParameterOnce() {
        for (String more : new String[] {"&data=%7B%7D", "&note=x", "&sign=00"}) {
            assertThatThrownBy(() -> CallForm.read(BODY + more)).isInstanceOf(ProblemException.class);
        }
    }
}
