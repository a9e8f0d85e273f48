package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.VendorModels;

/** 插件预警模型:贵州规则(需求4.2)在启用它的县按日触发、说明、消除;停用、升级、卸载时已有的预警留着;别的县什么也没有. */
@Order(52)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginModelsIT {
    private static final String COUNTY = "341202";
    private static final String OTHER = "341203";
    private static final String GUIZHOU = "warning-models-guizhou";
    private static final String PROJECT = "贵州规则项目";
    private static final String MODELS = "/api/v1/warning-models";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system =
            RunningSystem.onNewFolder().with("ZHIQIAN_CLOCK_START", "2025-10-24T08:00:00+08:00");
    private Api api;
    private Api.Caller handler;
    private Api.Caller reviewer;
    private Api.Caller admin;

    @BeforeAll
    void begin() {
        system.start();
        api = system.api();
        handler = api.as(COUNTY, "handler");
        reviewer = api.as(COUNTY, "reviewer");
        admin = api.as(COUNTY, "admin");
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    @Order(1)
    @DisplayName("whoever switches the plugin on has its models, each with its origin; nobody else has")
    void theModelsAreListed() {
        assertThat(models(handler)).doesNotContainKey("GZ-2");
        enable(true, Map.of()).expect(200);
        Map<String, JsonNode> models = models(handler);
        assertThat(models).containsKeys("GZ-1", "GZ-2", "GZ-3", "GZ-4", "GZ-5", "GZ-6");
        JsonNode average = models.get("GZ-2");
        assertThat(average.path("origin").asText()).isEqualTo("PLUGIN");
        assertThat(average.path("plugin").path("plugin").asText()).isEqualTo(GUIZHOU);
        assertThat(average.path("plugin").path("version").asText()).isEqualTo("1.0.0");
        assertThat(average.path("definition").path("scope").asText()).isEqualTo("WAGE_MONTH");
        assertThat(models.get("GZ-5").path("definition").path("scope").asText()).isEqualTo("PROJECT");
        assertThat(models.get("GZ-5").path("definition").path("findings")).hasSize(2);
        assertThat(models.get("W07").path("plugin").isNull()).isTrue();
        JsonNode version =
                handler.get(MODELS + "/GZ-2/versions").expect(200).path("items").get(0);
        assertThat(version.path("note").asText()).contains("贵州").contains("1.0.0");
        assertThat(models(api.as(OTHER, "handler"))).doesNotContainKey("GZ-2");
        assertThat(api.as(OTHER, "handler").get(MODELS + "/GZ-2").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName(
            "(2) a low average and (5) an unsettled leaver are found at once; what hangs on the pay day is not, before it")
    void whatIsSoNowIsFoundNow() {
        ledger(handler);
        evaluate(handler);
        Map<String, JsonNode> open = open();
        assertThat(open).containsKeys("GZ-2", "GZ-5").doesNotContainKeys("GZ-1", "GZ-3", "GZ-4", "GZ-6", "W07");
        JsonNode average = warning("GZ-2");
        assertThat(average.path("explanation").asText()).isEqualTo("2025年9月工资支付表人均1,800元,低于1890元。");
        assertThat(average.path("name").asText()).isEqualTo("工资表人均工资偏低");
        assertThat(average.path("level").asText()).isEqualTo("RED");
        assertThat(average.path("partyName").asText()).isEqualTo("甲建筑公司");
        assertThat(average.path("department").asText()).isEqualTo("hr");
        assertThat(average.path("period").asText()).isEqualTo("2025-09");
        assertThat(average.path("model").path("plugin").asText()).isEqualTo(GUIZHOU);
        assertThat(average.path("model").path("counts").asBoolean()).isTrue();
        assertThat(average.path("figures").findValuesAsText("fact")).contains("wages.averageNet");
        assertThat(open.get("GZ-5").path("explanation").asText()).contains("1名离场工人");
        assertThat(open.get("GZ-5").path("level").asText()).isEqualTo("RED");
        assertThat(system.number("SELECT count(*) FROM t_" + OTHER + ".warning WHERE code LIKE 'GZ%'"))
                .as("the other county, with the same ledger")
                .isZero();
    }

    @Test
    @Order(3)
    @DisplayName("(5) the same warning is yellow while a complaint is handled, and gone once the wages are settled")
    void aComplaintTakesTheRedAway() {
        String red = open().get("GZ-5").path("id").asText();
        api.as(COUNTY, "intake")
                .post("/api/v1/leads", Bodies.aWindowLead(PROJECT))
                .expect(201);
        evaluate(handler);
        JsonNode yellow = open().get("GZ-5");
        assertThat(yellow.path("id").asText()).isEqualTo(red);
        assertThat(yellow.path("level").asText()).isEqualTo("YELLOW");
        assertThat(yellow.path("explanation").asText()).contains("1件投诉正在处理");
        Imports.of(
                handler,
                "workers",
                "项目,姓名,证件号码,用工单位,进场日期,退场日期,结清日期\n" + PROJECT + ",工人11," + Imports.idNumber(11)
                        + ",劳务公司,2025-09-01,2025-10-20,2025-10-22\n");
        evaluate(handler);
        assertThat(open()).doesNotContainKey("GZ-5");
        JsonNode cleared = handler.get("/api/v1/warnings/" + red).expect(200);
        assertThat(cleared.path("state").asText()).isEqualTo("CLEARED");
        assertThat(cleared.path("endedGround").asText()).isEqualTo("预警条件不再成立");
    }

    @Test
    @Order(4)
    @DisplayName(
            "(3), (6) the day after the pay day; (1) the day after the next month has ended, not earlier; (4) at once")
    void eachOnItsDay() {
        advanceTo("2025-10-25T06:30:00+08:00");
        LeadStory.await(SOON, () -> open().containsKey("GZ-3") && open().containsKey("GZ-6") ? true : null);
        assertThat(open().get("GZ-3").path("explanation").asText()).isEqualTo("2025年9月出勤12人,已代发8人,尚有4人未代发。");
        assertThat(open().get("GZ-3").path("level").asText()).isEqualTo("YELLOW");
        assertThat(open().get("GZ-6").path("explanation").asText()).contains("2人没有工资记录");
        advanceTo("2025-10-31T12:00:00+08:00");
        evaluate(handler);
        assertThat(open()).doesNotContainKeys("GZ-1", "GZ-4");
        advanceTo("2025-11-01T06:30:00+08:00");
        LeadStory.await(SOON, () -> open().get("GZ-1"));
        assertThat(open().get("GZ-1").path("explanation").asText()).contains("4人至2025年10月31日未通过专用账户取得工资");
        pay(9, "51000", "2025-11-01 06:10");
        LeadStory.await(SOON, () -> open().get("GZ-4"));
        assertThat(open().get("GZ-4").path("explanation").asText()).contains("当月最高51,000元");
    }

    @Test
    @Order(5)
    @DisplayName(
            "switched off by the county: what is open stays and is marked, nothing clears or raises it until it is back")
    void disabledItStays() {
        enable(false, Map.of()).expect(200);
        assertThat(models(handler)).doesNotContainKey("GZ-1");
        assertThat(warning("GZ-1").path("model").path("counts").asBoolean()).isFalse();
        pay(8, "1800", "2025-11-01 06:20");
        pay(10, "1800", "2025-11-01 06:20");
        pay(11, "1800", "2025-11-01 06:20");
        evaluate(handler);
        assertThat(open()).containsKeys("GZ-1", "GZ-2", "GZ-3");
        assertThat(open()).doesNotContainKey("W07");
        enable(true, Map.of()).expect(200);
        assertThat(warning("GZ-1").path("model").path("counts").asBoolean()).isTrue();
        evaluate(handler);
        assertThat(open()).doesNotContainKeys("GZ-1", "GZ-3", "GZ-6").containsKey("GZ-2");
    }

    @Test
    @Order(6)
    @DisplayName("one model is switched off, the others go on; a county sets its own figure; a wrong setting is told")
    void oneModelLess() {
        assertThat(handler.post(MODELS + "/GZ-2/actions/switch-off", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(reviewer.post(MODELS + "/W07/actions/switch-off", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
        assertThat(reviewer.post(MODELS + "/GZ-2/actions/switch-off", Map.of()).status())
                .isEqualTo(422);
        JsonNode off = reviewer.post(MODELS + "/GZ-2/actions/switch-off", Map.of("reason", "本县标准另定"))
                .expect(200);
        assertThat(off.path("state").asText()).isEqualTo("RETIRED");
        assertThat(off.path("switchedOff").asBoolean()).isTrue();
        assertThat(reviewer.post(MODELS + "/GZ-2/actions/switch-off", Map.of("reason", "再次"))
                        .status())
                .isEqualTo(409);
        assertThat(warning("GZ-2").path("model").path("counts").asBoolean()).isFalse();
        assertThat(warning("GZ-4").path("model").path("counts").asBoolean()).isTrue();
        enable(true, Map.of("averageYuan", 1000)).expect(200);
        evaluate(handler);
        assertThat(open()).containsKey("GZ-2");
        reviewer.post(MODELS + "/GZ-2/actions/switch-on", Map.of()).expect(200);
        evaluate(handler);
        assertThat(open()).as("1,800 yuan are not less than 1,000").doesNotContainKey("GZ-2");
        evaluate(handler); // seen once more that it is gone, so that it may come back
        assertThat(enable(true, Map.of("averageYuan", "many")).expect(422).toString())
                .contains("averageYuan");
        enable(true, Map.of()).expect(200);
        evaluate(handler);
        assertThat(open().get("GZ-2").path("occurrences").asInt()).isEqualTo(2);
    }

    @Test
    @Order(7)
    @DisplayName(
            "a plugin with a broken model is refused, with the model, the place and the reason; the version in service stays")
    void aBrokenModelIsRefused() {
        Answer broken = install(new VendorModels("0.9.0", "wages.averageNett < yuan(2000)", "人均{wages.averageNet}"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("reason").asText()).isEqualTo("CONTENT");
        assertThat(broken.json().path("detail").asText()).contains("V-1").contains("wages.averageNett");
        assertThat(install(new VendorModels("0.9.1", "true", "{cost.missing}没有到账"))
                        .status())
                .isEqualTo(422);
        assertThat(install(new VendorModels("0.9.2", "wages.averageNet", "人均{wages.averageNet}"))
                        .expect(422)
                        .toString())
                .contains("是否");
        assertThat(installed()).doesNotContain(VendorModels.ID);
    }

    @Test
    @Order(8)
    @DisplayName("a new version is a new version of its models; removed, its warnings stay; back again, it goes on")
    void upgradedRemovedAndBack() {
        install(new VendorModels("1.0.0", "wages.averageNet < yuan(2000)", "人均{wages.averageNet}"))
                .expect(201);
        admin.send("PUT", "/api/v1/plugins/" + VendorModels.ID, Map.of("enabled", true, "settings", Map.of()))
                .expect(200);
        evaluate(handler);
        assertThat(warning("V-1").path("model").path("version").asText()).isEqualTo("1.0.0");
        assertThat(install(new VendorModels("1.1.0", "nothing", "x")).status()).isEqualTo(422);
        evaluate(handler);
        assertThat(models(handler).get("V-1").path("plugin").path("version").asText())
                .as("a refused upgrade leaves the old one")
                .isEqualTo("1.0.0");
        install(new VendorModels("1.2.0", "wages.averageNet < yuan(1900)", "人均{wages.averageNet}"))
                .expect(201);
        evaluate(handler);
        JsonNode upgraded = warning("V-1");
        assertThat(upgraded.path("model").path("version").asText()).isEqualTo("1.2.0");
        assertThat(upgraded.path("occurrences").asInt()).isEqualTo(1);
        platform(VendorModels.ID, "remove").expect(200);
        evaluate(handler);
        assertThat(warning("V-1").path("model").path("counts").asBoolean()).isFalse();
        install(new VendorModels("1.3.0", "wages.averageNet < yuan(1000)", "人均{wages.averageNet}"))
                .expect(201);
        evaluate(handler);
        assertThat(open()).as("the newest version says it is gone").doesNotContainKey("V-1");
    }

    @Test
    @Order(9)
    @DisplayName("board, statistics and the city's view count them as they count the law's own")
    void theyCountLikeTheLawsOwn() {
        assertThat(handler.get("/api/v1/warnings?type=GZ-2&level=RED&open=true")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(handler.get("/api/v1/warnings/board").expect(200).toString()).contains("GZ-2");
        LeadStory.await(SOON, () -> {
            JsonNode own = handler.get("/api/v1/overview/warnings")
                    .expect(200)
                    .path("items")
                    .get(0)
                    .path("byType");
            assertThat(own.toString()).contains("GZ-2").contains("V-1");
            for (JsonNode row : api.as("341200", "supervisor")
                    .get("/api/v1/overview/warnings")
                    .expect(200)
                    .path("items")) {
                if (row.path("tenant").asText().equals(COUNTY)
                        && row.path("byType").equals(own)) {
                    return true;
                }
            }
            return null;
        });
        evaluate(api.as(OTHER, "handler"));
        assertThat(system.number("SELECT count(*) FROM t_" + OTHER + ".warning WHERE code LIKE 'GZ%' OR code = 'V-1'"))
                .isZero();
    }

    /** Twelve at work in September, ten on the sheet with 1,800 yuan each, eight of them paid; the twelfth left unsettled. */
    private void ledger(Api.Caller who) {
        for (Api.Caller one : List.of(who, api.as(OTHER, "handler"))) {
            Imports.allAdded(
                    Imports.of(
                            one,
                            "projects",
                            "项目名称,工程类别,资金来源,所在乡镇街道,建设单位,建设单位信用代码,总包单位,总包单位信用代码,劳资专管员,开工日期,项目状态\n" + PROJECT
                                    + ",房屋建筑,企业投资,清河街道,城投公司,91341202MA0000015F,甲建筑公司,91341221MA0000023T,赵某,2025-09-01,在建\n"),
                    1);
            Imports.allAdded(
                    Imports.of(
                            one,
                            "construction-contracts",
                            "项目,合同编号,签订日期,合同价款,工资支付日\n" + PROJECT + ",HT1,2025-08-15,100000000,25\n"),
                    1);
            Imports.allAdded(
                    Imports.of(
                            one,
                            "workers",
                            "项目,姓名,证件号码,用工单位,进场日期,退场日期\n"
                                    + rows(
                                            12,
                                            n -> PROJECT + ",工人" + n + "," + Imports.idNumber(n) + ",劳务公司,2025-09-01,"
                                                    + (n == 11 ? "2025-10-20" : ""))),
                    12);
            String attendance = "项目,证件号码,日期,进场时间,离场时间\n"
                    + IntStream.rangeClosed(1, 20)
                            .mapToObj(day -> LocalDate.of(2025, 9, day))
                            .map(day -> rows(12, n -> PROJECT + "," + Imports.idNumber(n) + "," + day + ",07:00,18:00"))
                            .collect(Collectors.joining());
            Imports.allAdded(Imports.of(one, "attendance", attendance), 240);
            Imports.allAdded(
                    Imports.of(
                            one,
                            "payroll",
                            "项目,工资月份,证件号码,姓名,应发工资\n"
                                    + rows(10, n -> PROJECT + ",2025年9月," + Imports.idNumber(n) + ",工人" + n + ",1800")),
                    10);
            Imports.allAdded(
                    Imports.of(
                            one,
                            "payments",
                            "项目,工资月份,证件号码,金额,结果,流水号,时间\n"
                                    + rows(
                                            8,
                                            n -> PROJECT + ",2025-09," + Imports.idNumber(n) + ",1800,成功,P" + n
                                                    + ",2025-10-20 10:00")),
                    8);
        }
        evaluate(api.as(OTHER, "handler"));
    }

    private void pay(int worker, String amount, String at) {
        Imports.allAdded(
                Imports.of(
                        handler,
                        "payments",
                        "项目,工资月份,证件号码,金额,结果,流水号,时间\n" + PROJECT + ",2025-09," + Imports.idNumber(worker) + "," + amount
                                + ",成功,L" + worker + "," + at + "\n"),
                1);
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private Answer enable(boolean enabled, Map<String, Object> settings) {
        return admin.send("PUT", "/api/v1/plugins/" + GUIZHOU, Map.of("enabled", enabled, "settings", settings));
    }

    private Answer install(VendorModels models) {
        Multipart body = models.upload();
        return api.platform().post("/api/v1/platform/plugins", body.body(), "Content-Type", body.contentType());
    }

    private Answer platform(String plugin, String action) {
        return api.platform().post("/api/v1/platform/plugins/" + plugin + "/actions/" + action, Map.of());
    }

    private List<String> installed() {
        return api.platform()
                .get("/api/v1/platform/plugins")
                .expect(200)
                .path("items")
                .findValuesAsText("id");
    }

    private static Map<String, JsonNode> models(Api.Caller who) {
        Map<String, JsonNode> models = new TreeMap<>();
        who.get(MODELS)
                .expect(200)
                .path("items")
                .forEach(model -> models.put(model.path("code").asText(), model));
        return models;
    }

    private void evaluate(Api.Caller who) {
        String id = who.post("/api/v1/warnings/evaluations", Map.of())
                .expect(202)
                .path("id")
                .asText();
        LeadStory.await(
                SOON,
                () -> who.get("/api/v1/warnings/evaluations/" + id)
                                .expect(200)
                                .path("state")
                                .asText()
                                .equals("DONE")
                        ? true
                        : null);
    }

    private Map<String, JsonNode> open() {
        Map<String, JsonNode> byType = new TreeMap<>();
        handler.get("/api/v1/warnings?open=true&limit=100")
                .expect(200)
                .path("items")
                .forEach(item -> byType.put(item.path("type").asText(), item));
        return byType;
    }

    private JsonNode warning(String type) {
        return handler.get("/api/v1/warnings/" + open().get(type).path("id").asText())
                .expect(200);
    }

    private void advanceTo(String instant) {
        api.platform().post("/api/v1/platform/clock", Map.of("now", instant)).expect(200);
    }
}
