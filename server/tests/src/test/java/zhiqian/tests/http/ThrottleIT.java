package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.RunningSystem;

/** 限流:同一地址提交、登录过多得到429;别的地址、别的单位不受影响. A system of its own: the shared one has no limits. */
@Order(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrottleIT {
    private static final String COUNTY = "341202";
    private static final int LIMIT = 4;

    private RunningSystem system;
    private Api api;

    @BeforeAll
    void aSystemWithNarrowLimitsBehindAProxy() {
        system = RunningSystem.onNewFolder()
                .with("ZHIQIAN_TRUST_PROXY", "true")
                .with("ZHIQIAN_PUBLIC_LEADS_PER_10_MIN", Integer.toString(LIMIT))
                .with("ZHIQIAN_SIGN_INS_PER_10_MIN", Integer.toString(LIMIT))
                .with("ZHIQIAN_MACHINE_REFUSALS_PER_10_MIN", Integer.toString(LIMIT))
                .start();
        api = system.api();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @DisplayName("the fifth complaint of an address is a 429 that says when to come again, and is not registered")
    void complaintsAreLimitedPerAddress() {
        for (int i = 0; i < LIMIT; i++) {
            complain(COUNTY, "203.0.113.1").expect(201);
        }
        assertTooMany(complain(COUNTY, "203.0.113.1"));
        assertTooMany(complain(COUNTY, "203.0.113.1, 198.51.100.7"));
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".lead WHERE project = '203.0.113.1'"))
                .isEqualTo(LIMIT);
        complain(COUNTY, "203.0.113.2").expect(201);
        complain("341203", "203.0.113.1").expect(201);
    }

    @Test
    void anIpv6SubscriberIsOneAddress() {
        for (int i = 0; i < LIMIT; i++) {
            complain(COUNTY, "2001:db8:1:2::" + (i + 1)).expect(201);
        }
        assertTooMany(complain(COUNTY, "2001:db8:1:2:ffff::9"));
        complain(COUNTY, "2001:db8:1:3::1").expect(201);
    }

    @Test
    @DisplayName("only sign-ins that fail count: an office behind one address is not locked out in the morning")
    void failedSignInsAreLimitedPerAddress() {
        for (int i = 0; i < 3 * LIMIT; i++) {
            signIn("intake", RunningSystem.PASSWORD, "203.0.113.3").expect(200);
        }
        for (int i = 0; i < LIMIT; i++) {
            assertThat(signIn("nobody" + i, "wrong", "203.0.113.3").status()).isEqualTo(401);
        }
        assertTooMany(signIn("nobody", "wrong", "203.0.113.3"));
        assertTooMany(signIn("intake", RunningSystem.PASSWORD, "203.0.113.3"));
        signIn("intake", RunningSystem.PASSWORD, "203.0.113.4").expect(200);
    }

    @Test
    @DisplayName("refused calls of machines are limited per address; one from elsewhere is told what is wrong with it")
    void refusedCallsOfMachinesAreLimitedPerAddress() {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(callMachine("203.0.113.5").status()).isEqualTo(400);
        }
        assertTooMany(callMachine("203.0.113.5"));
        assertThat(callMachine("203.0.113.6").status()).isEqualTo(400);
    }

    private Answer callMachine(String address) {
        return api.nobody()
                .send(
                        "POST",
                        "/machine/v1",
                        "method=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Forwarded-For",
                        address);
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(answer.json().path("detail").asText()).contains("请稍后再试");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 600 / LIMIT + 1);
    }

    private Answer complain(String tenant, String address) {
        return api.nobody()
                .post(
                        "/public/v1/" + tenant + "/leads",
                        Bodies.aComplaint(address.replaceFirst(",.*", "")),
                        "X-Forwarded-For",
                        address);
    }

    private Answer signIn(String user, String password, String address) {
        return api.nobody()
                .post(
                        "/api/v1/session",
                        Map.of("tenant", COUNTY, "username", user, "password", password),
                        "X-Forwarded-For",
                        address);
    }
}
