package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 动态口令:本人启用、每个口令只用一次、连错照样锁定、管理员可以解除. */
@Order(16)
@ExtendWith(SharedSystem.class)
class SecondFactorIT {
    private static final String COUNTY = "341222";
    private static final String FIRST = "Erste-2025-pass";
    private static final String OWN = "Eigene-2025-pass";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private RunningSystem system;
    private Api api;
    private Api.Caller admin;
    private String user;
    private String token;

    @BeforeEach
    void aPersonWithAPasswordOfTheirOwn(RunningSystem running) {
        system = running;
        api = running.api();
        admin = api.as(COUNTY, "admin");
        user = "t" + UUID.randomUUID().toString().substring(0, 8);
        admin.post(
                        "/api/v1/users",
                        Map.of("username", user, "name", "新", "roles", List.of("intake"), "password", FIRST))
                .expect(201);
        token = api.session(COUNTY, user, FIRST).expect(200).path("token").asText();
        send("PUT", "/api/v1/me/password", Map.of("current", FIRST, "replacement", OWN))
                .expect(204);
    }

    @Test
    @DisplayName("启用后:缺口令401 otp-required;正确的放行一次,重放不行")
    void signInAsksForACodeThatCountsOnce() {
        byte[] secret = enrol();
        signIn(null).expect(200);
        confirm(code(secret, -1)).expect(204);
        assertThat(state()).isEqualTo("ON");
        assertOtpRequired(signIn(null));
        assertOtpRequired(signIn(code(secret, -1)));
        String now = code(secret, 0);
        signIn(now).expect(200);
        assertOtpRequired(signIn(now));
        signIn(code(secret, 1)).expect(200);
    }

    @Test
    void aWrongPasswordIsToldNothingOfIt() {
        byte[] secret = enrol();
        confirm(code(secret, 0)).expect(204);
        Answer answer = session("wrong", null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("wrong-credentials");
    }

    @Test
    @DisplayName("guessing codes locks the account as guessing passwords does; asking without one counts not")
    void fiveWrongCodesLock() {
        byte[] secret = enrol();
        confirm(code(secret, -1)).expect(204);
        for (int i = 0; i < 4; i++) {
            assertOtpRequired(signIn("x0000" + i));
            assertOtpRequired(signIn(null));
        }
        assertThat(signIn("x00005").status()).isEqualTo(423);
        assertThat(signIn(code(secret, 0)).status()).isEqualTo(423);
    }

    @Test
    void itIsNotOnBeforeARightCode() {
        enrol();
        assertThat(confirm("x00000").status()).isEqualTo(422);
        assertThat(state()).isEqualTo("PENDING");
        signIn(null).expect(200);
    }

    @Test
    void itIsSwitchedOffWithThePasswordOnly() {
        byte[] secret = enrol();
        confirm(code(secret, 0)).expect(204);
        assertThat(send("POST", "/api/v1/me/second-factor", null).status()).isEqualTo(409);
        assertThat(send("POST", "/api/v1/me/second-factor/actions/disable", Map.of("password", "wrong"))
                        .status())
                .isEqualTo(422);
        send("POST", "/api/v1/me/second-factor/actions/disable", Map.of("password", OWN))
                .expect(204);
        assertThat(state()).isEqualTo("OFF");
        signIn(null).expect(200);
    }

    @Test
    void theAdministratorTakesItAwayFromWhoLostThePhone() {
        byte[] secret = enrol();
        confirm(code(secret, 0)).expect(204);
        assertThat(admin.post("/api/v1/users/" + user + "/actions/reset-otp", Map.of())
                        .expect(200)
                        .path("secondFactor")
                        .asBoolean())
                .isFalse();
        signIn(null).expect(200);
    }

    @Test
    void theSecretIsSealed() {
        byte[] secret = enrol();
        String stored = system.query("SELECT encode(secret, 'hex') FROM t_" + COUNTY
                        + ".second_factor WHERE username = '" + user + "'")
                .get(0);
        assertThat(stored)
                .doesNotContain(java.util.HexFormat.of().formatHex(secret))
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(java.util.HexFormat.of().formatHex(secret).getBytes()));
    }

    private byte[] enrol() {
        JsonNode fresh = send("POST", "/api/v1/me/second-factor", null).expect(200);
        assertThat(fresh.path("uri").asText())
                .startsWith("otpauth://totp/")
                .contains("secret=" + fresh.path("secret").asText());
        assertThat(fresh.path("qr").asText()).startsWith("<svg");
        return decoded(fresh.path("secret").asText());
    }

    private Answer confirm(String code) {
        return send("POST", "/api/v1/me/second-factor/actions/confirm", Map.of("otp", code));
    }

    private String state() {
        return send("GET", "/api/v1/me/second-factor", null)
                .expect(200)
                .path("state")
                .asText();
    }

    private static void assertOtpRequired(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("otp-required");
    }

    private Answer signIn(String code) {
        return session(OWN, code);
    }

    private Answer session(String password, String code) {
        Map<String, String> body = Map.of("tenant", COUNTY, "username", user, "password", password);
        Map<String, String> whole = new java.util.HashMap<>(body);
        if (code != null) {
            whole.put("otp", code);
        }
        return api.nobody().post("/api/v1/session", whole);
    }

    private Answer send(String method, String path, Object body) {
        return api.nobody().send(method, path, body, "Authorization", "Bearer " + token);
    }

    /** RFC 6238, written anew: the server's own arithmetic is not asked to judge itself. */
    private static String code(byte[] secret, int stepsAhead) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(System.currentTimeMillis() / 30_000 + stepsAhead)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
                bits &= (1L << held) - 1;
            }
        }
        return bytes.array();
    }
}
