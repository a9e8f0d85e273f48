package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.OpenApi;
import zhiqian.tests.fixtures.OpenApi.Operation;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 两县同名同号:甲县的人用乙县的编号、查询码、附件、头和 Cookie,什么也得不到,什么也改不了. */
@Order(10)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
    private static final String JIA = "341202";
    private static final String YI = "341203";
    private static final String CITY = LeadStory.CITY;
    private static final List<String> STAFF =
            List.of("intake", "handler", "reviewer", "leader", "housing", "auditor", "admin");

    private RunningSystem system;
    private Api api;
    private County jia;
    private County yi;

    /** What one county has that the other must never see. */
    private record County(
            String code,
            String mark,
            String lead,
            String clock,
            String receipt,
            String file,
            String notification,
            String waterLead,
            String project,
            String entry,
            String credential) {
        /** Texts that occur in this county's data only. */
        List<String> secrets() {
            return List.of(mark, lead, clock, receipt, file, waterLead, project, entry, credential);
        }
    }

    @BeforeAll
    void twoCountiesHoldTheSameWorkerProjectAndNumbers(RunningSystem running) {
        system = running;
        api = running.api();
        jia = county(JIA, "甲县独有" + UUID.randomUUID().toString().substring(0, 6));
        yi = county(YI, "乙县独有" + UUID.randomUUID().toString().substring(0, 6));
    }

    private County county(String code, String mark) {
        String lead = register(code, mark, "HOUSING");
        String water = register(code, mark, "WATER");
        Api.Caller intake = api.as(code, "intake");
        for (String each : List.of(lead, water)) {
            intake.act(each, "sign", Map.of()).expect(200);
            intake.act(each, "dispatch", Map.of()).expect(200);
        }
        JsonNode detail = intake.lead(lead);
        Multipart pdf = Multipart.aPdf(mark);
        String file = intake.send(
                        "POST", "/api/v1/leads/" + lead + "/attachments", pdf.body(), "Content-Type", pdf.contentType())
                .expect(201)
                .path("id")
                .asText();
        String notification = intake.get("/api/v1/notifications")
                .expect(200)
                .path("items")
                .get(0)
                .path("id")
                .asText();
        Map<String, Object> site = ProjectBodies.aProject("同名安置房");
        site.put("address", mark);
        String project =
                intake.post("/api/v1/projects", site).expect(201).path("id").asText();
        String entry = intake.post("/api/v1/projects/" + project + "/permits", ProjectBodies.anEntry("permits"))
                .expect(201)
                .path("id")
                .asText();
        String credential = api.as(code, "handler")
                .post("/api/v1/projects/" + project + "/machine-credentials", Map.of("name", mark))
                .expect(201)
                .path("credential")
                .path("id")
                .asText();
        api.as(code, "admin")
                .post(
                        "/api/v1/users",
                        Map.of(
                                "username",
                                "only." + code,
                                "name",
                                mark,
                                "roles",
                                List.of("intake"),
                                "password",
                                "Only-2025-" + code + "-pass"))
                .expect(201);
        return new County(
                code,
                mark,
                lead,
                detail.path("clocks").get(0).path("id").asText(),
                detail.path("receipt").asText(),
                file,
                notification,
                water,
                project,
                entry,
                credential);
    }

    private String register(String code, String mark, String industry) {
        Map<String, Object> body = Bodies.aWindowLead("同名安置房");
        body.put("facts", mark + ":五月至八月工资未发");
        body.put("industry", industry);
        return api.as(code, "intake")
                .post("/api/v1/leads", body)
                .expect(201)
                .path("id")
                .asText();
    }

    @Test
    void theNumbersAreIndeedTheSame() {
        assertThat(api.as(JIA, "intake").lead(jia.lead()).path("leadNo"))
                .isEqualTo(api.as(YI, "intake").lead(yi.lead()).path("leadNo"));
    }

    @Nested
    class WithTheOthersIds {
        @TestFactory
        @DisplayName(
                "every path with an id of the other county is a 404 or 403 for everybody of this county, and changes nothing")
        Stream<DynamicTest> everyPathOfTheApi() {
            return OpenApi.of(api).stream()
                    .filter(Operation::hasParameters)
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        Snapshot before = snapshot(yi);
                        for (String user : STAFF) {
                            for (String path : paths(operation, yi, jia)) {
                                Answer answer = send(api.as(JIA, user), operation, path);
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isIn(refusals(operation, path));
                                assertHoldsNothingOf(yi, answer);
                            }
                        }
                        assertThat(snapshot(yi)).isEqualTo(before);
                    }));
        }

        @TestFactory
        @DisplayName("nor does the city get at a county's matters by their ids")
        Stream<DynamicTest> everyPathForTheCity() {
            return OpenApi.of(api).stream()
                    .filter(Operation::hasParameters)
                    .filter(operation -> operation.path().startsWith("/api/v1/leads")
                            || operation.path().startsWith("/api/v1/projects"))
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        for (String user : List.of("intake", "handler", "leader", "supervisor", "auditor")) {
                            for (String path : paths(operation, yi, jia)) {
                                Answer answer = send(api.as(CITY, user), operation, path);
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isIn(403, 404);
                                assertHoldsNothingOf(yi, answer);
                            }
                        }
                    }));
        }

        @Test
        void theOthersReceiptNeedsTheWorkersPhone() {
            Answer answer = api.nobody().get("/public/v1/leads/" + yi.receipt() + "?phone=0000");
            assertThat(answer.status()).isEqualTo(404);
            assertHoldsNothingOf(yi, answer);
        }
    }

    @Nested
    class WithoutIds {
        @TestFactory
        @DisplayName("no list shows the other county's data, whatever query, header or cookie asks for it")
        Stream<DynamicTest> everyList() {
            return OpenApi.of(api).stream()
                    .filter(Operation::isGet)
                    .filter(operation -> !operation.hasParameters())
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        for (String user : STAFF) {
                            for (String query : List.of(
                                    "",
                                    "?tenant=" + YI,
                                    "?schema=t_" + YI + "&county=" + YI + "&q=" + enc(yi.mark()),
                                    "?object=lead/" + yi.lead(),
                                    "?department=housing&cursor=" + cursorOf(yi))) {
                                Answer answer = api.as(JIA, user).get(operation.path() + query, attackHeaders());
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isLessThan(500);
                                assertHoldsNothingOf(yi, answer);
                            }
                        }
                    }));
        }

        @Test
        void aSearchForTheOthersTextFindsNothing() {
            assertThat(api.as(JIA, "intake")
                            .get("/api/v1/leads?q=" + enc(yi.mark()))
                            .expect(200)
                            .path("total")
                            .asInt())
                    .isZero();
        }

        @Test
        void theTokenCountsAndNotTheCookieNextToIt() {
            Answer answer = api.as(JIA, "intake")
                    .get(
                            "/api/v1/me",
                            "Cookie",
                            "zhiqian_session=" + api.as(YI, "intake").token());
            assertThat(answer.expect(200).path("tenant").asText()).isEqualTo(JIA);
        }

        @Test
        void aBodyThatNamesATenantIsRefused() {
            Map<String, Object> body = Bodies.aWindowLead("同名安置房");
            body.put("tenant", YI);
            assertThat(api.as(JIA, "intake")
                            .post("/api/v1/leads", body)
                            .expect(400)
                            .path("type")
                            .asText())
                    .endsWith("unknown-field");
        }

        @Test
        @DisplayName("one may use the same idempotency key in two counties: each has its own lead")
        void idempotencyKeysBelongToOneTenant() {
            String key = UUID.randomUUID().toString();
            JsonNode here = api.as(JIA, "intake")
                    .post("/api/v1/leads", Bodies.aWindowLead("同键"), "Idempotency-Key", key)
                    .expect(201);
            JsonNode there = api.as(YI, "intake")
                    .post("/api/v1/leads", Bodies.aWindowLead("同键"), "Idempotency-Key", key)
                    .expect(201);
            assertThat(here.path("id")).isNotEqualTo(there.path("id"));
            assertThat(here.path("tenant").asText()).isEqualTo(JIA);
            assertThat(there.path("tenant").asText()).isEqualTo(YI);
        }
    }

    @Nested
    class WithAForgedToken {
        @Test
        void aTokenWhoseTenantWasChangedIsRefused() {
            String[] parts = api.as(JIA, "intake").token().split("\\.");
            String claims =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace(JIA, YI);
            assertRefused(parts[0] + "." + base64(claims) + "." + parts[2]);
        }

        @Test
        void aTokenWithoutSignatureIsRefused() {
            String[] parts = api.as(YI, "intake").token().split("\\.");
            assertRefused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
            assertRefused(parts[0] + "." + parts[1] + ".");
        }

        @Test
        void aTokenThatIsNoneIsRefused() {
            for (String token : List.of("x", "a.b.c", "null", "Bearer", "'; SET ROLE t_341203; --")) {
                assertRefused(token);
            }
        }

        private void assertRefused(String token) {
            Answer answer = api.nobody().get("/api/v1/leads", "Authorization", "Bearer " + token);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertHoldsNothingOf(yi, answer);
        }
    }

    @Nested
    class Upwards {
        @Test
        @DisplayName(
                "the city sees headlines of leads that were made in the county: no name, no phone, no facts, no employer")
        void theCitySeesHeadlinesOnly() {
            Map<String, Object> body = Bodies.aWindowLead("欧阳山河承建项目");
            body.put("complainant", Map.of("name", "欧阳山河", "phone", "13911112222", "idNo", "110101199003078515"));
            body.put("employer", "欧阳山河建筑有限公司");
            body.put("facts", "欧阳山河等人工资未发");
            JsonNode lead = api.as(JIA, "intake").post("/api/v1/leads", body).expect(201);
            String leadNo = lead.path("leadNo").asText();
            JsonNode headline = LeadStory.await(java.time.Duration.ofSeconds(15), () -> headline(leadNo));
            assertThat(headline.path("employer").isNull()
                            || headline.path("employer").isMissingNode())
                    .isTrue();
            List<Answer> answers = new ArrayList<>();
            for (String user : List.of("intake", "handler", "reviewer", "leader", "auditor", "supervisor")) {
                for (String path : List.of(
                        "/api/v1/overview",
                        "/api/v1/overview/" + JIA + "?limit=100",
                        "/api/v1/leads?limit=100",
                        "/api/v1/notifications",
                        "/api/v1/leads?q=" + enc("欧阳"))) {
                    answers.add(api.as(CITY, user).get(path));
                }
            }
            assertThat(answers)
                    .noneMatch(answer -> answer.text().contains("欧阳")
                            || answer.text().contains("13911112222")
                            || answer.text().contains("110101199003078515"));
        }

        @Test
        @DisplayName("not even the statements in the city's inbox hold a county complainant's name, phone or facts")
        void theStatementsThemselvesHoldNoPerson() {
            theCitySeesHeadlinesOnly();
            for (String table : List.of("inbox", "outbox", "lead_headline", "notification", "timeline_event")) {
                assertThat(system.number("SELECT count(*) FROM t_" + CITY + "." + table
                                + " x WHERE x::text LIKE '%欧阳%' OR x::text LIKE '%13911112222%'"))
                        .as("rows of the city's " + table)
                        .isZero();
            }
            assertThat(system.number("SELECT count(*) FROM t_" + JIA
                            + ".outbox x WHERE x::text LIKE '%欧阳%' OR x::text LIKE '%13911112222%'"))
                    .isZero();
        }

        @Test
        void aCountySeesNoOtherCountysFigures() {
            JsonNode overview = api.as(JIA, "leader").get("/api/v1/overview").expect(200);
            assertThat(overview.path("items")).hasSize(1);
            assertThat(overview.path("items").get(0).path("tenant").asText()).isEqualTo(JIA);
            assertThat(api.as(JIA, "leader").get("/api/v1/overview/" + YI).status())
                    .isEqualTo(404);
        }

        private JsonNode headline(String leadNo) {
            for (JsonNode item : api.as(CITY, "supervisor")
                    .get("/api/v1/overview/" + JIA + "?limit=100")
                    .expect(200)
                    .path("items")) {
                if (item.path("leadNo").asText().equals(leadNo)) {
                    return item;
                }
            }
            return null;
        }
    }

    @Nested
    class WithinACounty {
        @TestFactory
        @DisplayName("a department gets a 404 for what was dispatched to another department, on every path")
        Stream<DynamicTest> departmentsDoNotSeeEachOther() {
            return OpenApi.of(api).stream()
                    .filter(operation -> operation.path().startsWith("/api/v1/leads/{id}"))
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        for (String user : List.of("water", "transport")) {
                            for (String path : paths(operation, jia, jia)) {
                                Answer answer = send(api.as(JIA, user), operation, path);
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isIn(403, 404);
                                assertThat(answer.text()).doesNotContain(jia.lead(), jia.mark(), jia.receipt());
                            }
                        }
                    }));
        }

        @Test
        void aDepartmentsListsHoldItsOwnLeadsOnly() {
            for (String query : List.of("", "&department=housing", "&q=" + enc("同名"), "&state=DISPATCHED")) {
                JsonNode list = api.as(JIA, "water")
                        .get("/api/v1/leads?limit=100" + query)
                        .expect(200);
                assertThat(list.path("items").findValuesAsText("id")).containsOnly(jia.waterLead());
                assertThat(list.path("total").asInt()).isEqualTo(1);
            }
            assertThat(api.as(JIA, "water")
                            .get("/api/v1/leads/counters")
                            .expect(200)
                            .path("all")
                            .asInt())
                    .isEqualTo(1);
            assertThat(api.as(JIA, "water").get("/api/v1/notifications").text()).doesNotContain(jia.lead());
        }

        @Test
        @DisplayName("the person behind an anonymous or named report stays hidden from departments")
        void departmentsDoNotLearnWhoReported() {
            Map<String, Object> body = Bodies.aWindowLead("举报项目");
            body.put("kind", "REPORT");
            body.put("complainant", Map.of("name", "司马举报", "phone", "13922223333"));
            String id = api.as(JIA, "intake")
                    .post("/api/v1/leads", body)
                    .expect(201)
                    .path("id")
                    .asText();
            api.as(JIA, "intake").act(id, "sign", Map.of()).expect(200);
            api.as(JIA, "intake")
                    .act(id, "dispatch", Map.of("department", "transport"))
                    .expect(200);
            Api.Caller department = api.as(JIA, "transport");
            assertThat(department
                            .post("/api/v1/leads/" + id + "/disclosures", Map.of("purpose", "核实举报内容"))
                            .status())
                    .isEqualTo(403);
            for (String path : List.of("", "/timeline", "/attachments")) {
                assertThat(department.get("/api/v1/leads/" + id + path).text()).doesNotContain("司马", "2223333", "3333");
            }
        }
    }

    @Nested
    class ThePlatform {
        @TestFactory
        @DisplayName("platform-admin runs the platform and reads no tenant's data")
        Stream<DynamicTest> readsNoTenantData() {
            Set<String> ofEverybody = Set.of("/api/v1/me", "/api/v1/clock");
            return OpenApi.of(api).stream()
                    .filter(Operation::isGet)
                    .filter(operation -> !operation.path().startsWith("/api/v1/platform")
                            && !operation.path().startsWith("/public")
                            && !ofEverybody.contains(operation.path()))
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        for (String path :
                                operation.hasParameters() ? paths(operation, yi, yi) : List.of(operation.path())) {
                            Answer answer = api.platform().get(path, attackHeaders());
                            // the calendar asks for its parameters before it asks who wants to know; it is nobody's
                            // secret
                            assertThat(answer.status()).as(answer.toString()).isIn(403, 404, 422);
                            assertHoldsNothingOf(yi, answer);
                        }
                    }));
        }

        @Test
        void nobodyElseRunsIt() {
            for (Operation operation : OpenApi.of(api)) {
                if (operation.path().startsWith("/api/v1/platform")) {
                    for (Api.Caller caller :
                            List.of(api.as(JIA, "admin"), api.as(CITY, "supervisor"), api.as(CITY, "admin"))) {
                        assertThat(send(caller, operation, fill(operation.path(), yi, "suspend"))
                                        .status())
                                .as(operation + " by " + caller)
                                .isEqualTo(403);
                    }
                    assertThat(send(api.nobody(), operation, fill(operation.path(), yi, "suspend"))
                                    .status())
                            .as(operation.toString())
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    @DisplayName("without a token every path but the public ones is a 401 with a problem document")
    void nobodySeesNothing() {
        // who calls the machines' address signs each call: MachineIT
        Set<String> open = Set.of("/api/v1/session", "/api/v1/clock", "/machine/v1");
        for (Operation operation : OpenApi.of(api)) {
            if (!operation.path().startsWith("/public") && !open.contains(operation.path())) {
                Answer answer = send(api.nobody(), operation, fill(operation.path(), yi, "sign"));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
                assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
                assertHoldsNothingOf(yi, answer);
            }
        }
    }

    /** The paths of an operation with ids of {@code other}; where there are two, also with the own id in front. */
    private List<String> paths(Operation operation, County other, County own) {
        Set<String> paths = new TreeSet<>();
        List<String> actions = operation.path().contains("/leads/{id}/actions")
                ? List.of(
                        "acknowledge",
                        "transfer",
                        "sign",
                        "return-route",
                        "dispatch",
                        "start-verification",
                        "record-findings",
                        "feedback",
                        "review",
                        "unflag-special",
                        "remind")
                : operation.path().contains("/users/")
                        ? List.of("unlock", "disable", "enable", "reset-password", "reset-otp")
                        : List.of("suspend");
        for (String action : operation.path().contains("{action}") ? actions : List.of("none")) {
            paths.add(fill(operation.path(), other, action));
            if (own != other && operation.path().matches(".*/(leads|projects)/\\{id}/.*\\{(?!action).*")) {
                String mine = operation.path().contains("/projects/") ? own.project() : own.lead();
                paths.add(fill(operation.path().replace("{id}", mine), other, action));
            }
        }
        return List.copyOf(paths);
    }

    private static String fill(String path, County county, String action) {
        String id = path.contains("/notifications/")
                ? county.notification()
                : path.contains("/plugins/")
                        ? "no-such-plugin"
                        : path.contains("/projects/") ? county.project() : county.lead();
        return path.replace("{id}", id)
                .replace("{entry}", county.entry())
                .replace("{credential}", county.credential())
                .replace("{clock}", county.clock())
                .replace("{file}", county.file())
                .replace("{attachmentId}", county.file())
                .replace("{receipt}", county.receipt())
                .replace("{tenant}", county.code())
                .replace("{username}", "only." + county.code())
                .replace("{name}", "no-such-parameter")
                .replace("{action}", action)
                .replaceAll("\\{[^}]*}", county.lead());
    }

    /** A public page of another county is open to everybody; everything else must be refused. */
    private static List<Integer> refusals(Operation operation, String path) {
        boolean openToAll = operation.path().startsWith("/public/v1/{tenant}");
        if (operation.path().contains("/notifications/")) {
            // numbers, that both counties have: one's own notice of that number is read, the other's is not (see
            // Snapshot)
            return List.of(204, 403, 404);
        }
        if (operation.path().startsWith("/public/v1/leads/")) {
            // guessing locks the receipt
            return List.of(404, 429);
        }
        return openToAll ? List.of(200, 201, 422) : List.of(403, 404);
    }

    private static Answer send(Api.Caller caller, Operation operation, String path) {
        if (operation.body().contains("multipart/form-data")) {
            Multipart pdf = Multipart.aPdf("x");
            return caller.send(operation.method(), path, pdf.body(), "Content-Type", pdf.contentType());
        }
        Object body = operation.isGet() || operation.body().isEmpty() ? null : body(path);
        return caller.send(operation.method(), path, body, attackHeaders());
    }

    /** Bodies that would be right for the owner: only the id is wrong. */
    private static Object body(String path) {
        Map<String, Object> body = new LinkedHashMap<>();
        String[] words = path.split("/");
        if (path.endsWith("/actions/report") || path.contains("/workforce/")) {
            return Map.of("note", "冒名报告");
        } else if (path.endsWith("/hand-downs")) {
            return Map.of("locked", false);
        } else if (path.endsWith("/machine-credentials")) {
            return Map.of("name", "冒名接口");
        } else if (path.contains("/enterprises/")) {
            return Map.of("creditCode", "91341202MA0000015F", "name", "冒名企业");
        } else if (path.endsWith("/actions/rotate")) {
            return Map.of();
        } else if (path.endsWith("/actions/void")
                || path.endsWith("/actions/revoke")
                || path.endsWith("/actions/switch-off")
                || path.endsWith("/actions/take-back")) {
            return Map.of("reason", "冒名作废");
        } else if (path.matches(".*/projects/[^/]+")) {
            return ProjectBodies.aProject("冒名改动");
        } else if (path.matches(".*/projects/[^/]+/[^/]+/[^/]+")) {
            return Map.of("reason", "冒名作废", "voided", true);
        } else if (path.contains("/projects/") && !path.endsWith("/disclosures")) {
            return ProjectBodies.anEntry(words[words.length - 1]);
        } else if (path.endsWith("/disclosures")) {
            body.put("purpose", "核实投诉人身份");
        } else if (path.endsWith("/transfer")) {
            body.put("target", JIA);
        } else if (path.endsWith("/record-findings")) {
            return Bodies.findings();
        } else if (path.endsWith("/feedback")) {
            return Bodies.feedback();
        } else if (path.endsWith("/review")) {
            return Bodies.approval();
        } else if (path.endsWith("/return-route") || path.endsWith("/unflag-special")) {
            body.put("reason", "不属本地");
        } else if (path.endsWith("/mail")) {
            body.put("address", "impostor@other.example");
        } else if (path.matches(".*/users/[^/]+")) {
            body.put("name", "冒名");
            body.put("roles", List.of("intake"));
        } else if (path.endsWith("/reset-password")) {
            body.put("password", "Taken-2025-over");
        } else if (path.contains("/parameters/")) {
            body.put("value", "1");
        } else if (path.contains("/plugins/")) {
            body.put("enabled", false);
        }
        if (path.endsWith("/unflag-special")) {
            body.put("leader", "王局长");
        }
        return body;
    }

    private static String[] attackHeaders() {
        return new String[] {
            "X-Tenant",
            YI,
            "X-Tenant-Id",
            YI,
            "Tenant",
            YI,
            "X-Schema",
            "t_" + YI,
            "X-Forwarded-User",
            "intake",
            "X-HTTP-Method-Override",
            "GET",
            "Cookie",
            "tenant=" + YI + "; zhiqian_tenant=" + YI
        };
    }

    private static String cursorOf(County county) {
        return base64("2025-09-29T09:00:00Z\n" + county.lead());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String enc(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Echoing a part of the asked path is no leak; the county's own mark is in no path. */
    private static void assertHoldsNothingOf(County county, Answer answer) {
        for (String secret : county.secrets()) {
            if (!answer.request().contains(secret)) {
                assertThat(answer.text()).as(answer.request()).doesNotContain(secret);
            }
        }
    }

    private record Snapshot(int version, int events, int files, long audits, String rows) {}

    private Snapshot snapshot(County county) {
        Api.Caller intake = api.as(county.code(), "intake");
        String schema = "t_" + county.code() + ".";
        return new Snapshot(
                intake.lead(county.lead()).path("version").asInt(),
                intake.get("/api/v1/leads/" + county.lead() + "/timeline")
                        .expect(200)
                        .path("items")
                        .size(),
                intake.get("/api/v1/leads/" + county.lead() + "/attachments")
                        .expect(200)
                        .path("items")
                        .size(),
                system.number("SELECT count(*) FROM " + schema + "audit_entry WHERE action <> 'sign-in'"),
                system.query("SELECT md5(string_agg(x, '' ORDER BY x)) FROM (SELECT u::text AS x FROM " + schema
                                + "app_user u UNION ALL SELECT n::text FROM " + schema
                                + "notification n UNION ALL SELECT p::text FROM " + schema
                                + "project p UNION ALL SELECT e::text FROM " + schema
                                + "project_permit e UNION ALL SELECT c::text FROM " + schema
                                + "machine_credential c) all_rows")
                        .get(0));
    }
}
