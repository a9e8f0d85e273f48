package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;
import static zhiqian.tests.fixtures.ProvincialPlatform.aW01;
import static zhiqian.tests.fixtures.ProvincialPlatform.ownKind;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.ProvincialPlatform;
import zhiqian.tests.fixtures.ProvincialPlatform.Mood;
import zhiqian.tests.fixtures.ProvincialPlatform.Result;
import zhiqian.tests.fixtures.RunningSystem;

/** 上级平台预警:经真实HTTP平台进入,在县里同样办理,结果报回去;平台出错、断线、重复、乱序都不丢不重;别的县什么也没有. */
@Order(53)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvincialIT {
    private static final String COUNTY = "341202";
    private static final String OTHER = "341203";
    private static final String PLUGIN = "warning-source-http";
    private static final String EXTERNAL = "/api/v1/external-warnings";
    private static final Duration SOON = Duration.ofSeconds(40);

    private final ProvincialPlatform province = new ProvincialPlatform(COUNTY);
    /** What is to happen is asked for; that it also happens by itself, the last test shows. */
    private final RunningSystem system = RunningSystem.onNewFolder().with("ZHIQIAN_PROVINCIAL_POLL_SECONDS", "3600");

    private Api api;
    private Api.Caller intake;
    private Api.Caller handler;
    private Api.Caller reviewer;

    @BeforeAll
    void begin() {
        system.start();
        meet();
        assertThat(handler.get(EXTERNAL + "/sources").expect(200).path("items")).isEmpty();
        enable(province.settings()).expect(200);
    }

    private void meet() {
        api = system.api();
        intake = api.as(COUNTY, "intake");
        handler = api.as(COUNTY, "handler");
        reviewer = api.as(COUNTY, "reviewer");
    }

    @AfterAll
    void end() {
        system.close();
        province.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "raised here it lives like any other: pushed, with a limit, notices, its origin; and the province is told")
    void livesTheSameLife() {
        site("省级项目甲");
        province.tell(ownKind("AH-1", "省级项目甲"));
        JsonNode fetched = fetch();
        assertThat(fetched.path("warnings").path("raised").asInt()).isEqualTo(1);
        JsonNode row = external("AH-1");
        assertThat(row.path("state").asText()).isEqualTo("LINKED");
        JsonNode warning = warning(row);
        assertThat(warning.path("state").asText()).isEqualTo("PUSHED");
        assertThat(warning.path("name").asText()).isEqualTo("省级巡查发现问题");
        assertThat(warning.path("type").asText()).startsWith("AH-07-");
        assertThat(warning.path("level").asText()).isEqualTo("ORANGE");
        assertThat(warning.path("partyName").asText()).isEqualTo("甲建筑公司");
        assertThat(warning.path("department").asText()).isEqualTo("hr");
        assertThat(warning.path("nextDue").path("due").asText())
                .as("seven working days, over the National Day holidays")
                .isEqualTo("2025-10-15");
        assertThat(warning.path("model").path("counts").asBoolean()).isTrue();
        JsonNode origin = warning.path("origins").path("items").get(0);
        assertThat(warning.path("origins").path("held").asBoolean()).isTrue();
        assertThat(origin.path("number").asText()).isEqualTo("AH-1");
        assertThat(origin.path("sourceName").asText()).isEqualTo("上级平台预警(HTTP接口)");
        assertThat(names(warning)).containsExactlyInAnyOrder("触发预警", "推送");
        assertThat(api.as(COUNTY, "contractor")
                        .get("/api/v1/notifications")
                        .expect(200)
                        .toString())
                .contains("省级巡查发现问题");
        Result told = province.standing("AH-1");
        assertThat(told.state()).isEqualTo("PUSHED");
        assertThat(told.json().path("due").asText()).isEqualTo("2025-10-15");
        assertThat(told.json().path("countyNumber").asText())
                .isEqualTo(warning.path("warningNo").asText());
        assertThat(external("AH-1").path("report").path("stateName").asText()).isEqualTo("已推送");
        assertThat(names(warning)).as("told is no step").hasSize(2);
        LeadStory.await(
                SOON,
                () -> api.as("341200", "supervisor")
                                .get("/api/v1/overview/warnings")
                                .expect(200)
                                .toString()
                                .contains("AH-07")
                        ? true
                        : null);
    }

    @Test
    @Order(2)
    @DisplayName(
            "R-290: what the county has found itself is not raised twice; data do not clear what the province holds;"
                    + " people do, and the ground goes back")
    void linkedAndClearedByPeople() {
        String project = site("省级项目乙");
        String own = LeadStory.await(SOON, () -> openW01(project));
        province.tell(aW01("AH-2", "省级项目乙"));
        assertThat(fetch().path("warnings").path("linked").asInt()).isEqualTo(1);
        JsonNode row = external("AH-2");
        assertThat(row.path("warning").path("id").asText()).isEqualTo(own);
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".warning WHERE code = 'W01' AND project_id = '"
                        + project + "'"))
                .isEqualTo(1);
        assertThat(names(warning(row))).contains("上级平台也发出预警");
        deposit(project);
        evaluate();
        evaluate();
        assertThat(warning(row).path("open").asBoolean())
                .as("the county's data say that it is gone")
                .isTrue();
        act(own, "confirm-cleared", Map.of("ground", "CLEARED_ABOVE")).expect(422);
        act(own, "withdraw", Map.of()).expect(403);
        act(own, "confirm-cleared", Map.of("ground", "DEPOSIT_SUFFICIENT", "note", "经张某现场核实"))
                .expect(200);
        assertThat(fetch().path("reported").asInt()).isEqualTo(1);
        Result told = province.standing("AH-2");
        assertThat(told.state()).isEqualTo("CLEARED");
        assertThat(told.json().path("ground").asText()).isEqualTo("有效保证金不低于应缴金额");
        assertThat(told.json().toString())
                .as("what people write may name workers")
                .doesNotContain("张某");
        assertThat(warning(row).path("origins").path("held").asBoolean()).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("a warning that the county's data had cleared is re-opened, and held as long as the province holds it")
    void reopened() {
        String project = site("省级项目丙");
        String own = LeadStory.await(SOON, () -> openW01(project));
        deposit(project);
        LeadStory.await(SOON, () -> openW01(project) == null ? true : null);
        province.tell(aW01("AH-3", "省级项目丙"));
        fetch();
        JsonNode warning = warning(external("AH-3"));
        assertThat(warning.path("id").asText()).isEqualTo(own);
        assertThat(warning.path("occurrences").asInt()).isEqualTo(2);
        evaluate();
        evaluate();
        assertThat(warning(external("AH-3")).path("state").asText()).isEqualTo("PUSHED");
        province.withdraw("AH-3", false);
        assertThat(fetch().path("warnings").path("withdrawn").asInt()).isEqualTo(1);
        JsonNode ended = warning(external("AH-3"));
        assertThat(ended.path("state").asText()).isEqualTo("CLEARED");
        assertThat(ended.path("endedGround").asText()).isEqualTo("上级平台已撤销预警");
        assertThat(names(ended)).contains("重新触发", "上级平台撤销");
        assertThat(external("AH-3").path("stateName").asText()).isEqualTo("上级已撤销");
    }

    @Test
    @Order(4)
    @DisplayName("what the county finds itself stays when the province withdraws; then its data decide again")
    void theCountysOwnStays() {
        String project = site("省级项目丁");
        String own = LeadStory.await(SOON, () -> openW01(project));
        province.tell(aW01("AH-4", "省级项目丁"));
        province.tell(aW01("AH-4b", "省级项目丁"));
        fetch();
        province.withdraw("AH-4", true);
        fetch();
        evaluate();
        assertThat(openW01(project)).isEqualTo(own);
        assertThat(handler.get("/api/v1/warnings/" + own)
                        .expect(200)
                        .path("origins")
                        .path("held")
                        .asBoolean())
                .as("another number still stands behind it")
                .isTrue();
        province.withdraw("AH-4b", true);
        fetch();
        assertThat(openW01(project)).isEqualTo(own);
        deposit(project);
        LeadStory.await(SOON, () -> openW01(project) == null ? true : null);
    }

    @Test
    @Order(5)
    @DisplayName("of a project that is not here it waits, with its reason, and comes in when the project is there")
    void waitsForItsProject() {
        province.tell(ownKind("AH-5", "尚未登记的项目"));
        assertThat(fetch().path("warnings").path("waiting").asInt()).isEqualTo(1);
        JsonNode waiting = external("AH-5");
        assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
        assertThat(waiting.path("reason").asText()).contains("尚未登记的项目").contains("没有");
        assertThat(list("state=WAITING").findValuesAsText("number")).containsExactly("AH-5");
        assertThat(fetch().path("warnings").path("waiting").asInt()).isZero();
        site("尚未登记的项目");
        assertThat(fetch().path("warnings").path("raised").asInt()).isEqualTo(1);
        assertThat(warning(external("AH-5")).path("state").asText()).isEqualTo("PUSHED");
    }

    @Test
    @Order(6)
    @DisplayName("repetitions and a withdrawal that comes before its warning change nothing more")
    void duplicatesAndReordering() {
        site("省级项目戊");
        province.tell(ownKind("AH-6", "省级项目戊"));
        province.tell(ownKind("AH-6", "省级项目戊"));
        fetch();
        province.tell(ownKind("AH-6", "省级项目戊"));
        assertThat(fetch().path("warnings").path("known").asInt()).isEqualTo(1);
        JsonNode warning = warning(external("AH-6"));
        assertThat(names(warning)).containsExactlyInAnyOrder("触发预警", "推送");
        province.withdraw("AH-6c", false);
        fetch();
        province.tell(ownKind("AH-6c", "省级项目戊"));
        fetch();
        JsonNode late = external("AH-6c");
        assertThat(late.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(late.path("name").asText()).isEqualTo("省级巡查发现问题");
        assertThat(late.path("warning").isNull()).isTrue();
        province.withdraw("AH-6", true);
        province.withdraw("AH-6", true);
        fetch();
        province.tell(ownKind("AH-6", "省级项目戊"));
        fetch();
        JsonNode ended = warning(external("AH-6"));
        assertThat(ended.path("endedGround").asText()).isEqualTo("上级平台已认定消除");
        assertThat(names(ended).stream().filter("上级平台撤销"::equals)).hasSize(1);
    }

    @Test
    @Order(7)
    @DisplayName("bad answers are shown with their reason and change nothing; a bad entry stops none of the others")
    void badAnswers() {
        long before = rows();
        for (Mood bad : List.of(Mood.GARBAGE, Mood.DOWN)) {
            province.mood(bad);
            assertThat(fetch().path("failure").asText()).contains("上级平台");
        }
        assertThat(source().path("failure").asText()).contains("503");
        assertThat(rows()).isEqualTo(before);
        province.mood(Mood.WELL);
        Map<String, Object> purple = ownKind("AH-7", "省级项目甲");
        purple.put("level", "PURPLE");
        province.tell(purple);
        Map<String, Object> month = aW01("AH-7b", "省级项目甲");
        month.put("period", "2025-08");
        province.tell(month);
        Map<String, Object> enterprise = aW01("AH-7c", "省级项目甲");
        enterprise.putAll(Map.of("type", "W10", "name", "企业欠薪风险"));
        province.tell(enterprise);
        JsonNode fetched = fetch();
        assertThat(fetched.path("failure").isNull()).isTrue();
        assertThat(fetched.path("warnings").path("refused").asInt()).isEqualTo(3);
        assertThat(external("AH-7").path("reason").asText()).contains("level");
        assertThat(external("AH-7b").path("reason").asText()).contains("周期");
        assertThat(external("AH-7c").path("reason").asText()).contains("统一社会信用代码");
        purple.put("level", "RED");
        purple.put("period", "2025-08");
        province.tell(purple);
        fetch();
        assertThat(external("AH-7").path("state").asText())
                .as("put right under its number")
                .isEqualTo("LINKED");
        assertThat(source().path("failure").isNull()).isTrue();
        assertThat(enable(Map.of("baseUrl", "https://yujing.example"))
                        .expect(422)
                        .toString())
                .contains("token");
    }

    @Test
    @Order(8)
    @DisplayName(
            "results that did not get through are shown, told again, and neither lost nor doubled; a refused one is"
                    + " told once")
    void reportsAgain() {
        site("省级项目己");
        province.tell(ownKind("AH-8", "省级项目己"));
        province.tell(ownKind("AH-8r", "省级项目甲"));
        province.refuse("AH-8r");
        fetch();
        assertThat(external("AH-8r").path("report").path("refusal").asText()).isEqualTo("该预警已归档");
        int refused = province.results("AH-8r").size();
        String id = external("AH-8").path("warning").path("id").asText();
        act(id, "start-handling", Map.of()).expect(200);
        province.mood(Mood.DOWN);
        assertThat(fetch().path("reportFailure").asText()).contains("503");
        assertThat(list("state=REPORT_FAILED").findValuesAsText("number")).contains("AH-8", "AH-8r");
        assertThat(external("AH-8").path("report").path("failure").asText()).contains("503");
        assertThat(source().path("toReport").asInt()).isPositive();
        province.mood(Mood.HANGS_UP);
        assertThat(fetch().path("reportFailure").asText()).isNotBlank();
        province.mood(Mood.WELL);
        fetch();
        fetch();
        List<Result> told = province.results("AH-8");
        assertThat(told).extracting(Result::state).containsExactly("PUSHED", "ENT_HANDLING", "ENT_HANDLING");
        assertThat(told.get(1).sequence())
                .as("the same again under its own sequence")
                .isEqualTo(told.get(2).sequence())
                .isGreaterThan(told.get(0).sequence());
        assertThat(external("AH-8").path("report").path("isWaiting").asBoolean())
                .isFalse();
        assertThat(province.results("AH-8r")).hasSize(refused);
        assertThat(source().path("reportFailure").isNull()).isTrue();
    }

    @Test
    @Order(9)
    @DisplayName("two persons set it aside, time makes another overdue: both go back")
    void asideAndOverdue() {
        String id = external("AH-8").path("warning").path("id").asText();
        Map<String, Object> reason = Map.of("reason", "省级数据有误", "document", "人社函〔2025〕2号");
        act(id, "revoke-as-false", reason).expect(200);
        reviewer.post("/api/v1/warnings/" + id + "/actions/revoke-as-false", Map.of())
                .expect(200);
        api.platform()
                .post("/api/v1/platform/clock", Map.of("now", "2025-10-16T08:00:00+08:00"))
                .expect(200);
        String overdue = external("AH-1").path("warning").path("id").asText();
        LeadStory.await(
                SOON,
                () -> handler.get("/api/v1/warnings/" + overdue)
                                .expect(200)
                                .path("state")
                                .asText()
                                .equals("OVERDUE")
                        ? true
                        : null);
        fetch();
        assertThat(province.standing("AH-8").state()).isEqualTo("FALSE_ALARM");
        Result late = province.standing("AH-1");
        assertThat(late.state()).isEqualTo("OVERDUE");
        assertThat(late.json().path("overdue").asBoolean()).isTrue();
    }

    @Test
    @Order(10)
    @DisplayName("another county sees and gets nothing of it; a department sees its warnings, not the platform's list")
    void otherTenantsSeeNothing() {
        Api.Caller other = api.as(OTHER, "handler");
        assertThat(other.get(EXTERNAL).expect(200).path("total").asInt()).isZero();
        assertThat(other.get(EXTERNAL + "/sources").expect(200).path("items")).isEmpty();
        assertThat(other.post(EXTERNAL + "/fetch", Map.of()).expect(200).path("items"))
                .isEmpty();
        String id = external("AH-1").path("warning").path("id").asText();
        assertThat(other.get("/api/v1/warnings/" + id).status()).isEqualTo(404);
        assertThat(api.as(COUNTY, "housing").get(EXTERNAL).status()).isEqualTo(403);
        assertThat(api.as(COUNTY, "contractor").get(EXTERNAL).status()).isEqualTo(403);
        assertThat(api.as(COUNTY, "auditor").post(EXTERNAL + "/fetch", Map.of()).status())
                .isEqualTo(403);
        assertThat(handler.get(EXTERNAL + "?state=x").status()).isEqualTo(422);
        assertThat(handler.get(EXTERNAL + "?limit=2").expect(200).path("next").isNull())
                .isFalse();
    }

    @Test
    @Order(11)
    @DisplayName(
            "killed after it has sent and before it has marked, it tells the same again, by itself, after the start")
    void killedInBetween() {
        String id = external("AH-5").path("warning").path("id").asText();
        act(
                        id,
                        "department-action",
                        Map.of(
                                "measure",
                                "ORDER",
                                "documentNo",
                                "颍人社责〔2025〕1号",
                                "correctBy",
                                "2025-10-20",
                                "note",
                                "责令限期改正"))
                .expect(200);
        province.mood(Mood.SILENT);
        Thread asking = new Thread(() -> handler.post(EXTERNAL + "/fetch", Map.of()), "asking");
        asking.setDaemon(true);
        asking.setUncaughtExceptionHandler((thread, cut) -> {});
        asking.start();
        LeadStory.await(SOON, () -> acted("AH-5").isEmpty() ? null : true);
        system.killEverything();
        province.mood(Mood.WELL);
        system.with("ZHIQIAN_PROVINCIAL_POLL_SECONDS", "2").start();
        meet();
        LeadStory.await(SOON, () -> acted("AH-5").size() > 1 ? true : null);
        assertThat(acted("AH-5"))
                .hasSize(2)
                .extracting(Result::sequence)
                .containsOnly(acted("AH-5").get(0).sequence());
        LeadStory.await(
                SOON,
                () -> external("AH-5").path("report").path("stateName").asText().equals("监管部门介入") ? true : null);
        site("省级项目庚");
        province.tell(ownKind("AH-11", "省级项目庚"));
        LeadStory.await(SOON, () -> province.standing("AH-11") == null ? null : true);
    }

    private List<Result> acted(String number) {
        return province.results(number).stream()
                .filter(result -> result.state().equals("DEPT_ACTION"))
                .toList();
    }

    /** Of 100,000,000 yuan and without a deposit: the county's own engine raises W01. */
    private String site(String name) {
        Map<String, Object> body = aProject(name);
        body.put("firstEntryOn", "2025-06-01");
        String id = intake.post("/api/v1/projects", body).expect(201).path("id").asText();
        Map<String, Object> contract = anEntry("contracts");
        contract.put("price", "100000000.00");
        intake.post("/api/v1/projects/" + id + "/contracts", contract).expect(201);
        intake.post("/api/v1/projects/" + id + "/permits", anEntry("permits")).expect(201);
        return id;
    }

    private void deposit(String project) {
        Map<String, Object> body = anEntry("deposits");
        body.putAll(Map.of("amount", "2000000.00", "validFrom", "2025-06-01"));
        intake.post("/api/v1/projects/" + project + "/deposits", body).expect(201);
    }

    private String openW01(String project) {
        for (JsonNode item : handler.get("/api/v1/warnings?type=W01&open=true&limit=100")
                .expect(200)
                .path("items")) {
            if (item.path("projectId").asText().equals(project)) {
                return item.path("id").asText();
            }
        }
        return null;
    }

    private Answer act(String warning, String action, Map<String, Object> body) {
        return handler.post("/api/v1/warnings/" + warning + "/actions/" + action, body);
    }

    private JsonNode fetch() {
        return LeadStory.await(SOON, () -> {
            Answer answer = handler.post(EXTERNAL + "/fetch", Map.of());
            return answer.status() == 409
                    ? null
                    : answer.expect(200).path("items").get(0);
        });
    }

    private JsonNode external(String number) {
        for (JsonNode item :
                list("q=" + number.toLowerCase(java.util.Locale.ROOT)).path("items")) {
            if (item.path("number").asText().equals(number)) {
                return item;
            }
        }
        throw new AssertionError(number + " is not in the list");
    }

    private JsonNode list(String query) {
        return handler.get(EXTERNAL + "?limit=100&" + query).expect(200);
    }

    private JsonNode source() {
        return handler.get(EXTERNAL + "/sources").expect(200).path("items").get(0);
    }

    private JsonNode warning(JsonNode external) {
        return handler.get("/api/v1/warnings/"
                        + external.path("warning").path("id").asText())
                .expect(200);
    }

    private List<String> names(JsonNode warning) {
        return handler.get("/api/v1/warnings/" + warning.path("id").asText() + "/timeline")
                .expect(200)
                .path("items")
                .findValuesAsText("name");
    }

    private long rows() {
        return system.number("SELECT count(*) FROM t_" + COUNTY + ".external_warning")
                + system.number("SELECT count(*) FROM t_" + COUNTY + ".warning");
    }

    private Answer enable(Map<String, Object> settings) {
        return api.as(COUNTY, "admin")
                .send("PUT", "/api/v1/plugins/" + PLUGIN, Map.of("enabled", true, "settings", settings));
    }

    private void evaluate() {
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
}
