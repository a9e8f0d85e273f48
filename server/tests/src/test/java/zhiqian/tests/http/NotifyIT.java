package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.HookReceiver;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.PostOffice;
import zhiqian.tests.fixtures.PostOffice.AtTheEnd;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.RunningSystem;

/** 对外提醒:预警经真实邮件服务器与网络回调推送到责任单位和主管部门;断线、拒收、停机、被杀都不丢,两县互不相扰(R-290). */
@Order(52)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotifyIT {
    private static final String JIA = "341202";
    private static final String YI = "341203";
    private static final String SECRET = "jia-hook-secret-2025";
    private static final String CONTRACTOR = "party@jia-builder.example";
    private static final String HOUSING = "housing@jia-county.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostOffice post = new PostOffice();
    private final HookReceiver hooks = new HookReceiver();
    private final RunningSystem system = RunningSystem.onNewFolder()
            .with("ZHIQIAN_SMTP_HOST", "127.0.0.1")
            .with("ZHIQIAN_SMTP_PORT", Integer.toString(post.port()))
            .with("ZHIQIAN_SMTP_SECURITY", "none")
            .with("ZHIQIAN_SMTP_USER", PostOffice.USER)
            .with("ZHIQIAN_SMTP_PASSWORD", PostOffice.PASSWORD)
            .with("ZHIQIAN_SMTP_FROM", "zhiqian@city.example")
            .with("ZHIQIAN_PUBLIC_URL", "https://zhiqian.example/")
            .with("ZHIQIAN_WEBHOOK_ALLOWED", "127.0.0.1:" + hooks.port())
            .with("ZHIQIAN_NOTICE_GATHER_SECONDS", "1")
            .with("ZHIQIAN_NOTICE_RETRY_SECONDS", "1")
            .with("ZHIQIAN_NOTICE_RETRY_MAX_SECONDS", "2")
            .with("ZHIQIAN_NOTICE_ATTEMPTS", "1000")
            // longer than an attempt, shorter than a restart
            .with("ZHIQIAN_SMTP_TIMEOUT_SECONDS", "20")
            .with("ZHIQIAN_NOTICE_LEASE_SECONDS", "25");
    private Api api;
    private Api.Caller admin;

    @BeforeAll
    void begin() {
        system.start();
        api = system.api();
        admin = api.as(JIA, "admin");
    }

    /** Whatever a test before has left when it failed. */
    @BeforeEach
    void everythingWorks() {
        post.open();
        post.welcomeAll();
        post.atTheEnd(AtTheEnd.ANSWER);
        hooks.answer(204);
    }

    @AfterAll
    void end() {
        system.close();
        post.close();
        hooks.close();
    }

    @Test
    @Order(1)
    @DisplayName("settings that would lead into the operator's network, or nowhere, are refused at their field")
    void wrongSettingsAreTold() {
        for (String url : List.of(
                "http://127.0.0.1:" + system.port() + "/hook",
                "https://127.0.0.1/hook",
                "https://127.1/hook",
                "https://localhost:5432/hook",
                "https://10.0.0.8/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[fd00::1]/hook",
                "https://user:pass@192.0.78.9/hook",
                "http://8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "https:///hook",
                "nonsense")) {
            Answer answer = set(admin, channels(false, true, url, SECRET));
            assertThat(answer.status()).as(url + " " + answer).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("field").asText())
                    .as(url)
                    .isEqualTo("webhookUrl");
        }
        assertField(set(admin, channels(false, true, hooks.url("/jia"), null)), "webhookSecret");
        assertField(set(admin, channels(false, true, hooks.url("/jia"), "短")), "webhookSecret");
        assertField(set(admin, channels(false, true, null, SECRET)), "webhookUrl");
        assertThat(set(api.as(JIA, "handler"), channels(false, false, null, null))
                        .status())
                .isEqualTo(403);
        for (String address : List.of("x", "a@b", "a b@c.cn", "a@c.cn\r\nBcc: d@e.cn", "张@c.cn")) {
            assertField(admin.send("PUT", "/api/v1/users/housing/mail", Map.of("address", address)), "address");
        }
    }

    @Test
    @Order(2)
    @DisplayName(
            "two counties set their channels and addresses; the secret is shown to nobody; a test tells what came of it")
    void channelsAreSet() {
        address(JIA, "contractor", CONTRACTOR);
        address(JIA, "housing", HOUSING);
        address(YI, "contractor", "party@yi-builder.example");
        address(YI, "housing", "housing@yi-county.example");
        JsonNode shown =
                set(admin, channels(true, true, hooks.url("/jia"), SECRET)).expect(200);
        set(api.as(YI, "admin"), channels(true, true, hooks.url("/yi"), "yi-hook-secret-2025"))
                .expect(200);
        assertThat(shown.path("secretSet").asBoolean()).isTrue();
        assertThat(shown.toString()).doesNotContain(SECRET);
        assertThat(set(admin, channels(true, true, hooks.url("/jia"), null))
                        .expect(200)
                        .path("secretSet")
                        .asBoolean())
                .isTrue();
        assertThat(system.query(
                        "SELECT encode(secret, 'escape') || url FROM t_341202.notice_channel WHERE secret IS NOT NULL"))
                .noneMatch(row -> row.contains(SECRET));
        assertThat(system.query("SELECT encode(address, 'escape') FROM t_341202.mail_address"))
                .noneMatch(row -> row.contains("example"));
        assertThat(trial("MAIL").status())
                .as("the administrator has no address")
                .isEqualTo(409);
        JsonNode own = admin.send("PUT", "/api/v1/me/mail", Map.of("address", "admin@Jia.Example", "wanted", true))
                .expect(200);
        assertThat(own.path("address").asText()).isEqualTo("admin@jia.example");
        assertThat(trial("MAIL").expect(200).path("delivered").asBoolean()).isTrue();
        assertThat(post.to("admin@jia.example")).hasSize(1);
        assertThat(trial("WEBHOOK").expect(200).path("delivered").asBoolean()).isTrue();
        HookReceiver.Call test = hooks.at("/jia").get(0);
        assertThat(test.json().path("type").asText()).isEqualTo("test");
        assertThat(test.isSignedWith(SECRET)).isTrue();
        hooks.answer(503);
        JsonNode failed = trial("WEBHOOK").expect(200);
        hooks.answer(204);
        assertThat(failed.path("delivered").asBoolean()).isFalse();
        assertThat(failed.path("detail").asText()).contains("503");
    }

    @Test
    @Order(3)
    @DisplayName(
            "a warning reaches the responsible enterprise and the department by mail and the county's system by webhook, and nobody else")
    void warningsReachWhomTheyConcern() {
        String project = project();
        for (String address : List.of(CONTRACTOR, HOUSING)) {
            MimeMessage mail = awaitMail(address, project);
            assertThat(PostOffice.subject(mail)).startsWith("[颍州区] ");
            assertThat(PostOffice.text(mail))
                    .contains("https://zhiqian.example/#/warnings/")
                    .doesNotContain("13712345678");
        }
        HookReceiver.Call call = LeadStory.await(PATIENCE, () -> hooks.at("/jia").stream()
                .filter(each -> each.body().contains(project))
                .findFirst()
                .orElse(null));
        assertThat(call.isSignedWith(SECRET)).isTrue();
        assertThat(call.isSignedWith("yi-hook-secret-2025")).isFalse();
        assertThat(call.host()).isEqualTo("127.0.0.1:" + hooks.port());
        assertThat(call.json().path("tenant").asText()).isEqualTo(JIA);
        assertThat(call.json().path("id").asText()).isEqualTo(call.id());
        assertThat(call.json().path("notices").get(0).path("to").has("role")).isTrue();
        assertThat(call.body()).doesNotContain("13712345678");
        awaitNothingOpen();
        assertThat(post.to("party@yi-builder.example")).isEmpty();
        assertThat(post.to("housing@yi-county.example")).isEmpty();
        assertThat(hooks.at("/yi")).isEmpty();
        assertThat(api.as(YI, "admin")
                        .get("/api/v1/notice-deliveries")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isZero();
        String id = list("SENT").get(0).path("id").asText();
        assertThat(retry(api.as(YI, "admin"), id).status()).isEqualTo(404);
        assertThat(retry(admin, id).status()).isEqualTo(409);
    }

    @Test
    @Order(4)
    @DisplayName(
            "while the mail server is down everything waits, and then leaves as one mail, not as one for each warning")
    void whatWaitedIsOneMail() {
        post.shut();
        String first = project();
        LeadStory.await(PATIENCE, () -> list("FAILED").isEmpty() ? null : true);
        assertThat(list("FAILED").get(0).path("lastError").asText()).contains("连接不上邮件服务器");
        String second = project();
        String third = project();
        LeadStory.await(
                PATIENCE,
                () -> Math.min(pendingOf("contractor", second), pendingOf("contractor", third)) > 0 ? true : null);
        int before = post.to(CONTRACTOR).size();
        post.open();
        awaitMail(CONTRACTOR, first);
        awaitNothingOpen();
        List<MimeMessage> mails = post.to(CONTRACTOR);
        assertThat(mails.size() - before).isBetween(1, 4);
        assertThat(mails).anyMatch(mail -> PostOffice.subject(mail).matches("\\[颍州区] \\d+条预警提醒"));
        assertThat(ids(mails)).doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    @DisplayName(
            "a recipient refused for good is given up and told; one refused for now is tried again; by hand all are")
    void refusedRecipients() {
        post.refuse(HOUSING, "550 5.1.1 no such user");
        post.refuse(CONTRACTOR, "451 4.7.1 try again later");
        String project = project();
        JsonNode givenUp = LeadStory.await(PATIENCE, () -> first("GIVEN_UP", "housing", project));
        assertThat(givenUp.path("lastError").asText()).contains("收件地址被拒绝").contains("550");
        assertThat(givenUp.path("nextAttemptAt").isNull()).isTrue();
        LeadStory.await(PATIENCE, () -> {
            JsonNode failed = first("FAILED", "contractor", project);
            return failed != null && failed.path("attempts").asInt() > 1 ? failed : null;
        });
        post.refuse(CONTRACTOR, null);
        awaitMail(CONTRACTOR, project);
        post.refuse(HOUSING, null);
        assertThat(retry(admin, givenUp.path("id").asText())
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("PENDING");
        awaitMail(HOUSING, project);
        awaitNothingOpen();
    }

    @Test
    @Order(6)
    @DisplayName("a connection that is dropped before the answer: the mail comes again, under the same Message-ID")
    void droppedConnection() throws InterruptedException {
        post.atTheEnd(AtTheEnd.HANG_UP);
        String project = project();
        assertThat(post.awaitHeld(60)).isTrue();
        post.atTheEnd(AtTheEnd.ANSWER);
        awaitNothingOpenOf(project);
        List<String> ids = idsOfAll(project);
        assertThat(ids.size())
                .isGreaterThan(Math.toIntExact(ids.stream().distinct().count()));
    }

    @Test
    @Order(7)
    @DisplayName("a receiver that fails gets the same request again, under the same id, until it takes it")
    void failingReceiver() {
        hooks.answer(500);
        String project = project();
        HookReceiver.Call failed = LeadStory.await(PATIENCE, () -> hooks.at("/jia").stream()
                .filter(call -> call.answered() == 500 && call.body().contains(project))
                .findFirst()
                .orElse(null));
        hooks.answer(204);
        HookReceiver.Call taken = LeadStory.await(PATIENCE, () -> hooks.at("/jia").stream()
                .filter(call -> call.answered() == 204 && call.id().equals(failed.id()))
                .findFirst()
                .orElse(null));
        assertThat(taken.body()).isEqualTo(failed.body());
        assertThat(taken.isSignedWith(SECRET)).isTrue();
        awaitNothingOpen();
    }

    @Test
    @Order(8)
    @DisplayName("who wants no mail gets none, and only he himself changes that")
    void whoWantsNone() {
        api.as(JIA, "housing")
                .send("PUT", "/api/v1/me/mail", Map.of("address", HOUSING, "wanted", false))
                .expect(200);
        address(JIA, "housing", HOUSING);
        String project = project();
        awaitMail(CONTRACTOR, project);
        awaitNothingOpen();
        assertThat(post.to(HOUSING)).noneMatch(mail -> PostOffice.text(mail).contains(project));
        api.as(JIA, "housing")
                .send("PUT", "/api/v1/me/mail", Map.of("address", HOUSING, "wanted", true))
                .expect(200);
    }

    @Test
    @Order(9)
    @DisplayName(
            "kill -9 while a mail is being handed over: it may come twice, under the same Message-ID, and nothing is lost")
    void killedWhileSending() throws InterruptedException {
        post.atTheEnd(AtTheEnd.HOLD);
        String project = project();
        assertThat(post.awaitHeld(60)).isTrue();
        RunningSystem.kill(system.libertyProcess());
        system.exitCode(Duration.ofSeconds(60));
        post.atTheEnd(AtTheEnd.ANSWER);
        system.start();
        for (String address : List.of(CONTRACTOR, HOUSING)) {
            awaitMail(address, project);
        }
        awaitNothingOpen();
        List<String> ids = idsOfAll(project);
        assertThat(ids.size())
                .isGreaterThan(Math.toIntExact(ids.stream().distinct().count()));
        assertThat(system.number("SELECT count(*) FROM t_341202.notice_delivery WHERE state <> 'SENT'"))
                .isZero();
        assertThat(hooks.at("/yi")).isEmpty();
        assertThat(post.to("party@yi-builder.example")).isEmpty();
    }

    /** A site on which much is missing; its warnings are told to its contractor and the housing department. */
    private String project() {
        String name = "提醒" + UUID.randomUUID().toString().substring(0, 8);
        api.as(JIA, "handler")
                .post("/api/v1/projects", ProjectBodies.aProject(name))
                .expect(201);
        return name;
    }

    private static Map<String, Object> channels(boolean mail, boolean webhook, String url, String secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mailOn", mail);
        body.put("webhookOn", webhook);
        body.put("webhookUrl", url);
        body.put("webhookSecret", secret);
        return body;
    }

    private static Answer set(Api.Caller who, Map<String, Object> body) {
        return who.send("PUT", "/api/v1/notice-channels", body);
    }

    private Answer trial(String channel) {
        return admin.post("/api/v1/notice-channels/actions/test", Map.of("channel", channel));
    }

    private void address(String county, String user, String address) {
        api.as(county, "admin")
                .send("PUT", "/api/v1/users/" + user + "/mail", Map.of("address", address))
                .expect(200);
    }

    private static Answer retry(Api.Caller who, String id) {
        return who.send("POST", "/api/v1/notice-deliveries/" + id + "/actions/retry", null);
    }

    private List<JsonNode> list(String state) {
        JsonNode items = admin.get("/api/v1/notice-deliveries?limit=100&state=" + state)
                .expect(200)
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private JsonNode first(String state, String recipient, String project) {
        return list(state).stream()
                .filter(row -> row.path("recipient").asText().equals(recipient)
                        && row.path("subject").asText().contains(project))
                .findFirst()
                .orElse(null);
    }

    private long pendingOf(String recipient, String project) {
        return system.number(
                "SELECT count(*) FROM t_341202.notice_delivery WHERE state IN ('PENDING', 'FAILED') AND recipient = '"
                        + recipient + "' AND subject LIKE '%" + project + "%'");
    }

    private MimeMessage awaitMail(String address, String project) {
        return LeadStory.await(PATIENCE, () -> post.to(address).stream()
                .filter(mail -> PostOffice.text(mail).contains(project))
                .findFirst()
                .orElse(null));
    }

    private void awaitNothingOpen() {
        LeadStory.await(
                PATIENCE,
                () -> system.number(
                                        "SELECT count(*) FROM t_341202.notice_delivery WHERE state IN ('PENDING', 'FAILED')")
                                == 0
                        ? true
                        : null);
    }

    /** Its notices were written, and all of them have left. */
    private void awaitNothingOpenOf(String project) {
        for (String address : List.of(CONTRACTOR, HOUSING)) {
            awaitMail(address, project);
        }
        awaitNothingOpen();
    }

    private List<String> idsOfAll(String project) {
        return List.of(CONTRACTOR, HOUSING).stream()
                .flatMap(address -> post.to(address).stream())
                .filter(mail -> PostOffice.text(mail).contains(project))
                .map(PostOffice::id)
                .toList();
    }

    private static List<String> ids(List<MimeMessage> mails) {
        return mails.stream().map(PostOffice::id).toList();
    }

    private static void assertField(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asText())
                .as(answer.toString())
                .isEqualTo(field);
    }
}
