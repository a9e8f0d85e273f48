package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 市级下发预警模型:下发到所选区县即按它研判,区县只读;锁定的不得停用;新版替换旧版,收回即止;不能采用的说明原因;市级看得到各区县的情况. */
@Order(26)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandedDownModelIT {
    private static final String CITY = LeadStory.CITY;
    private static final String JIA = "341271";
    private static final String YI = "341272";
    private static final String OTHER = "341282";
    private static final List<String> COUNTIES =
            List.of("341202", "341203", "341204", "341221", "341222", "341225", "341226", "341271", "341272", "341282");
    private static final String MODELS = "/api/v1/warning-models";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Other tests share the system: only the projects of this run are warned of. */
    private final String mark = "下发" + Long.toString(System.nanoTime(), 36);

    private final String code = "C" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    private final String below = "SJ-" + code;
    private RunningSystem system;
    private Api api;
    private Api.Caller city;
    private Api.Caller jia;
    private String project;
    private String warning;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        api = running.api();
        city = api.as(CITY, "reviewer");
        jia = api.as(JIA, "reviewer");
        for (String county : List.of(JIA, YI, OTHER)) {
            String id = api.as(county, "intake")
                    .post("/api/v1/projects", aProject(mark))
                    .expect(201)
                    .path("id")
                    .asText();
            project = county.equals(JIA) ? id : project;
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "only a published model of its own can a superior hand down, to its own counties, by whom it publishes")
    void whatCannotBeHandedDown() {
        draft("{project.name}第一版", "'YELLOW'");
        assertThat(handDown(city, code, List.of(JIA), false).status())
                .as("a draft")
                .isEqualTo(409);
        publish(1);
        assertThat(handDown(city, "W07", List.of(JIA), false).status()).isEqualTo(409);
        assertThat(handDown(city, "NO-SUCH", List.of(JIA), false).status()).isEqualTo(404);
        assertThat(handDown(city, code, List.of(JIA, "341100"), false)
                        .expect(422)
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asText())
                .contains("341100");
        assertThat(handDown(city, code, List.of(), false).status()).isEqualTo(422);
        assertThat(handDown(api.as(CITY, "handler"), code, List.of(JIA), false).status())
                .isEqualTo(403);
        assertThat(handDown(jia, code, List.of(YI), false)
                        .expect(403)
                        .path("detail")
                        .asText())
                .contains("没有下级单位");
        assertThat(city.get(MODELS + "/" + code + "/hand-downs").expect(200).path("items"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(row -> row.path("state").asText().equals("NONE"));
    }

    @Test
    @Order(2)
    @DisplayName(
            "the chosen counties have it, read-only and with its origin; the others have not; the city sees who has")
    void theChosenHaveIt() {
        handDown(city, code, List.of(JIA, YI), false).expect(200);
        awaitState(JIA, "IN_USE");
        awaitState(YI, "IN_USE");
        assertThat(handed(OTHER).path("state").asText()).isEqualTo("NONE");
        JsonNode model = jia.get(MODELS + "/" + below).expect(200);
        assertThat(model.path("origin").asText()).isEqualTo("HANDED_DOWN");
        assertThat(model.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(model.path("version").asInt()).isEqualTo(1);
        assertThat(model.path("handedDown").path("from").asText()).isEqualTo(CITY);
        assertThat(model.path("handedDown").path("fromName").asText()).isEqualTo("阜阳市");
        assertThat(model.path("handedDown").path("locked").asBoolean()).isFalse();
        assertThat(api.as(OTHER, "reviewer").get(MODELS + "/" + below).status()).isEqualTo(404);
        assertThat(actions(JIA, below)).contains("receive-model");
        assertThat(actions(CITY, code)).contains("hand-down-model", "answer-model");
        assertThat(jia.get("/api/v1/notifications").text()).contains(below);
    }

    @Test
    @Order(3)
    @DisplayName("a county raises a warning by it, which says by which model; a county without it does not")
    void aWarningIsRaised() {
        evaluate(JIA);
        evaluate(OTHER);
        JsonNode raised = open(JIA);
        warning = raised.path("id").asText();
        assertThat(raised.path("explanation").asText()).isEqualTo(mark + "第一版。");
        JsonNode shown = jia.get("/api/v1/warnings/" + warning).expect(200);
        assertThat(shown.path("model").path("handedDownBy").asText()).isEqualTo(CITY);
        assertThat(shown.path("model").path("plugin").isNull()).isTrue();
        assertThat(shown.path("model").path("counts").asBoolean()).isTrue();
        assertThat(shown.path("modelVersion").asInt()).isEqualTo(1);
        assertThat(open(OTHER)).isNull();
    }

    @Test
    @Order(4)
    @DisplayName("a county can neither change it nor take its code, nor any that a superior might hand down")
    void forReadingOnly() {
        Map<String, Object> same = new LinkedHashMap<>(model("{project.name}", "'RED'"));
        same.put("code", below);
        Answer taken = api.as(JIA, "handler").post(MODELS, Map.of("definition", same));
        assertThat(taken.expect(422).path("errors").get(0).path("field").asText())
                .isEqualTo("code");
        assertThat(taken.text()).contains("留给上级下发");
        assertThat(jia.post(MODELS + "/" + below + "/versions/1/actions/publish", Map.of())
                        .expect(409)
                        .path("detail")
                        .asText())
                .contains("阜阳市下发")
                .contains("只能查看");
        assertThat(jia.post(MODELS + "/" + below + "/actions/retire", Map.of()).status())
                .isEqualTo(409);
        assertThat(jia.post(MODELS + "/check", same).expect(200).path("valid").asBoolean())
                .as("it is looked at, and tried on the county's history, without a complaint")
                .isTrue();
        same.put("code", "SJ-OWN");
        assertThat(jia.post(MODELS + "/check", same).expect(200).path("valid").asBoolean())
                .isFalse();
        assertThat(api.as(CITY, "handler")
                        .post(MODELS, Map.of("definition", same))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(5)
    @DisplayName(
            "unlocked it may be switched off, with a reason that the city reads; what is open stays, and is marked")
    void switchedOff() {
        jia.post(MODELS + "/" + below + "/actions/switch-off", Map.of("reason", "本县另有规定"))
                .expect(200);
        assertThat(awaitState(JIA, "SWITCHED_OFF").path("note").asText()).isEqualTo("本县另有规定");
        assertThat(handed(JIA).path("versionInUse").isNull()).isTrue();
        assertThat(jia.get(MODELS + "/" + below).expect(200).path("state").asText())
                .isEqualTo("RETIRED");
        evaluate(JIA);
        assertThat(shown().path("model").path("counts").asBoolean()).isFalse();
        assertThat(shown().path("open").asBoolean()).isTrue();
    }

    @Test
    @Order(6)
    @DisplayName("locked it counts whatever the county wants; unlocked, what the county wanted counts again")
    void locked() {
        handDown(city, code, List.of(JIA), true).expect(200);
        awaitState(JIA, "IN_USE");
        assertThat(shown().path("model").path("counts").asBoolean()).isTrue();
        for (String action : List.of("switch-off", "switch-on")) {
            Answer refused = jia.post(
                    MODELS + "/" + below + "/actions/" + action,
                    action.equals("switch-off") ? Map.of("reason", "还是不要") : Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("locked-model");
            assertThat(refused.json().path("detail").asText()).isEqualTo("阜阳市下发并锁定了该模型,本单位不能停用或启用");
        }
        handDown(city, code, List.of(JIA), false).expect(200);
        awaitState(JIA, "SWITCHED_OFF");
        jia.post(MODELS + "/" + below + "/actions/switch-on", Map.of()).expect(200);
        awaitState(JIA, "IN_USE");
    }

    @Test
    @Order(7)
    @DisplayName("a new version replaces the old one at the next evaluation, where it was handed down and nowhere else")
    void aNewVersion() {
        draft("{project.name}第二版", "'RED'");
        publish(2);
        handDown(city, code, List.of(JIA), false).expect(200);
        LeadStory.await(SOON, () -> handed(JIA).path("versionInUse").asInt() == 2 ? true : null);
        assertThat(shown().path("modelVersion").asInt())
                .as("the version that raised it")
                .isEqualTo(1);
        evaluate(JIA);
        assertThat(open(JIA).path("id").asText()).isEqualTo(warning);
        assertThat(shown().path("modelVersion").asInt()).isEqualTo(2);
        assertThat(shown().path("level").asText()).isEqualTo("RED");
        assertThat(handed(YI).path("version").asInt()).isEqualTo(1);
        evaluate(YI);
        assertThat(open(YI).path("explanation").asText()).isEqualTo(mark + "第一版。");
        JsonNode versions =
                jia.get(MODELS + "/" + below + "/versions").expect(200).path("items");
        assertThat(versions.findValuesAsText("stateName")).containsExactly("已发布", "已由新版替换");
    }

    @Test
    @Order(8)
    @DisplayName("a version that does not fit the county is refused with the reason, and the one before stays in use")
    void whatDoesNotFitIsRefused() {
        // the counties' catalogue is the city's here: what a newer city would send is put into its outbox
        String id = UUID.randomUUID().toString();
        system.execute("UPDATE t_" + CITY + ".model_hand_down SET id = '" + id
                + "', version = 3, answer = NULL, answered_at = NULL WHERE code = '" + code + "' AND county = '" + JIA
                + "'");
        system.execute("INSERT INTO t_" + CITY + ".outbox (receiver, kind, payload, created_at) SELECT receiver, kind,"
                + " (payload::jsonb || '{\"id\":\"" + id
                + "\",\"version\":3}'::jsonb || jsonb_build_object('definition',"
                + " jsonb_set(payload::jsonb -> 'definition', '{applies}', '\"weather.isFine\"')))::text, created_at FROM t_"
                + CITY + ".outbox WHERE kind = 'MODEL_HANDED_DOWN' AND receiver = '" + JIA
                + "' ORDER BY id DESC LIMIT 1");
        JsonNode refused = awaitState(JIA, "REFUSED");
        assertThat(refused.path("note").asText()).contains("applies").contains("weather");
        assertThat(refused.path("versionInUse").asInt()).isEqualTo(2);
        JsonNode model = jia.get(MODELS + "/" + below).expect(200);
        assertThat(model.path("version").asInt()).isEqualTo(2);
        assertThat(model.path("handedDown").path("refusedVersion").asInt()).isEqualTo(3);
        assertThat(model.path("handedDown").path("refusal").asText()).contains("weather");
        assertThat(actions(JIA, below)).contains("refuse-model");
        evaluate(JIA);
        assertThat(shown().path("modelVersion").asInt()).isEqualTo(2);
        handDown(city, code, List.of(JIA), false).expect(200);
        assertThat(awaitState(JIA, "IN_USE").path("version").asInt()).isEqualTo(2);
    }

    @Test
    @Order(9)
    @DisplayName("a county that has a model of its own of that code, from before, keeps it and says so")
    void anOwnModelOfThatCode() {
        system.execute("INSERT INTO t_" + OTHER
                + ".warning_model (code, version, state, definition, created_at, created_by) SELECT '" + below
                + "', 1, 'DRAFT', definition, now(), 'handler' FROM t_" + JIA + ".received_model WHERE code = '" + below
                + "' LIMIT 1");
        handDown(city, code, List.of(OTHER), true).expect(200);
        assertThat(awaitState(OTHER, "REFUSED").path("note").asText()).contains("同一代码");
        JsonNode model = api.as(OTHER, "reviewer").get(MODELS + "/" + below).expect(200);
        assertThat(model.path("origin").asText()).isEqualTo("OWN");
        assertThat(model.path("handedDown").path("refusal").asText()).contains("同一代码");
        evaluate(OTHER);
        assertThat(open(OTHER)).isNull();
    }

    @Test
    @Order(10)
    @DisplayName("the city's figures count its warnings by county and type, with the name, and list them by it")
    void theCityCounts() {
        JsonNode total = LeadStory.await(SOON, () -> {
            for (JsonNode type :
                    city.get("/api/v1/overview/warnings").expect(200).path("total")) {
                if (type.path("type").asText().equals(below)
                        && type.path("raised").asInt() == 2) {
                    return type;
                }
            }
            return null;
        });
        assertThat(total.path("name").asText()).isEqualTo("市级统一规则");
        JsonNode listed = city.get("/api/v1/overview/" + JIA + "/warnings?type=" + below)
                .expect(200)
                .path("items");
        assertThat(listed.findValuesAsText("warningId")).containsExactly(warning);
    }

    @Test
    @Order(11)
    @DisplayName("taken back it ends: what is open stays to people, marked; others who have it go on")
    void takenBack() {
        assertThat(takeBack(jia, "x", List.of(JIA)).status()).isEqualTo(403);
        assertThat(takeBack(city, "", List.of(JIA)).status()).isEqualTo(422);
        takeBack(city, "另行制定", List.of(JIA)).expect(200);
        JsonNode back = awaitState(JIA, "TAKEN_BACK");
        assertThat(back.path("takeBackReason").asText()).isEqualTo("另行制定");
        assertThat(handed(YI).path("state").asText()).isEqualTo("IN_USE");
        assertThat(takeBack(city, "再次", List.of(JIA)).status()).isEqualTo(409);
        JsonNode model = jia.get(MODELS + "/" + below).expect(200);
        assertThat(model.path("state").asText()).isEqualTo("TAKEN_BACK");
        assertThat(model.path("handedDown").path("endReason").asText()).isEqualTo("另行制定");
        assertThat(actions(JIA, below)).contains("end-model");
        system.execute("UPDATE t_" + JIA + ".project SET name = '改名" + mark + "' WHERE id = '" + project + "'");
        evaluate(JIA);
        assertThat(shown().path("open").asBoolean())
                .as("its condition is gone, and nobody asks it any more")
                .isTrue();
        assertThat(shown().path("model").path("counts").asBoolean()).isFalse();
        assertThat(jia.post(MODELS + "/" + below + "/actions/switch-off", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
        handDown(city, code, List.of(JIA), false).expect(200);
        awaitState(JIA, "IN_USE");
        evaluate(JIA);
        assertThat(shown().path("state").asText()).isEqualTo("CLEARED");
    }

    @Test
    @Order(12)
    @DisplayName(
            "delivered twice it is applied once; killed on the way, every county has it and has answered afterwards")
    void killedOnTheWay() {
        long before = system.number("SELECT count(*) FROM t_" + YI + ".audit_entry WHERE action = 'receive-model'");
        system.execute("UPDATE t_" + CITY + ".outbox SET delivered_at = NULL WHERE kind = 'MODEL_HANDED_DOWN'");
        handDown(city, code, null, true).expect(200);
        system.killEverything();
        system.start();
        LeadStory.await(Duration.ofMinutes(2), () -> {
            JsonNode rows =
                    city.get(MODELS + "/" + code + "/hand-downs").expect(200).path("items");
            for (JsonNode row : rows) {
                String county = row.path("tenant").asText();
                String wanted = county.equals(OTHER) ? "REFUSED" : "IN_USE";
                if (COUNTIES.contains(county) && !row.path("state").asText().equals(wanted)) {
                    return null;
                }
            }
            return true;
        });
        assertThat(system.number("SELECT count(*) FROM t_" + YI + ".audit_entry WHERE action = 'receive-model'"))
                .isEqualTo(before + 1);
        takeBack(city, "测试结束", null).expect(200);
        awaitState(YI, "TAKEN_BACK");
    }

    private Map<String, Object> model(String sentence, String level) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("code", code);
        model.put("name", "市级统一规则");
        model.put("scope", "PROJECT");
        model.put("party", "GENERAL_CONTRACTOR");
        model.put("department", "INDUSTRY");
        model.put(
                "findings",
                List.of(Map.of(
                        "code", "RULE", "name", "情形", "when", "project.name == '" + mark + "'", "sentence", sentence)));
        model.put("level", level);
        return model;
    }

    private void draft(String sentence, String level) {
        api.as(CITY, "handler")
                .post(MODELS, Map.of("definition", model(sentence, level), "note", "统一各县做法"))
                .expect(201);
    }

    private void publish(int version) {
        city.post(MODELS + "/" + code + "/versions/" + version + "/actions/publish", Map.of())
                .expect(200);
    }

    private static Answer handDown(Api.Caller who, String code, List<String> counties, boolean locked) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("counties", counties);
        body.put("locked", locked);
        return who.post(MODELS + "/" + code + "/hand-downs", body);
    }

    private Answer takeBack(Api.Caller who, String reason, List<String> counties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("counties", counties);
        body.put("reason", reason);
        return who.post(MODELS + "/" + code + "/hand-downs/actions/take-back", body);
    }

    private JsonNode handed(String county) {
        for (JsonNode row :
                city.get(MODELS + "/" + code + "/hand-downs").expect(200).path("items")) {
            if (row.path("tenant").asText().equals(county)) {
                return row;
            }
        }
        throw new AssertionError(county);
    }

    private JsonNode awaitState(String county, String state) {
        return LeadStory.await(SOON, () -> {
            JsonNode row = handed(county);
            return row.path("state").asText().equals(state) ? row : null;
        });
    }

    private List<String> actions(String tenant, String model) {
        return api.as(tenant, "auditor")
                .get("/api/v1/audit?object=warning-model/" + model)
                .expect(200)
                .path("items")
                .findValuesAsText("action");
    }

    private void evaluate(String county) {
        Api.Caller handler = api.as(county, "handler");
        String id = handler.post("/api/v1/warnings/evaluations", Map.of())
                .expect(202)
                .path("id")
                .asText();
        LeadStory.await(
                SOON,
                () -> handler.get("/api/v1/warnings/evaluations/" + id)
                                .expect(200)
                                .path("state")
                                .asText()
                                .equals("DONE")
                        ? true
                        : null);
    }

    /** @return {@code null} if there is none */
    private JsonNode open(String county) {
        JsonNode items = api.as(county, "handler")
                .get("/api/v1/warnings?open=true&type=" + below)
                .expect(200)
                .path("items");
        return items.isEmpty() ? null : items.get(0);
    }

    private JsonNode shown() {
        return jia.get("/api/v1/warnings/" + warning).expect(200);
    }
}
