package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;

/** 预警:一个项目从导入台账、考勤、工资到预警触发、消除、升级,市县数字一致(R-280 至 R-296). 时钟从 2025-10-24 走起. */
@Order(50)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarningIT {
    private static final String COUNTY = "341202";
    private static final String PROJECT = "幸福里";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int WORKERS = 50;

    private final RunningSystem system =
            RunningSystem.onNewFolder().with("ZHIQIAN_CLOCK_START", "2025-10-24T08:00:00+08:00");
    private Api api;
    private Api.Caller handler;
    private Api.Caller reviewer;
    private Api.Caller housing;

    @BeforeAll
    void begin() {
        system.start();
        api = system.api();
        handler = api.as(COUNTY, "handler");
        reviewer = api.as(COUNTY, "reviewer");
        housing = api.as(COUNTY, "housing");
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    @Order(1)
    @DisplayName("the ledger comes in as tables; a bad row hides no good one and the same file again changes nothing")
    void theLedgerIsImported() {
        JsonNode projects = Imports.of(
                handler,
                "projects",
                "项目名称,工程类别,资金来源,所在乡镇街道,建设单位,建设单位信用代码,总包单位,总包单位信用代码,劳资专管员,开工日期,项目状态\n" + PROJECT
                        + ",房屋建筑,企业投资,清河街道,城投公司,91341202MA0000015F,甲建筑公司,91341221MA0000023T,赵某,2025-09-01,在建\n"
                        + "没有总包的,房屋建筑,企业投资,清河街道,城投公司,,,,,,在建\n");
        assertThat(projects.path("addedRows").asInt()).isEqualTo(1);
        assertThat(projects.path("badRows").asInt()).isEqualTo(1);
        JsonNode errors = handler.get("/api/v1/imports/" + projects.path("id").asText() + "/errors")
                .expect(200);
        assertThat(errors.path("items").get(0).path("message").asText()).contains("开工日期");
        Imports.allAdded(one("permits", "项目,种类,编号,取得日期", "施工许可证,341202202508200101,2025-08-20"), 1);
        Imports.allAdded(one("construction-contracts", "项目,合同编号,签订日期,合同价款,工资支付日", "HT1,2025-08-15,100000000,25"), 1);
        Imports.allAdded(one("special-accounts", "项目,开户银行,账号,开户日期,信息来源", "农商行,6228480402564890018,2025-08-30,银行报送"), 1);
        Imports.allAdded(
                one("deposits", "项目,形式,金额,生效日期,到期日期,凭证编号,出具机构", "银行保函,2000000,2025-09-01,2026-12-31,BH-1,徽商银行"), 1);
        Imports.allAdded(one("insurances", "项目,参保证明编号,参保起始", "GS-1,2025-09-01"), 1);
        Imports.allAdded(one("labour-cost-plans", "项目,约定拨付日,金额", "2025-10-15,100000"), 1);
        String workers = "项目,姓名,证件号码,用工单位,进场日期,岗位\n"
                + rows(n -> PROJECT + ",工人" + n + "," + Imports.idNumber(n) + ",劳务公司,2025-09-01,"
                        + (n == 0 ? "劳资专管员" : "建筑工人"));
        Imports.allAdded(Imports.of(handler, "workers", workers), WORKERS);
        JsonNode again = Imports.of(handler, "workers", workers);
        assertThat(again.path("sameRows").asInt()).isEqualTo(WORKERS);
        assertThat(again.path("addedRows").asInt() + again.path("changedRows").asInt())
                .isZero();
    }

    @Test
    @Order(2)
    @DisplayName(
            "attendance in GBK, pay and bank flow; ID numbers that do not exist and unknown projects are told row by row")
    void attendanceAndPayAreImported() {
        String attendance = "项目名称,身份证号,姓名,考勤日期,上班时间,下班时间\n"
                + IntStream.rangeClosed(1, 53)
                        .mapToObj(day -> java.time.LocalDate.of(2025, 8, 31).plusDays(day))
                        .map(day ->
                                rows(n -> PROJECT + "," + Imports.idNumber(n) + ",工人" + n + "," + day + ",07:00,18:00"))
                        .collect(Collectors.joining());
        Imports.allAdded(
                Imports.of(handler, "attendance", attendance.getBytes(Charset.forName("GBK")), "EACH_ROW"),
                53 * WORKERS);
        Imports.allAdded(
                Imports.of(
                        handler,
                        "payroll",
                        "项目,工资月份,证件号码,姓名,应发工资\n"
                                + rows(n -> PROJECT + ",2025年9月," + Imports.idNumber(n) + ",工人" + n + ",7800")),
                WORKERS);
        Imports.allAdded(
                Imports.of(
                        handler,
                        "payments",
                        "项目,工资月份,证件号码,金额,结果,流水号,时间\n"
                                + rows(n -> PROJECT + ",2025-09," + Imports.idNumber(n) + ",7800,"
                                        + (n == 7 ? "退票" : "成功") + ",P" + n + ",2025-10-20 10:00")),
                WORKERS);
        Imports.allAdded(
                Imports.of(
                        handler,
                        "bank-transactions",
                        "账号,流水号,时间,收付,金额\n6228480402564890018,T1,2025-10-10 09:00,收,67600\n"),
                1);
        JsonNode bad = Imports.of(
                handler,
                "workers",
                "项目,姓名,证件号码,用工单位,进场日期\n" + PROJECT + ",李四,341221190002290016,劳务,2025-09-01\n"
                        + "没有的项目,李四,34120219000101001X,劳务,2025-09-01\n");
        assertThat(bad.path("badRows").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    @DisplayName(
            "S-28, W06, W09: what is missing is found with its figures; pay day 25 October is a Saturday and moves back")
    void whatIsMissingIsFound() {
        assertThat(open()).doesNotContainKey("W07");
        advanceTo("2025-10-25T06:30:00+08:00");
        Map<String, JsonNode> open = LeadStory.await(SOON, () -> open().containsKey("W07") ? open() : null);
        assertThat(open.get("W07").path("explanation").asText())
                .contains("2025年9月工资应于2025年10月24日前足额发放")
                .contains("尚有1人未足额到账")
                .contains("1人的代发被退回");
        JsonNode labourCost = warning(open.get("W06"));
        assertThat(labourCost.path("period").asText()).isEqualTo("2025-10-15");
        assertThat(labourCost.path("explanation").asText())
                .contains("到账67,600元")
                .contains("差32,400元");
        assertThat(labourCost.path("remedy").asText()).isEqualTo("32,400元到账即可消除");
        assertThat(open.get("W09").path("explanation").asText())
                .contains("签订率0%")
                .contains("未签50人");
        assertThat(open).doesNotContainKeys("W01", "W02", "W04", "W08");
    }

    @Test
    @Order(4)
    @DisplayName("data clear what they prove: the repeated transfer W07, the missing money W06; the course says why")
    void dataClear() {
        Imports.of(
                handler,
                "payments",
                "项目,工资月份,证件号码,金额,结果,流水号,时间\n" + PROJECT + ",2025-09," + Imports.idNumber(7)
                        + ",7800,成功,P7-2,2025-10-25 06:00\n");
        Imports.of(handler, "bank-transactions", "账号,流水号,时间,收付,金额\n6228480402564890018,T2,2025-10-25 06:00,收,32400\n");
        LeadStory.await(SOON, () -> open().containsKey("W07") || open().containsKey("W06") ? null : true);
        JsonNode cleared = all("W07");
        assertThat(cleared.path("state").asText()).isEqualTo("CLEARED");
        assertThat(cleared.path("inLimit").asBoolean()).isTrue();
        assertThat(cleared.path("endedGround").asText()).isEqualTo("工资已逐人足额发放");
    }

    @Test
    @Order(5)
    @DisplayName("a reversal brings the same warning back: one per type, subject and period")
    void theSameWarningComesBack() {
        Imports.of(
                handler,
                "payments",
                "项目,工资月份,证件号码,金额,结果,流水号,时间\n" + PROJECT + ",2025-09," + Imports.idNumber(7)
                        + ",7800,冲正,P7-2,2025-10-25 06:20\n");
        JsonNode back = LeadStory.await(SOON, () -> open().get("W07"));
        assertThat(back.path("occurrences").asInt()).isEqualTo(2);
        JsonNode evaluation =
                handler.post("/api/v1/warnings/evaluations", Map.of()).expect(202);
        LeadStory.await(
                SOON,
                () -> handler.get("/api/v1/warnings/evaluations/"
                                        + evaluation.path("id").asText())
                                .expect(200)
                                .path("state")
                                .asText()
                                .equals("DONE")
                        ? true
                        : null);
        assertThat(handler.get("/api/v1/warnings?type=W07")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    @DisplayName("S-30, S-25: a dispute clears nothing; no step is skipped; who is not concerned sees nothing")
    void theWayUp() {
        String id = open().get("W07").path("id").asText();
        Answer dispute = act(housing, id, "confirm-cleared", Map.of("ground", "DISPUTE"));
        assertThat(dispute.status()).isEqualTo(422);
        Answer skipped = act(reviewer, id, "interview", Map.of());
        assertThat(skipped.status()).isEqualTo(409);
        assertThat(skipped.problem()).isEqualTo("illegal-transition");
        assertThat(skipped.json().path("detail").asText())
                .as("the system's own steps and those of others are nothing for a reviewer")
                .isEqualTo("当前状态“已推送”不能约谈,您目前没有可办理的操作");
        assertThat(act(housing, id, "interview", Map.of()).json().path("detail").asText())
                .doesNotContain("数据消除")
                .doesNotContain("企业逾期")
                .contains("可办理:开始处置、提交证据、核验消除");
        assertThat(api.as(COUNTY, "water").get("/api/v1/warnings/" + id).status())
                .isEqualTo(404);
        assertThat(api.as("341203", "handler").get("/api/v1/warnings/" + id).status())
                .isEqualTo(404);
        JsonNode own = api.as(COUNTY, "contractor").get("/api/v1/warnings").expect(200);
        assertThat(own.path("items").findValuesAsText("partyCode")).containsOnly("91341221MA0000023T");
        act(api.as(COUNTY, "contractor"), id, "submit-evidence", Map.of("note", "已联系银行重新代发"))
                .expect(200);
        act(housing, id, "reject-evidence", Map.of("reason", "没有银行回单")).expect(200);
        advanceTo("2025-11-01T08:00:00+08:00");
        LeadStory.await(SOON, () -> warning(id).path("state").asText().equals("OVERDUE") ? true : null);
        act(housing, id, "department-action", Map.of("measure", "ORDER", "note", "责令限期改正"))
                .expect(422);
        act(
                        housing,
                        id,
                        "department-action",
                        Map.of(
                                "measure",
                                "ORDER",
                                "documentNo",
                                "颍住建责〔2025〕1号",
                                "correctBy",
                                "2025-11-05",
                                "note",
                                "责令限期改正"))
                .expect(200);
        act(reviewer, id, "send-letter", Map.of("measures", "三个工作日内督促消除")).expect(200);
        act(housing, id, "confirm-delivery", Map.of()).expect(200);
        advanceTo("2025-11-07T08:00:00+08:00");
        LeadStory.await(SOON, () -> warning(id).path("state").asText().equals("LETTER_OVERDUE") ? true : null);
        act(reviewer, id, "interview", Map.of("heldOn", "2025-11-07", "interviewee", "局长张某", "minutes", "已约谈并提出要求"))
                .expect(200);
        assertThat(warning(id).path("openActions").toString()).contains("submit-late-evidence");
    }

    @Test
    @Order(7)
    @DisplayName("two persons set a warning aside: the department proposes, another of the office confirms")
    void twoPersons() {
        String id = open().get("W09").path("id").asText();
        act(reviewer, id, "grant-exemption", Map.of("reason", "项目即将退场", "document", "人社函1号"))
                .expect(403);
        act(handler, id, "grant-exemption", Map.of("reason", "项目即将退场", "document", "人社函1号"))
                .expect(200);
        act(handler, id, "grant-exemption", Map.of()).expect(403);
        JsonNode exempt = act(reviewer, id, "grant-exemption", Map.of()).expect(200);
        assertThat(exempt.path("state").asText()).isEqualTo("EXEMPT");
    }

    @Test
    @Order(8)
    @DisplayName("the city sees the county's own figures")
    void theCitySeesTheSame() {
        LeadStory.await(SOON, () -> {
            JsonNode county = handler.get("/api/v1/overview/warnings")
                    .expect(200)
                    .path("items")
                    .get(0);
            for (JsonNode row : api.as("341200", "supervisor")
                    .get("/api/v1/overview/warnings")
                    .expect(200)
                    .path("items")) {
                if (row.path("tenant").asText().equals(COUNTY)
                        && row.path("byType").equals(county.path("byType"))) {
                    return true;
                }
            }
            return null;
        });
    }

    @Test
    @Order(9)
    @DisplayName("a county's own model: checked as it is written, tried on history, published, and it raises")
    void theWorkbench() {
        Map<String, Object> model = Map.of(
                "code",
                "LATE-DATA",
                "name",
                "考勤滞后",
                "scope",
                "PROJECT",
                "party",
                "GENERAL_CONTRACTOR",
                "department",
                "INDUSTRY",
                "findings",
                List.of(Map.of(
                        "code",
                        "LATE",
                        "name",
                        "滞后",
                        "when",
                        "days(attendance.lastDataOn, today) > 2",
                        "sentence",
                        "最近一次考勤为{attendance.lastDataOn}")),
                "limitDays",
                3);
        Map<String, Object> wrong = new java.util.HashMap<>(model);
        wrong.put(
                "findings",
                List.of(Map.of("code", "LATE", "name", "滞后", "when", "attendance.lastDay > 2", "sentence", "x")));
        JsonNode checked = handler.post("/api/v1/warning-models/check", wrong).expect(200);
        assertThat(checked.path("valid").asBoolean()).isFalse();
        assertThat(checked.path("problems").get(0).path("field").asText()).isEqualTo("findings[0].when");
        JsonNode tried = handler.post(
                        "/api/v1/warning-models/back-tests",
                        Map.of("definition", model, "from", "2025-10-20", "to", "2025-11-07"))
                .expect(200);
        assertThat(tried.path("raised").asInt()).isEqualTo(1);
        assertThat(tried.path("hits").get(0).path("on").asText()).isEqualTo("2025-10-26");
        handler.post("/api/v1/warning-models", Map.of("definition", model)).expect(201);
        reviewer.post("/api/v1/warning-models/LATE-DATA/versions/1/actions/publish", Map.of())
                .expect(200);
        handler.post("/api/v1/warnings/evaluations", Map.of()).expect(202);
        JsonNode raised = LeadStory.await(SOON, () -> open().get("LATE-DATA"));
        assertThat(raised.path("explanation").asText()).contains("2025年10月23日");
        aVersionToCome(model);
    }

    /** Until its day the one before it counts. */
    private void aVersionToCome(Map<String, Object> model) {
        Map<String, Object> next = new java.util.HashMap<>(model);
        next.put("name", "考勤严重滞后");
        handler.post("/api/v1/warning-models", Map.of("definition", next)).expect(201);
        String versions = "/api/v1/warning-models/LATE-DATA/versions/";
        reviewer.post(versions + "2/actions/publish", Map.of("effectiveOn", "2026-03-01"))
                .expect(200);
        assertThat(handler.get("/api/v1/warning-models/LATE-DATA")
                        .expect(200)
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        reviewer.post(versions + "1/actions/publish", Map.of("effectiveOn", "2026-03-01"))
                .expect(409);
        reviewer.post(versions + "2/actions/publish", Map.of()).expect(200);
        assertThat(handler.get("/api/v1/warning-models/LATE-DATA/versions")
                        .expect(200)
                        .path("items")
                        .findValuesAsText("state"))
                .containsExactly("PUBLISHED", "RETIRED");
    }

    @Test
    @Order(10)
    @DisplayName("files that are no tables, tables without their columns: each says what to do")
    void badFiles() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4, 5};
        assertThat(Imports.of(handler, "payroll", old, "EACH_ROW")
                        .path("failure")
                        .asText())
                .contains(".xlsx");
        assertThat(Imports.of(handler, "payroll", "项目,月份,谁\nx,2025-09,y\n")
                        .path("failure")
                        .asText())
                .contains("证件号码")
                .contains("谁");
        assertThat(Imports.hand(handler, "payroll", new byte[0], "EACH_ROW").status())
                .isEqualTo(422);
        String mixed = "项目,工资月份,证件号码,姓名,应发工资,扣款,实发工资\n" + PROJECT + ",2025-10," + Imports.idNumber(1)
                + ",工人1,100,0,100\n" + PROJECT + ",2025-10," + Imports.idNumber(2) + ",工人2,100,10,100\n";
        JsonNode refused = Imports.of(handler, "payroll", mixed.getBytes(StandardCharsets.UTF_8), "ALL_OR_NOTHING");
        assertThat(refused.path("state").asText()).isEqualTo("REJECTED");
        assertThat(refused.path("addedRows").asInt()).isZero();
        Answer corrections = handler.get("/api/v1/imports/" + refused.path("id").asText() + "/errors?format=xlsx");
        assertThat(corrections.status()).isEqualTo(200);
        assertThat(corrections.header("Content-Type")).contains("spreadsheetml");
        assertThat(handler.get("/api/v1/imports/kinds/workers/template").status())
                .isEqualTo(200);
    }

    @Test
    @Order(11)
    @DisplayName("people, days and wages are read back, masked; a day with differences is closed by a person")
    void theWorkforceIsReadBack() {
        String id = handler.get("/api/v1/projects")
                .expect(200)
                .path("items")
                .get(0)
                .path("id")
                .asText();
        String at = "/api/v1/projects/" + id + "/workforce/";
        JsonNode workers = handler.get(at + "workers?limit=100").expect(200);
        assertThat(workers.path("items")).hasSize(WORKERS);
        assertThat(handler.get(at + "wages?month=2025-09&limit=1")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(WORKERS);
        assertThat(workers.toString()).doesNotContain(Imports.idNumber(3)).doesNotContain("工人3");
        JsonNode wages = handler.get(at + "wages?month=2025-09&limit=100").expect(200);
        assertThat(wages.path("items").findValues("full").stream().filter(full -> !full.asBoolean()))
                .hasSize(1);
        assertThat(handler.get(at + "attendance?month=2025-10")
                        .expect(200)
                        .path("items")
                        .get(0)
                        .path("attended")
                        .asInt())
                .isEqualTo(WORKERS);
        Imports.of(handler, "attendance", "项目,身份证号,姓名,日期\n" + PROJECT + ",34120219000101001X,陌生人,2025-11-06\n");
        JsonNode day = LeadStory.await(SOON, () -> {
            JsonNode days =
                    handler.get(at + "attendance?month=2025-11").expect(200).path("items");
            return days.isEmpty() ? null : days.get(days.size() - 1);
        });
        assertThat(day.path("unregistered").asInt()).isEqualTo(1);
        JsonNode closed = handler.post(at + "attendance/2025-11-06/actions/close", Map.of("note", "临时访客,已清场"))
                .expect(200);
        assertThat(closed.path("items").findValuesAsText("closedBy")).contains("handler");
        assertThat(handler.post(at + "attendance/2025-11-06/actions/close", Map.of("note", "再次日清"))
                        .status())
                .isEqualTo(409);
        assertThat(api.as(COUNTY, "water").get(at + "workers").status()).isEqualTo(404);
        assertThat(api.as("341203", "handler").get(at + "workers").status()).isEqualTo(404);
        assertThat(api.as(COUNTY, "contractor").get(at + "workers").status()).isEqualTo(403);
    }

    @Test
    @Order(12)
    @DisplayName("killed in the middle of an import, the next start goes on where it was: no row lost, none twice")
    void anImportOutlivesACrash() {
        int days = 600;
        String table = "项目,证件号码,日期,进场时间,离场时间\n"
                + IntStream.range(0, days)
                        .mapToObj(day -> java.time.LocalDate.of(2024, 1, 1).plusDays(day))
                        .map(day -> rows(n -> PROJECT + "," + Imports.idNumber(n) + "," + day + ",07:00,18:00"))
                        .collect(Collectors.joining());
        long before = system.number("SELECT count(*) FROM t_341202.attendance");
        String job = Imports.hand(handler, "attendance", table.getBytes(StandardCharsets.UTF_8), "EACH_ROW")
                .expect(202)
                .path("id")
                .asText();
        LeadStory.await(
                SOON,
                () -> handler.get("/api/v1/imports/" + job)
                                        .expect(200)
                                        .path("readRows")
                                        .asInt()
                                > 0
                        ? true
                        : null);
        system.killEverything();
        system.start();
        JsonNode ended = LeadStory.await(Duration.ofSeconds(150), () -> {
            JsonNode now = handler.get("/api/v1/imports/" + job).expect(200);
            return now.path("finishedAt").isNull() ? null : now;
        });
        assertThat(ended.path("state").asText()).isEqualTo("DONE");
        assertThat(ended.path("addedRows").asInt()).isEqualTo(days * WORKERS);
        assertThat(system.number("SELECT count(*) FROM t_341202.attendance")).isEqualTo(before + (long) days * WORKERS);
    }

    private JsonNode one(String kind, String headings, String row) {
        return Imports.of(handler, kind, headings + "\n" + PROJECT + "," + row + "\n");
    }

    private static String rows(java.util.function.IntFunction<String> row) {
        return IntStream.range(0, WORKERS).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Open warnings by type. */
    private Map<String, JsonNode> open() {
        JsonNode items =
                handler.get("/api/v1/warnings?open=true&limit=100").expect(200).path("items");
        Map<String, JsonNode> byType = new java.util.TreeMap<>();
        items.forEach(item -> byType.put(item.path("type").asText(), item));
        return byType;
    }

    private JsonNode all(String type) {
        return handler.get("/api/v1/warnings?type=" + type)
                .expect(200)
                .path("items")
                .get(0);
    }

    private JsonNode warning(JsonNode headline) {
        return warning(headline.path("id").asText());
    }

    private JsonNode warning(String id) {
        return handler.get("/api/v1/warnings/" + id).expect(200);
    }

    private static Answer act(Api.Caller who, String id, String action, Object body) {
        return who.post("/api/v1/warnings/" + id + "/actions/" + action, body);
    }

    private void advanceTo(String instant) {
        api.platform().post("/api/v1/platform/clock", Map.of("now", instant)).expect(200);
    }
}
