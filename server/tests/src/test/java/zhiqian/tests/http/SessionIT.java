package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 会话:退出、停用、改密、重置、调整角色,立即生效;首次口令不改,什么也办不了. */
@Order(15)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionIT {
    private static final String COUNTY = "341221";
    private static final String FIRST = "Erste-2025-pass";
    private static final String OWN = "Eigene-2025-pass";

    private RunningSystem system;
    private Api api;
    private Api.Caller admin;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        api = running.api();
        admin = api.as(COUNTY, "admin");
    }

    @Nested
    class SigningOut {
        @Test
        @DisplayName("ends the bearer's token, and no other of the same person")
        void endsOneToken() {
            String one = api.signIn(COUNTY, "intake");
            String other = api.signIn(COUNTY, "intake");
            send("DELETE", "/api/v1/session", one, null).expect(204);
            assertEnded(one);
            send("GET", "/api/v1/leads", other, null).expect(200);
        }

        @Test
        void endsTheCookiesTokenToo() {
            String token = api.signIn(COUNTY, "intake");
            api.nobody()
                    .get("/api/v1/leads", "Cookie", "zhiqian_session=" + token)
                    .expect(200);
            Answer out = api.nobody().send("DELETE", "/api/v1/session", null, "Cookie", "zhiqian_session=" + token);
            out.expect(204);
            assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
            assertEnded(token);
        }

        @Test
        void isPossibleWithoutASession() {
            api.nobody().send("DELETE", "/api/v1/session", null).expect(204);
            api.nobody()
                    .send("DELETE", "/api/v1/session", null, "Cookie", "zhiqian_session=rubbish")
                    .expect(204);
            String token = api.signIn(COUNTY, "intake");
            send("DELETE", "/api/v1/session", token, null).expect(204);
            send("DELETE", "/api/v1/session", token, null).expect(204);
        }

        @Test
        @DisplayName("leaves the way open to sign in again with the dead cookie still in the browser")
        void doesNotBlockTheNextSignIn() {
            String dead = api.signIn(COUNTY, "intake");
            send("DELETE", "/api/v1/session", dead, null).expect(204);
            api.nobody()
                    .post(
                            "/api/v1/session",
                            Map.of("tenant", COUNTY, "username", "intake", "password", RunningSystem.PASSWORD),
                            "Cookie",
                            "zhiqian_session=" + dead)
                    .expect(200);
        }

        @Test
        void endsTheSessionsOfThePlatformsPeople() {
            String token = api.signIn("platform", "platform-admin");
            send("DELETE", "/api/v1/session", token, null).expect(204);
            assertEnded(token);
        }

        @Test
        void isInTheAudit() {
            send("DELETE", "/api/v1/session", api.signIn(COUNTY, "reviewer"), null)
                    .expect(204);
            assertThat(system.number("SELECT count(*) FROM t_" + COUNTY
                            + ".audit_entry WHERE action = 'sign-out' AND actor = 'reviewer'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class TheAdministrator {
        @Test
        void endsAPersonsSessionsByDisabling() {
            String user = aUser("intake");
            String token = ready(user);
            act(user, "disable", Map.of());
            assertEnded(token);
            assertThat(api.session(COUNTY, user, OWN).status()).isEqualTo(401);
            act(user, "enable", Map.of());
            assertEnded(token);
            send("GET", "/api/v1/leads", token(user, OWN), null).expect(200);
        }

        @Test
        void endsThemByANewPassword() {
            String user = aUser("intake");
            String token = ready(user);
            act(user, "reset-password", Map.of("password", "Wieder-2025-pass"));
            assertEnded(token);
            assertMustChange(token(user, "Wieder-2025-pass"));
        }

        @Test
        void endsThemByOtherRoles() {
            String user = aUser("intake");
            String token = ready(user);
            admin.send("PUT", "/api/v1/users/" + user, Map.of("name", "新", "roles", List.of("reviewer")))
                    .expect(200);
            assertEnded(token);
            assertThat(send("GET", "/api/v1/me", token(user, OWN), null)
                            .expect(200)
                            .path("roles")
                            .toString())
                    .isEqualTo("[\"reviewer\"]");
        }

        @Test
        void doesNotEndThemByUnlocking() {
            String user = aUser("intake");
            String token = ready(user);
            act(user, "unlock", Map.of());
            send("GET", "/api/v1/leads", token, null).expect(200);
        }

        @Test
        void neitherDisablesNorPromotesHimself() {
            assertThat(admin.post("/api/v1/users/admin/actions/disable", Map.of())
                            .status())
                    .isEqualTo(409);
            assertThat(admin.send("PUT", "/api/v1/users/admin", Map.of("name", "管理员", "roles", List.of("tenant-admin")))
                            .status())
                    .isEqualTo(409);
        }

        @Test
        @DisplayName("不相容岗位、没有的角色、部门与角色不符:422")
        void givesNoRolesThatExcludeEachOther() {
            String user = aUser("intake");
            for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                    Map.of("name", "新", "roles", List.of("tenant-admin", "intake")),
                    Map.of("name", "新", "roles", List.of("platform-admin")),
                    Map.of("name", "新", "roles", List.of("intake"), "department", "housing"),
                    Map.of("name", "", "roles", List.of("intake")))) {
                assertThat(admin.send("PUT", "/api/v1/users/" + user, wrong).status())
                        .as(wrong.toString())
                        .isEqualTo(422);
            }
        }
    }

    @Nested
    class ChangingOnesPassword {
        @Test
        void endsAllSessionsButThisOne() {
            String user = aUser("intake");
            String other = ready(user);
            String mine = token(user, OWN);
            change(mine, OWN, "Neue-2025-pass").expect(204);
            assertEnded(other);
            send("GET", "/api/v1/leads", mine, null).expect(200);
            change(mine, "Neue-2025-pass", "Neuere-2025-pass").expect(204);
            send("GET", "/api/v1/leads", mine, null).expect(200);
            String third = token(user, "Neuere-2025-pass");
            change(third, "Neuere-2025-pass", OWN).expect(204);
            assertEnded(mine);
            send("GET", "/api/v1/leads", third, null).expect(200);
        }

        @Test
        void worksOnThePlatformToo() {
            String other = api.signIn("platform", "platform-admin");
            String mine = api.signIn("platform", "platform-admin");
            try {
                assertThat(change(mine, "falsch", OWN).status()).isEqualTo(422);
                change(mine, RunningSystem.PASSWORD, OWN).expect(204);
                assertEnded(other);
                send("GET", "/api/v1/platform/tenants", mine, null).expect(200);
                api.session("platform", "platform-admin", OWN).expect(200);
            } finally {
                change(mine, OWN, RunningSystem.PASSWORD);
            }
            api.session("platform", "platform-admin", RunningSystem.PASSWORD).expect(200);
        }

        @Test
        void toTheSameOneIsNoChange() {
            String user = aUser("intake");
            Answer same = change(token(user, FIRST), FIRST, FIRST);
            assertThat(same.status()).isEqualTo(422);
        }
    }

    @Nested
    class AFirstPassword {
        @Test
        @DisplayName("opens nothing but one's own account until it is changed; then the same session goes on")
        void mustBeChangedFirst() {
            String token = token(aUser("intake"), FIRST);
            assertMustChange(token);
            change(token, FIRST, OWN).expect(204);
            send("GET", "/api/v1/leads", token, null).expect(200);
            assertThat(send("GET", "/api/v1/me", token, null)
                            .expect(200)
                            .path("mustChangePassword")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void isThatOfANewTenantsAdministratorAsWell() {
            String user = aUser("tenant-admin");
            String token = token(user, FIRST);
            Answer answer = send("GET", "/api/v1/users", token, null);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("password-change-required");
        }

        @Test
        void doesNotHinderSigningOut() {
            String token = token(aUser("intake"), FIRST);
            send("DELETE", "/api/v1/session", token, null).expect(204);
            assertEnded(token);
        }
    }

    @Nested
    class OnAnotherReplica {
        @Test
        @DisplayName("what was ended elsewhere, and stands in the registry, counts within two seconds")
        void isEndedWithinTwoSeconds() {
            String token = api.signIn(COUNTY, "handler");
            send("GET", "/api/v1/leads", token, null).expect(200);
            system.execute("INSERT INTO registry.ended_session (subject, expires_at) VALUES ('token/" + jti(token)
                    + "', now() + interval '10 hours')");
            LeadStory.await(
                    java.time.Duration.ofSeconds(2),
                    () -> send("GET", "/api/v1/leads", token, null).status() == 401 ? true : null);
        }
    }

    private void assertMustChange(String token) {
        assertThat(api.nobody()
                        .get("/api/v1/leads", "Cookie", "zhiqian_session=" + token)
                        .problem())
                .isEqualTo("password-change-required");
        for (String path : List.of("/api/v1/leads", "/api/v1/departments", "/api/v1/notifications")) {
            Answer answer = send("GET", path, token, null);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("password-change-required");
            assertThat(answer.json().path("detail").asText()).contains("修改口令");
        }
        assertThat(send("POST", "/api/v1/leads", token, Map.of()).problem()).isEqualTo("password-change-required");
        send("GET", "/api/v1/clock", token, null).expect(200);
        assertThat(send("GET", "/api/v1/me", token, null)
                        .expect(200)
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    private void assertEnded(String token) {
        Answer answer = send("GET", "/api/v1/me", token, null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
        assertThat(send("GET", "/api/v1/leads", token, null).status()).isIn(401, 403);
        assertThat(api.nobody()
                        .get("/api/v1/me", "Cookie", "zhiqian_session=" + token)
                        .problem())
                .isEqualTo("not-signed-in");
    }

    /** @return the username of a person whose password must still be changed */
    private String aUser(String role) {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        admin.post("/api/v1/users", Map.of("username", user, "name", "新", "roles", List.of(role), "password", FIRST))
                .expect(201);
        return user;
    }

    /** @return a token of this person, who has changed the first password */
    private String ready(String user) {
        String token = token(user, FIRST);
        change(token, FIRST, OWN).expect(204);
        return token;
    }

    private Answer change(String token, String current, String replacement) {
        return send("PUT", "/api/v1/me/password", token, Map.of("current", current, "replacement", replacement));
    }

    private void act(String user, String action, Object body) {
        admin.post("/api/v1/users/" + user + "/actions/" + action, body).expect(200);
    }

    private String token(String user, String password) {
        return api.session(COUNTY, user, password).expect(200).path("token").asText();
    }

    private Answer send(String method, String path, String token, Object body) {
        return api.nobody().send(method, path, body, "Authorization", "Bearer " + token);
    }

    private static String jti(String token) {
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"jti\":\"([^\"]+)\".*", "$1");
    }
}
