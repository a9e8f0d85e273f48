package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import zhiqian.kernel.lead.LeadAction;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.OpenApi;
import zhiqian.tests.fixtures.OpenApi.Operation;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 错误输入:都有一个说得清的中文答复,什么也没改,从不是 500. */
@Order(20)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String COUNTY = "341204";
    private static final String BIG = "欠".repeat(120_000);

    private RunningSystem system;
    private Api api;
    private Api.Caller intake;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        api = running.api();
        intake = api.as(COUNTY, "intake");
    }

    /** A request body that is wrong in one way. */
    private record Wrong(String what, Object body, int status, String problem, String field) {}

    @Nested
    class ALead {
        @TestFactory
        @DisplayName("that cannot be read is a 400 and is not registered")
        Stream<DynamicTest> unreadable() {
            String whole = text(Bodies.aWindowLead("不该登记"));
            return Stream.of(
                            new Wrong("half an object", "{", 400, "malformed-json", null),
                            new Wrong("no value", "{\"facts\":}", 400, "malformed-json", null),
                            new Wrong("single quotes", "{'facts':'x'}", 400, "malformed-json", null),
                            new Wrong("a comment", "/* x */ " + whole, 400, "malformed-json", null),
                            new Wrong("two documents", whole + whole, 400, null, null),
                            new Wrong("text behind it", whole + " x", 400, "malformed-json", null),
                            new Wrong("not a number", whole.replace("12", "NaN"), 400, "malformed-json", null),
                            new Wrong(
                                    "a name twice",
                                    whole.replace("\"people\"", "\"people\":1,\"people\""),
                                    400,
                                    "malformed-json",
                                    null),
                            new Wrong(
                                    "a name twice below",
                                    whole.replace("\"name\"", "\"name\":\"李四\",\"name\""),
                                    400,
                                    null,
                                    null),
                            new Wrong("30,000 arrays in each other", "[".repeat(30_000), 400, null, null),
                            new Wrong(
                                    "deep objects in a field",
                                    whole.replace("\"WINDOW\"", "{\"a\":".repeat(60) + "1" + "}".repeat(60)),
                                    400,
                                    null,
                                    null),
                            new Wrong(
                                    "bytes that are no UTF-8",
                                    new byte[] {
                                        '{',
                                        '"',
                                        'f',
                                        'a',
                                        'c',
                                        't',
                                        's',
                                        '"',
                                        ':',
                                        '"',
                                        (byte) 0xff,
                                        (byte) 0xfe,
                                        '"',
                                        '}'
                                    },
                                    400,
                                    null,
                                    null),
                            new Wrong(
                                    "GBK",
                                    "{\"facts\":\"工资未发五月\"}".getBytes(java.nio.charset.Charset.forName("GBK")),
                                    400,
                                    null,
                                    null),
                            new Wrong(
                                    "raw control character in a string",
                                    whole.replace("WINDOW", "WIN\u0001DOW"),
                                    400,
                                    null,
                                    null),
                            new Wrong("a list", "[]", 400, "wrong-type", null),
                            new Wrong("a text", "\"x\"", 400, "wrong-type", null),
                            new Wrong("a number", "1", 400, "wrong-type", null),
                            new Wrong("null", "null", 422, "invalid-input", null),
                            new Wrong(
                                    "an unknown field",
                                    whole.replaceFirst("\\{", "{\"priority\":1,"),
                                    400,
                                    "unknown-field",
                                    "priority"),
                            new Wrong(
                                    "an unknown field below",
                                    whole.replace("\"name\"", "\"nick\":1,\"name\""),
                                    400,
                                    "unknown-field",
                                    "complainant.nick"))
                    .map(wrong -> refused(wrong, "/api/v1/leads"));
        }

        @TestFactory
        @DisplayName("with a value of the wrong type is a 400 that names the field")
        Stream<DynamicTest> wrongTypes() {
            return Stream.of(
                            with("people", "12"),
                            with("people", 1.5),
                            with("people", true),
                            with("people", List.of(1)),
                            with("people", 99_999_999_999L),
                            with("representedPeople", "2"),
                            with("facts", 5),
                            with("facts", true),
                            with("facts", Map.of()),
                            with("area", 1),
                            with("anonymous", "yes"),
                            with("anonymous", 1),
                            with("channel", "FAX"),
                            with("channel", "window"),
                            with("channel", 1),
                            with("channel", ""),
                            with("kind", "GOSSIP"),
                            with("complainant", "张三"),
                            with("complainant", List.of()),
                            with("triggers", "LEADER_INSTRUCTION"),
                            with("triggers", List.of("FULL_MOON")),
                            with("triggers", List.of(1)),
                            with("amount", 96000),
                            with("amount", List.of()),
                            with("externalDueAt", "tomorrow"),
                            with("externalDueAt", "2025-10-09"),
                            with("externalDueAt", 1),
                            with("employer", 1))
                    .map(wrong -> new Wrong(wrong.what(), wrong.body(), 400, "wrong-type", wrong.field()))
                    .map(wrong -> refused(wrong, "/api/v1/leads"));
        }

        @TestFactory
        @DisplayName("with a value that cannot be is a 422 that names the field in Chinese")
        Stream<DynamicTest> wrongValues() {
            return Stream.of(
                            with("people", 0),
                            with("people", -1),
                            with("people", 100_001),
                            with("representedPeople", 0),
                            with("amount", "-1"),
                            with("amount", "1.234"),
                            with("amount", "abc"),
                            with("amount", "1e5"),
                            with("amount", "99999999999999999999.00"),
                            with("amount", ""),
                            with("amount", "12"),
                            with("amount", "1"),
                            with("amount", "NaN"),
                            without("area"),
                            with("area", ""),
                            with("area", "   "),
                            with("area", "街".repeat(121)),
                            with("area", "清河\u0007街道"),
                            without("facts"),
                            with("facts", "欠薪"),
                            with("facts", "     "),
                            with("facts", "欠".repeat(4001)),
                            with("facts", "五月\u0000工资未发"),
                            with("facts", "五月工资\u001b[31m未发"),
                            with("facts", "五月工资\ud83d未发"),
                            without("complainant", "complainant.name"),
                            with("complainant", Map.of("name", "张三"), "complainant.phone"),
                            complainant("name", ""),
                            complainant("name", "张".repeat(41)),
                            complainant("name", "张\u0000三"),
                            complainant("phone", "12345"),
                            complainant("phone", "1380000567８"),
                            complainant("phone", "138000056789"),
                            complainant("phone", "03581234567"),
                            complainant("phone", "+8613800005678"),
                            complainant("phone", ""),
                            complainant("idNo", "341202199001010012"),
                            complainant("idNo", "11010119900307851"),
                            complainant("idNo", "110101202513018515"),
                            complainant("idNo", "x"),
                            with("employerCreditCode", "91350100M000100Y44"),
                            with("employerCreditCode", "123"),
                            with("employerCreditCode", "91350100M000100Y4O"),
                            with("periodFrom", "2025-13"),
                            with("periodFrom", "2025-5"),
                            with("periodFrom", "八月"),
                            with("periodTo", "25-08"),
                            with("project", "项".repeat(121)),
                            with("employer", "建".repeat(121)),
                            with("employer", "甲\u0008公司"),
                            with("industry", "housing"),
                            with("industry", "'; DROP TABLE lead; --"),
                            with("externalNo", "x".repeat(61)))
                    .filter(wrong -> !(wrong.body() instanceof Map<?, ?> body
                            && List.of("12", "1").contains(String.valueOf(body.get("amount")))))
                    .map(wrong -> refused(wrong, "/api/v1/leads"));
        }

        @TestFactory
        @DisplayName("whose fields contradict each other is a 422 with every field at fault")
        Stream<DynamicTest> contradictions() {
            Map<String, Object> neither = Bodies.aWindowLead(null);
            neither.remove("employer");
            Map<String, Object> backwards = Bodies.aWindowLead("不该登记");
            backwards.putAll(Map.of("periodFrom", "2025-08", "periodTo", "2025-05"));
            Map<String, Object> hidden = Bodies.aWindowLead("不该登记");
            hidden.put("anonymous", true);
            Map<String, Object> hotline = Bodies.aWindowLead("不该登记");
            hotline.put("channel", "HOTLINE_12345");
            return Stream.of(
                            new Wrong("neither employer nor project", neither, 422, "invalid-input", "employer"),
                            new Wrong("period backwards", backwards, 422, "invalid-input", "periodTo"),
                            new Wrong("anonymous complaint", hidden, 422, "invalid-input", "anonymous"),
                            new Wrong("hotline without its limit", hotline, 422, "invalid-input", "externalDueAt"),
                            new Wrong("hotline without its number", hotline, 422, "invalid-input", "externalNo"),
                            new Wrong("no channel", without("channel").body(), 422, "invalid-input", "channel"),
                            new Wrong(
                                    "five triggers",
                                    with("triggers", java.util.Collections.nCopies(5, "MEDIA_EXPOSURE"))
                                            .body(),
                                    422,
                                    "invalid-input",
                                    "triggers"),
                            new Wrong(
                                    "an empty trigger",
                                    with("triggers", java.util.Arrays.asList((Object) null))
                                            .body(),
                                    400,
                                    null,
                                    null))
                    .map(wrong -> refused(wrong, "/api/v1/leads"));
        }

        @TestFactory
        @DisplayName("from the worker's page is judged by the same rules")
        Stream<DynamicTest> fromTheWorkersPage() {
            return Stream.of(
                            new Wrong("malformed", "{", 400, "malformed-json", null),
                            new Wrong(
                                    "unknown field",
                                    text(Bodies.aComplaint("x")).replaceFirst("\\{", "{\"tenant\":\"341202\","),
                                    400,
                                    "unknown-field",
                                    "tenant"),
                            new Wrong(
                                    "staff's field",
                                    change(Bodies.aComplaint("不该登记"), b -> b.put("externalNo", "1")),
                                    422,
                                    "invalid-input",
                                    "externalNo"),
                            new Wrong(
                                    "staff's trigger",
                                    change(
                                            Bodies.aComplaint("不该登记"),
                                            b -> b.put("triggers", List.of("LEADER_INSTRUCTION"))),
                                    422,
                                    "invalid-input",
                                    null),
                            new Wrong(
                                    "no phone",
                                    change(Bodies.aComplaint("不该登记"), b -> b.put("complainant", Map.of("name", "张三"))),
                                    422,
                                    "invalid-input",
                                    "complainant.phone"),
                            new Wrong(
                                    "control character",
                                    change(Bodies.aComplaint("不该登记"), b -> b.put("facts", "五月\u0000工资未发")),
                                    422,
                                    "invalid-input",
                                    "facts"))
                    .map(wrong -> refused(wrong, "/public/v1/" + COUNTY + "/leads"));
        }

        @Test
        void thatIsTooLargeIsA413() {
            nothingRegistered(() -> problem(
                    intake.post("/api/v1/leads", change(Bodies.aWindowLead("不该登记"), b -> b.put("facts", BIG))),
                    413,
                    "too-large"));
        }

        @Test
        @DisplayName("that is too large and does not say so (chunked) is a 413, too")
        void thatIsTooLargeInChunksIsA413() {
            byte[] body = text(change(Bodies.aWindowLead("不该登记"), b -> b.put("facts", BIG)))
                    .getBytes(StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(URI.create(system.url() + "/api/v1/leads"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + intake.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            nothingRegistered(() -> problem(api.exchange("intake", request), 413, "too-large"));
        }

        @Test
        void thatIsNotJsonIsA415() {
            for (String type : List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x")) {
                nothingRegistered(() -> problem(
                        intake.post("/api/v1/leads", text(Bodies.aWindowLead("不该登记")), "Content-Type", type),
                        415,
                        "unsupported-media-type"));
            }
        }

        @Test
        void aBrokenContentTypeIsNoServerError() {
            for (String type : List.of("x", "/", "application/json; charset=no-such", "application/", ";;;")) {
                Answer answer = intake.post("/api/v1/leads", "{", "Content-Type", type);
                assertThat(answer.status()).as(type + " " + answer).isBetween(400, 499);
            }
        }

        private DynamicTest refused(Wrong wrong, String path) {
            return dynamicTest(
                    wrong.what(),
                    () -> nothingRegistered(() -> {
                        Answer answer = intake.post(
                                path, wrong.body() instanceof Map<?, ?> ? text(wrong.body()) : wrong.body());
                        problem(answer, wrong.status(), wrong.problem());
                        if (wrong.field() != null) {
                            assertThat(answer.json().path("errors").findValuesAsText("field"))
                                    .as(answer.toString())
                                    .anyMatch(field -> field.startsWith(wrong.field()));
                        }
                    }));
        }

        private void nothingRegistered(Runnable request) {
            long before = leads();
            request.run();
            assertThat(leads()).isEqualTo(before);
        }

        private long leads() {
            return system.number("SELECT (SELECT count(*) FROM t_" + COUNTY + ".lead) * 1000 + (SELECT count(*) FROM t_"
                    + COUNTY + ".outbox)");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AnAction {
        private final Map<String, String> byState = new LinkedHashMap<>();

        @BeforeAll
        void oneLeadInEachState() {
            byState.put("REGISTERED", story().complainToCounty().id());
            byState.put(
                    "ACKED",
                    story().complainToCounty()
                            .by("intake", "acknowledge", Map.of())
                            .id());
            byState.put("SIGNED", story().complainToCounty().sign().id());
            byState.put(
                    "DISPATCHED", story().complainToCounty().sign().dispatch().id());
            byState.put(
                    "VERIFYING",
                    story().complainToCounty().sign().dispatch().verify().id());
            byState.put(
                    "RESOLVED",
                    story().complainToCounty()
                            .sign()
                            .dispatch()
                            .recordFindings()
                            .id());
            byState.put(
                    "FEEDBACK",
                    story().complainToCounty()
                            .sign()
                            .dispatch()
                            .recordFindings()
                            .giveFeedback()
                            .id());
            byState.put(
                    "CLOSED",
                    story().complainToCounty()
                            .sign()
                            .dispatch()
                            .recordFindings()
                            .giveFeedback()
                            .review()
                            .id());
            byState.put(
                    "REDO",
                    story().complainToCounty()
                            .sign()
                            .dispatch()
                            .recordFindings()
                            .giveFeedback()
                            .by("reviewer", "review", rejection())
                            .id());
            byState.put("TRANSFERRED", story().complainToCityAndTransfer().id());
            byState.put(
                    "RETURNED_ROUTE",
                    story().complainToCityAndTransfer()
                            .by("intake", "return-route", Map.of("reason", "不属本地"))
                            .id());
        }

        @TestFactory
        @DisplayName("that the state does not permit is a 409 that names the state and what is open; nothing changes")
        Stream<DynamicTest> illegal() {
            return byState.entrySet().stream().flatMap(lead -> Stream.of(LeadAction.values())
                    .map(action -> dynamicTest(lead.getKey() + " " + action.id(), () -> {
                        JsonNode before = intake.lead(lead.getValue());
                        assertThat(before.path("state").asText()).isEqualTo(lead.getKey());
                        List<String> open = new ArrayList<>();
                        for (JsonNode each : before.path("actions")) {
                            assertThat(each.path("enabled").asBoolean()
                                            || !each.path("reason").asText().isBlank())
                                    .isTrue();
                        }
                        JsonNode whole = allOpen(lead.getValue());
                        whole.forEach(each -> open.add(each.asText()));
                        if (!open.contains(action.id())) {
                            unchanged(lead.getValue(), () -> {
                                Answer answer = permitted(action).act(lead.getValue(), action.id(), bodyOf(action));
                                problem(answer, 409, "illegal-transition");
                                assertThat(answer.json().path("state").asText()).isEqualTo(lead.getKey());
                                assertThat(answer.json().path("open")).isEqualTo(whole);
                            });
                        }
                    })));
        }

        /** As the 409 itself says it: not narrowed to one person's roles. */
        private JsonNode allOpen(String lead) {
            for (LeadAction action : LeadAction.values()) {
                Answer answer = permitted(action).act(lead, action.id(), Map.of("no-such-field", 1));
                if (answer.status() == 409) {
                    return answer.json().path("open");
                }
            }
            throw new AssertionError("everything is open?");
        }

        @TestFactory
        @DisplayName("of somebody without the role is a 403; nothing changes")
        Stream<DynamicTest> withoutTheRole() {
            return Stream.of(LeadAction.values())
                    .flatMap(action -> Stream.of("intake", "handler", "reviewer", "leader", "auditor", "admin")
                            .filter(user -> !action.roles().contains(user))
                            .map(user -> dynamicTest(action.id() + " by " + user, () -> byState.values()
                                    .forEach(lead -> unchanged(
                                            lead,
                                            () -> problem(
                                                    api.as(COUNTY, user).act(lead, action.id(), bodyOf(action)),
                                                    403,
                                                    "forbidden"))))));
        }

        @TestFactory
        @DisplayName("with a wrong body is a 400 or 422; nothing changes")
        Stream<DynamicTest> withAWrongBody() {
            String signed = byState.get("SIGNED");
            String resolved = byState.get("RESOLVED");
            String feedback = byState.get("FEEDBACK");
            String verifying = byState.get("VERIFYING");
            return Stream.of(
                    wrongAct(signed, "intake", "dispatch", Map.of("department", "no-such"), 422, "department"),
                    wrongAct(signed, "intake", "dispatch", Map.of("department", "../x"), 422, "department"),
                    wrongAct(signed, "intake", "dispatch", Map.of("department", 1), 400, "department"),
                    wrongAct(signed, "intake", "dispatch", Map.of("note", "字".repeat(1001)), 422, "note"),
                    wrongAct(signed, "intake", "dispatch", Map.of("note", "a\u0000b"), 422, "note"),
                    wrongAct(signed, "intake", "dispatch", Map.of("x", 1), 400, "x"),
                    wrongAct(signed, "intake", "dispatch", "[]", 400, null),
                    wrongAct(signed, "intake", "dispatch", "{", 400, null),
                    wrongAct(signed, "intake", "dispatch", "\"x\"", 400, null),
                    wrongAct(byState.get("TRANSFERRED"), "intake", "return-route", Map.of(), 422, "reason"),
                    wrongAct(
                            byState.get("TRANSFERRED"), "intake", "return-route", Map.of("reason", " "), 422, "reason"),
                    wrongAct(signed, "leader", "unflag-special", Map.of("reason", "不属特殊"), 422, "leader"),
                    wrongAct(verifying, "housing", "record-findings", Map.of(), 422, "substantiated"),
                    wrongAct(
                            verifying,
                            "housing",
                            "record-findings",
                            change(Bodies.findings(), b -> b.put("outcome", "COORDINATING")),
                            422,
                            "outcome"),
                    wrongAct(
                            verifying,
                            "housing",
                            "record-findings",
                            change(Bodies.findings(), b -> b.put("outcome", "MAGIC")),
                            400,
                            "outcome"),
                    wrongAct(
                            verifying,
                            "housing",
                            "record-findings",
                            change(Bodies.findings(), b -> b.put("people", -1)),
                            422,
                            "people"),
                    wrongAct(
                            verifying,
                            "housing",
                            "record-findings",
                            change(Bodies.findings(), b -> b.put("amount", "x")),
                            422,
                            "amount"),
                    wrongAct(
                            verifying,
                            "housing",
                            "record-findings",
                            change(Bodies.findings(), b -> b.put("debtor", "甲".repeat(201))),
                            422,
                            "debtor"),
                    wrongAct(resolved, "housing", "feedback", Map.of("result", "已办"), 422, "complainantIdentity"),
                    wrongAct(
                            resolved,
                            "housing",
                            "feedback",
                            change(Bodies.feedback(), b -> b.put("callback", Map.of("paid", "yes"))),
                            400,
                            "callback.paid"),
                    wrongAct(
                            resolved,
                            "housing",
                            "feedback",
                            change(Bodies.feedback(), b -> b.remove("callback")),
                            422,
                            "callback"),
                    wrongAct(feedback, "reviewer", "review", Map.of(), 422, "verdicts"),
                    wrongAct(
                            feedback,
                            "reviewer",
                            "review",
                            Map.of("verdicts", Map.of("lawful", true)),
                            422,
                            "verdicts"),
                    wrongAct(
                            feedback,
                            "reviewer",
                            "review",
                            Map.of(
                                    "verdicts",
                                    Map.of(
                                            "lawful",
                                            true,
                                            "clear",
                                            false,
                                            "compliant",
                                            true,
                                            "logical",
                                            true,
                                            "complete",
                                            true)),
                            422,
                            "opinion"),
                    wrongAct(
                            feedback,
                            "reviewer",
                            "review",
                            Map.of("verdicts", Map.of("lawful", "true")),
                            400,
                            "verdicts.lawful"));
        }

        private DynamicTest wrongAct(String lead, String user, String action, Object body, int status, String field) {
            return dynamicTest(
                    action + " " + body,
                    () -> unchanged(lead, () -> {
                        Answer answer =
                                api.as(COUNTY, user).act(lead, action, body instanceof Map<?, ?> ? text(body) : body);
                        problem(answer, status, null);
                        if (field != null) {
                            assertThat(answer.json().path("errors").findValuesAsText("field"))
                                    .as(answer.toString())
                                    .anyMatch(f -> f.startsWith(field));
                        }
                    }));
        }

        @Test
        void thatNobodyKnowsIsA404() {
            for (String action : List.of("delete", "SIGN", "sign%00", "..", "%2e%2e", "签收")) {
                unchanged(byState.get("REGISTERED"), () -> assertThat(intake.act(
                                        byState.get("REGISTERED"),
                                        IsolationIT.enc(action).replace("%25", "%"),
                                        Map.of())
                                .status())
                        .isIn(400, 404, 405));
            }
        }

        @Test
        @DisplayName("on what one saw before somebody else changed it is a 409 with the current version")
        void onAStaleVersion() {
            String lead = story().complainToCounty()
                    .by("intake", "acknowledge", Map.of())
                    .id();
            int version = intake.lead(lead).path("version").asInt();
            unchanged(lead, () -> {
                Answer answer = intake.act(lead, "sign", Map.of(), "If-Match", "\"" + (version - 1) + "\"");
                problem(answer, 409, "stale-version");
                assertThat(answer.json().path("version").asInt()).isEqualTo(version);
                assertThat(answer.json().path("state").asText()).isEqualTo("ACKED");
            });
            for (String nonsense : List.of("\"x\"", "-1", "99999999999999", "\"0\", \"1\"", "'")) {
                unchanged(lead, () -> assertThat(intake.act(lead, "sign", Map.of(), "If-Match", nonsense)
                                .status())
                        .as(nonsense)
                        .isIn(400, 409, 412, 422));
            }
            intake.act(lead, "sign", Map.of(), "If-Match", "\"" + version + "\"")
                    .expect(200);
        }

        @Test
        void withTheSameKeyAndBodyIsDoneOnce() {
            String lead = story().complainToCounty().id();
            String key = UUID.randomUUID().toString();
            JsonNode first = intake.act(lead, "acknowledge", Map.of("message", "已联系"), "Idempotency-Key", key)
                    .expect(200);
            unchanged(lead, () -> assertThat(
                            intake.act(lead, "acknowledge", Map.of("message", "已联系"), "Idempotency-Key", key)
                                    .expect(200))
                    .isEqualTo(first));
            unchanged(
                    lead,
                    () -> problem(
                            intake.act(lead, "acknowledge", Map.of("message", "另一内容"), "Idempotency-Key", key),
                            409,
                            "idempotency-conflict"));
            unchanged(
                    lead,
                    () -> problem(
                            intake.act(lead, "sign", Map.of("note", "x"), "Idempotency-Key", key),
                            409,
                            "idempotency-conflict"));
        }

        @Test
        void withABrokenKeyIsRefused() {
            String lead = byState.get("REGISTERED");
            for (String key : List.of("x".repeat(101), "a b")) {
                unchanged(lead, () -> assertThat(intake.act(lead, "acknowledge", Map.of(), "Idempotency-Key", key)
                                .status())
                        .as(key)
                        .isIn(400, 422));
            }
        }

        private LeadStory story() {
            return LeadStory.in(api, COUNTY);
        }

        private Api.Caller permitted(LeadAction action) {
            return api.as(
                    COUNTY,
                    action.roles().contains("intake")
                            ? "intake"
                            : action.roles().contains("handler")
                                    ? "handler"
                                    : action.roles().contains("reviewer") ? "reviewer" : "leader");
        }

        private void unchanged(String lead, Runnable request) {
            int version = intake.lead(lead).path("version").asInt();
            int events = events(lead);
            request.run();
            assertThat(intake.lead(lead).path("version").asInt()).isEqualTo(version);
            assertThat(events(lead)).isEqualTo(events);
        }

        private int events(String lead) {
            return intake.get("/api/v1/leads/" + lead + "/timeline")
                    .expect(200)
                    .path("items")
                    .size();
        }
    }

    @Nested
    class AFile {
        @Test
        @DisplayName("with a Chinese name, as every browser sends it, is taken")
        void withAChineseName() {
            Answer answer = upload(Multipart.file("file", "工资表 八月.pdf", "application/pdf", "%PDF-1.4\nx\n%%EOF\n"));
            assertThat(answer.expect(201).path("name").asText()).isEqualTo("工资表 八月.pdf");
        }

        @Test
        @DisplayName("keeps percent and plus signs in its name, and half an escape is no fault of the server")
        void withPercentSignsInItsName() {
            for (String name : List.of("100%.pdf", "a+b%20c.pdf", "%zz")) {
                Answer answer = upload(Multipart.file("file", name, "application/pdf", "%PDF-1.4\nx\n%%EOF\n"));
                assertThat(answer.expect(201).path("name").asText()).isEqualTo(name);
            }
            String alone = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz\r\n\r\n"
                    + "%PDF-1.4\nx\n%%EOF\n\r\n--x--\r\n";
            Answer answer = intake.send("POST", path(), alone, "Content-Type", "multipart/form-data; boundary=x");
            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        }

        @Test
        @DisplayName("is judged by its content, not by its name or what it calls itself")
        void isJudgedByItsContent() {
            for (String content : List.of(
                    "<script>alert(1)</script>",
                    "#!/bin/sh\nid\n",
                    "MZ\u0000\u0000",
                    "just text",
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>")) {
                problem(
                        upload(Multipart.file("file", "photo.jpg", "image/jpeg", content)),
                        415,
                        "unsupported-media-type");
            }
        }

        @Test
        void thatIsEmptyOrMissingIsA422() {
            problem(upload(Multipart.file("file", "x.pdf", "application/pdf", "")), 422, "invalid-input");
            problem(upload(Multipart.file("other", "x.pdf", "application/pdf", "%PDF-1.4\nx")), 422, "invalid-input");
        }

        @Test
        void thatIsTooLargeIsA413() {
            problem(
                    upload(Multipart.file(
                            "file", "x.pdf", "application/pdf", "%PDF-1.4\n" + "x".repeat(21 * 1024 * 1024 + 1))),
                    413,
                    "too-large");
        }

        @Test
        void inABodyThatIsNoMultipartIsRefused() {
            for (String body : List.of("", "--x--", "%PDF-1.4", "--x\r\n\r\n")) {
                Answer answer = intake.send("POST", path(), body, "Content-Type", "multipart/form-data; boundary=x");
                assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            }
        }

        private Answer upload(Multipart file) {
            return intake.send("POST", path(), file.body(), "Content-Type", file.contentType());
        }

        private String path() {
            return "/api/v1/leads/"
                    + LeadStory.in(api, COUNTY).complainToCounty().id() + "/attachments";
        }
    }

    @Nested
    class AnAddress {
        @TestFactory
        @DisplayName("with an id that is none is a 404")
        Stream<DynamicTest> withABadId() {
            return Stream.of(
                            "1",
                            "x",
                            "not-a-uuid",
                            "00000000-0000-0000-0000-00000000000g",
                            "%00",
                            "..%2f..%2fetc",
                            "' OR 1=1--",
                            "欠",
                            "a".repeat(3000),
                            "0199-0199-0199-0199-0199")
                    .flatMap(id -> Stream.of("", "/timeline", "/clocks/" + UUID.randomUUID(), "/department-proposal")
                            .map(rest -> dynamicTest(shortened(id) + rest, () -> {
                                Answer answer = intake.get("/api/v1/leads/"
                                        + (id.contains("%")
                                                ? id
                                                : IsolationIT.enc(id).replace("+", "%20")) + rest);
                                assertThat(answer.status())
                                        .as(answer.toString())
                                        .isIn(400, 404, 414);
                            })));
        }

        @Test
        void withTheWrongMethodIsA405() {
            String lead = UUID.randomUUID().toString();
            for (String[] each : List.of(
                    new String[] {"PUT", "/api/v1/leads"},
                    new String[] {"DELETE", "/api/v1/leads"},
                    new String[] {"DELETE", "/api/v1/leads/" + lead},
                    new String[] {"PATCH", "/api/v1/leads/" + lead},
                    new String[] {"GET", "/api/v1/deadlines/compute"},
                    new String[] {"POST", "/api/v1/calendar"},
                    new String[] {"PUT", "/api/v1/session"})) {
                Answer answer =
                        intake.send(each[0], each[1], each[0].equals("GET") || each[0].equals("DELETE") ? null : "{}");
                problem(answer, 405, null);
            }
        }

        @TestFactory
        @DisplayName("with a query that cannot be is a 400 or 422 problem")
        Stream<DynamicTest> withABadQuery() {
            return Stream.of(
                            "leads?limit=0",
                            "leads?limit=101",
                            "leads?limit=-1",
                            "leads?limit=abc",
                            "leads?limit=99999999999",
                            "leads?sort=name",
                            "leads?sort=-",
                            "leads?sort=--amount",
                            "leads?sort=amount;drop",
                            "leads?cursor=xyz",
                            "leads?cursor=%00",
                            "leads?cursor=" + "a".repeat(401),
                            "leads?cursor=YQpi",
                            "leads?sort=amount&cursor=YQpi",
                            "leads?state=OPEN",
                            "leads?state=SIGNED,,X",
                            "leads?channel=FAX",
                            "leads?q=" + "a".repeat(101),
                            "calendar?from=x&to=y",
                            "calendar?from=2025-02-30&to=2025-03-01",
                            "calendar?from=2020-01-01&to=2025-01-01",
                            "calendar?from=2025-10-02&to=2025-10-01",
                            "calendar?from=+999999999-12-31&to=+999999999-12-31",
                            "overview/341204?limit=0",
                            "notifications?limit=101",
                            "notifications?cursor=x")
                    .map(query -> dynamicTest(shortened(query), () -> {
                        Answer answer = (query.startsWith("overview") ? api.as("341200", "leader") : intake)
                                .get("/api/v1/" + query.replace("+", "%2B"));
                        assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 422);
                        assertThat(answer.header("Content-Type"))
                                .as(answer.toString())
                                .startsWith("application/problem+json");
                    }));
        }

        @TestFactory
        @DisplayName("of any list with rubbish in any query parameter is never a server error")
        Stream<DynamicTest> withRubbishInTheQuery() {
            return OpenApi.of(api).stream()
                    .filter(Operation::isGet)
                    .filter(operation -> !operation.query().isEmpty())
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        for (String name : operation.query()) {
                            for (String rubbish : List.of(
                                    "%00",
                                    "%27",
                                    "%ff%fe",
                                    "%ED%A0%80",
                                    "-1",
                                    "1e9",
                                    "99999999999999999999",
                                    "%F0%9F%92%A9",
                                    "true%0d%0aX:y",
                                    "a".repeat(2000),
                                    "")) {
                                for (Api.Caller caller :
                                        List.of(intake, api.as(COUNTY, "auditor"), api.as("341200", "supervisor"))) {
                                    String path = operation
                                            .path()
                                            .replace("{tenant}", COUNTY)
                                            .replace("{receipt}", COUNTY + "-AAAA-AAAA-A")
                                            .replaceAll(
                                                    "\\{[^}]*}",
                                                    UUID.randomUUID().toString());
                                    Answer answer = caller.get(path + "?" + name + "=" + rubbish);
                                    assertThat(answer.status())
                                            .as(answer.toString())
                                            .isLessThan(500);
                                }
                            }
                        }
                    }));
        }

        @TestFactory
        @DisplayName("that takes a body never answers rubbish with a server error or a success")
        Stream<DynamicTest> withRubbishInTheBody() {
            List<Object> rubbish = List.of(
                    "{",
                    "[]",
                    "[[[[",
                    "\"x\"",
                    "1",
                    "{\"zz\":1}",
                    "{\"a\":".repeat(100),
                    "{\"code\":{}}",
                    "[null]",
                    "\u0000",
                    new byte[] {(byte) 0xff});
            Map<String, Api.Caller> callers = Map.of(
                    "platform",
                    api.platform(),
                    "users",
                    api.as(COUNTY, "admin"),
                    "parameters",
                    api.as(COUNTY, "admin"),
                    "plugins",
                    api.as(COUNTY, "admin"));
            return OpenApi.of(api).stream()
                    .filter(operation -> operation.body().contains("application/json"))
                    .map(operation -> dynamicTest(operation.toString(), () -> {
                        String word = operation
                                .path()
                                .replaceFirst("/(api|public)/v1/", "")
                                .replaceFirst("/.*", "");
                        String path = operation
                                .path()
                                .replace("{tenant}", COUNTY)
                                .replace("{name}", "ack.hours")
                                .replace("{action}", "sign")
                                .replace("{username}", "intake")
                                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                        for (Object body : rubbish) {
                            Answer answer = callers.getOrDefault(word, intake).send(operation.method(), path, body);
                            assertThat(answer.status()).as(body + " " + answer).isBetween(400, 499);
                            assertThat(answer.header("Content-Type"))
                                    .as(answer.toString())
                                    .startsWith("application/problem+json");
                        }
                    }));
        }

        @Test
        void thatIsUnknownIsAProblemToo() {
            for (String path : List.of(
                    "/api/v1/nothing",
                    "/api/v2/leads",
                    "/public/v1/999999",
                    "/public/v1/341204/nothing",
                    "/public/v1/leads/" + COUNTY + "-AAAA-AAAA-A?phone=1",
                    "/public/v1/leads/x?phone=%00")) {
                Answer answer = intake.get(path);
                assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 422);
                assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
            }
        }

        @Test
        void inAFormThatWeDoNotSpeakIsNoServerError() {
            assertThat(intake.get("/api/v1/leads", "Accept", "application/xml").status())
                    .isIn(200, 406);
            assertThat(intake.get("/api/v1/leads", "Accept", "x").status()).isLessThan(500);
        }

        @Test
        void ofADeadlineThatCannotBeCounted() {
            for (String body : List.of(
                    "{}",
                    "{\"start\":\"x\",\"length\":1,\"unit\":\"DAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":-1,\"unit\":\"DAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":1000000,\"unit\":\"WORKING_DAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":1,\"unit\":\"WEEKS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":1,\"unit\":\"DAYS\",\"roll\":\"SIDEWAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":1,\"unit\":\"HOURS\"}",
                    "{\"start\":\"1000-01-01\",\"length\":1,\"unit\":\"WORKING_DAYS\"}",
                    "{\"start\":\"+999999999-12-31\",\"length\":1,\"unit\":\"DAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":1.5,\"unit\":\"DAYS\"}",
                    "{\"start\":\"2025-09-29\",\"length\":\"5\",\"unit\":\"DAYS\"}")) {
                Answer answer = intake.post("/api/v1/deadlines/compute", body);
                assertThat(answer.status()).as(body + " " + answer).isIn(400, 422);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        }
    }

    private static Object bodyOf(LeadAction action) {
        return switch (action) {
            case TRANSFER -> Map.of("target", "341202");
            case RETURN_ROUTE -> Map.of("reason", "不属本地");
            case RECORD_FINDINGS -> Bodies.findings();
            case FEEDBACK -> Bodies.feedback();
            case REVIEW -> Bodies.approval();
            case UNFLAG_SPECIAL -> Map.of("reason", "不属特殊", "leader", "王局长");
            default -> Map.of();
        };
    }

    private static Map<String, Object> rejection() {
        return Map.of(
                "verdicts",
                Map.of("lawful", true, "clear", false, "compliant", true, "logical", true, "complete", true),
                "opinion",
                "事实不清,重新核实");
    }

    /** A problem document in Chinese with that status. */
    static void problem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).as(answer.toString()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("correlationId").asText()).isNotBlank();
        problem.path("errors").forEach(error -> assertThat(error.path("message").asText())
                .as(answer.toString())
                .containsPattern("\\p{IsHan}"));
        if (type != null) {
            assertThat(answer.problem()).as(answer.toString()).isEqualTo(type);
        }
    }

    private static Wrong with(String field, Object value) {
        return with(field, value, field);
    }

    private static Wrong with(String field, Object value, String atFault) {
        return new Wrong(
                field + " " + shortened(String.valueOf(value)),
                change(Bodies.aWindowLead("不该登记"), b -> b.put(field, value)),
                422,
                "invalid-input",
                atFault);
    }

    private static Wrong without(String field) {
        return without(field, field);
    }

    private static Wrong without(String field, String atFault) {
        return new Wrong(
                "no " + field, change(Bodies.aWindowLead("不该登记"), b -> b.remove(field)), 422, "invalid-input", atFault);
    }

    private static Wrong complainant(String field, String value) {
        Map<String, Object> who = new LinkedHashMap<>(Map.of("name", "张三", "phone", "13800005678"));
        who.put(field, value);
        return new Wrong(
                field + " " + shortened(value),
                change(Bodies.aWindowLead("不该登记"), b -> b.put("complainant", who)),
                422,
                "invalid-input",
                "complainant." + field);
    }

    private static Map<String, Object> change(Map<String, Object> body, Consumer<Map<String, Object>> change) {
        change.accept(body);
        return body;
    }

    private static String text(Object body) {
        try {
            // escaped: lone surrogates have no bytes in UTF-8
            return Api.MAPPER
                    .writer()
                    .with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
