package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.CountyWalk;
import zhiqian.tests.fixtures.CountyWalk.Story;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.RunningSystem;

/**
 * The ten warnings on the calendar of 2025 and 2026 (附件2, requirements 5.4): each fires on its day and not before, over holidays,
 * make-up days and months; clears for its own reason; comes back; and says why.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("十类预警:逐日走过2025年国庆、元旦和2026年春节")
class TenWarningsIT {
    private static final String COUNTY = "341202";
    private static final String CONTRACTOR = "甲建筑公司,91341221MA0000023T";
    private static final String PERMIT = "施工许可证";
    private static final int HANDS = 10;
    private static final int A_SITE = 100;
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Headings, in the order in which an office brings its ledger in. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("enterprises", "统一社会信用代码,企业名称");
        KINDS.put("risk-signals", "统一社会信用代码,信号,数值,日期,来源");
        KINDS.put("projects", "项目名称,工程类别,资金来源,所在乡镇街道,建设单位,建设单位信用代码,总包单位,总包单位信用代码,劳资专管员,开工日期,项目状态");
        KINDS.put("permits", "项目,种类,编号,取得日期");
        KINDS.put("construction-contracts", "项目,合同编号,签订日期,合同价款,工资支付日");
        KINDS.put("special-accounts", "项目,开户银行,账号,开户日期,信息来源,备案日期");
        KINDS.put("deposits", "项目,形式,金额,生效日期,到期日期,凭证编号,出具机构");
        KINDS.put("owner-guarantees", "项目,形式,金额,生效日期,到期日期,凭证编号,出具机构");
        KINDS.put("insurances", "项目,参保证明编号,参保起始,参保截止");
        KINDS.put("labour-cost-plans", "项目,约定拨付日,金额");
        KINDS.put("workers", "项目,姓名,证件号码,用工单位,进场日期,岗位");
        KINDS.put("contracts", "项目,证件号码,签订日期,合同终止,工资标准,支付时间,支付方式,支付周期");
        KINDS.put("attendance", "项目,证件号码,姓名,日期,进场时间,离场时间");
        KINDS.put("payments", "项目,工资月份,证件号码,金额,结果,流水号,时间");
        KINDS.put("bank-transactions", "账号,流水号,时间,收付,金额");
    }

    private final RunningSystem system = RunningSystem.onNewFolder();
    private Api.Caller handler;
    private CountyWalk walk;

    /** Rows by kind, handed in together before the walk begins. */
    private final Map<String, List<String>> tables = new TreeMap<>();

    /** Attendance by day, each handed in at its evening. */
    private final Map<LocalDate, List<String>> attendance = new TreeMap<>();

    /** Each project's own range of people. */
    private final Map<String, Integer> numbers = new TreeMap<>();

    @BeforeAll
    void begin() {
        system.start();
        handler = system.api().as(COUNTY, "handler");
        walk = new CountyWalk(system.api(), handler);
        deposits();
        accounts();
        guarantees();
        boards();
        labourCost();
        wages();
        insurance();
        labourContracts();
        attendance();
        businesses();
        handIn();
        attendance.forEach((day, rows) -> walk.at(day.atTime(22, 0), () -> hand("attendance", rows)));
        walk.walk();
    }

    @AfterAll
    void end() {
        system.close();
    }

    Stream<Story> stories() {
        return walk.stories().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void onItsDayAndNotBefore(Story story) {
        assertThat(story.wrong()).isEmpty();
    }

    private void deposits() {
        project("保证金甲")
                .fires("W01", "2025-10-15", "应于2025-10-14前缴存", "2,000,000")
                .at("2025-10-20T10:00", () -> hand("deposits", "保证金甲,银行保函,2000000,2025-10-20,2025-12-31,BH-甲,徽商银行"))
                .closed("W01", "2025-10-20T10:00:01")
                .at("2025-11-29T20:00", () -> {
                    toldOnce("housing", "担保己", "将于2025-12-29到期");
                    assertThat(told("contractor", "保证金甲")).isEmpty();
                })
                .at("2025-11-30T08:30", () -> toldOnce("contractor", "保证金甲", "将于2025-12-31到期"))
                .at("2025-12-01T08:30", () -> toldOnce("contractor", "保证金甲", "将于2025-12-31到期"))
                .fires("W01", "2026-01-01", "已于2025-12-31到期");
        permit("保证金甲", PERMIT, "2025-09-10");
        contract("保证金甲", "2025-09-01", "");
        project("保证金戊")
                .at("2025-11-10T10:00", () -> course("保证金戊", "COMPLETED", null))
                .at("2025-11-11T08:30", () -> toldOnce("contractor", "保证金戊", "工资保证金尚未申请返还"))
                .closed("W01", "2025-10-15T00:00:01");
        permit("保证金戊", PERMIT, "2025-09-10");
        contract("保证金戊", "2025-09-01", "");
        row("deposits", "保证金戊,现金,2000000,2025-09-15,,XJ-戊,徽商银行");
        project("保证金乙").fires("W01", "2025-10-17", "应于2025-10-16前缴存");
        permit("保证金乙", "开工报告批复", "2025-09-12");
        contract("保证金乙", "2025-09-01", "");
        project("保证金丙").fires("W01", "2025-10-15", "低于应缴");
        permit("保证金丙", PERMIT, "2025-09-10");
        contract("保证金丙", "2025-09-01", "");
        row("deposits", "保证金丙,现金,1999999.99,2025-09-15,,XJ-丙,徽商银行");
        project("保证金丁")
                .at("2025-09-30T10:00", this::exempt)
                .closed("W01", "2025-10-15T00:00:01")
                .closed("W01", "2026-01-05T00:00:01");
        permit("保证金丁", PERMIT, "2025-09-10");
        contract("保证金丁", "2025-09-01", "");
    }

    /** What a person was told of what will end (R-B37, R-093). */
    private List<String> told(String user, String project) {
        return system
                .api()
                .as(COUNTY, user)
                .get("/api/v1/notifications?limit=100")
                .expect(200)
                .path("items")
                .findValuesAsText("text")
                .stream()
                .filter(text -> text.startsWith("项目“" + project + "”"))
                .toList();
    }

    private void toldOnce(String user, String project, String what) {
        List<String> said = LeadStory.await(SOON, () -> told(user, project).isEmpty() ? null : told(user, project));
        assertThat(said).singleElement().asString().contains(what);
    }

    private void exempt() {
        Map<String, Object> decision = ProjectBodies.anEntry("deposit-exemptions");
        decision.put("decidedOn", "2025-09-30");
        handler.post("/api/v1/projects/" + id("保证金丁") + "/deposit-exemptions", decision)
                .expect(201);
    }

    private void accounts() {
        project("专户甲")
                .fires("W02", "2026-01-05", "应于2026-01-04前开设")
                .at("2025-12-02T10:00", () -> hand("construction-contracts", "专户甲,HT-专户甲,2025-12-02,100000000,25"));
        project("专户乙")
                .fires("W02", "2025-10-10", "应于2025-10-09前开设")
                .at("2025-10-12T10:00", () -> hand("special-accounts", "专户乙,农商行,6228480402564890101,2025-10-11,企业填报,"))
                .open("W02", "2025-10-12T10:00:01")
                .at("2025-10-13T10:00", () -> hand("special-accounts", "专户乙,农商行,6228480402564890102,2025-10-11,银行报送,"))
                .closed("W02", "2025-10-13T10:00:01");
        contract("专户乙", "2025-09-03", "");
        project("专户丙").fires("W02", "2025-10-11", "2025-09-10签订");
        contract("专户丙", "2025-09-10", "");
        project("专户丁").closed("W02", "2025-10-11T00:00:01");
        contract("专户丁", "2025-09-10", "");
        row("special-accounts", "专户丁,农商行,6228480402564890103,2025-09-18,企业填报,2025-09-20");
    }

    private void guarantees() {
        project("担保甲")
                .fires("W04", "2025-10-10", "2025-10-09", "2025-07-01")
                .at(
                        "2025-10-20T10:00",
                        () -> hand("owner-guarantees", "担保甲,银行保函,8000000,2025-10-20,2025-11-30,DB-甲,徽商银行"))
                .closed("W04", "2025-10-20T10:00:01")
                .fires("W04", "2025-12-01", "已到期");
        permit("担保甲", PERMIT, "2025-07-01");
        contract("担保甲", "2025-06-20", "");
        project("担保乙", "水利", "企业投资", "未开工", "").closed("W04", "2025-10-10T00:00:01");
        permit("担保乙", PERMIT, "2025-07-01");
        contract("担保乙", "2025-06-20", "");
        project("担保丙", "房屋建筑", "政府投资", "未开工", "").closed("W04", "2025-10-10T00:00:01");
        permit("担保丙", PERMIT, "2025-07-01");
        contract("担保丙", "2025-06-20", "");
        row("owner-guarantees", "担保丙,资金落实证明,30000000,2025-07-01,,ZJ-丙,财政局");
        project("担保丁").fires("W04", "2025-10-10", "至今未提供");
        row("owner-guarantees", "担保丁,资金落实证明,30000000,2025-07-01,,ZJ-丁,财政局");
        permit("担保丁", PERMIT, "2025-07-01");
        contract("担保丁", "2025-06-20", "");
        project("担保己").closed("W04", "2025-10-10T00:00:01");
        permit("担保己", PERMIT, "2025-07-01");
        contract("担保己", "2025-06-20", "");
        row("owner-guarantees", "担保己,银行保函,8000000,2025-07-01,2025-12-29,DB-己,徽商银行");
        project("担保戊").fires("W04", "2025-10-10", "低于");
        permit("担保戊", PERMIT, "2025-07-01");
        contract("担保戊", "2025-06-20", "");
        row("owner-guarantees", "担保戊,银行保函,7999999.99,2025-07-01,2026-12-31,DB-戊,徽商银行");
    }

    private void boards() {
        project("告示甲").fires("W05", "2025-10-10", "应于2025-10-09前设置", "2025-09-24进场");
        worker("告示甲", 0, "2025-09-24", "建筑工人");
        project("告示乙")
                .at("2025-10-16T09:00", () -> {
                    hand("workers", "告示乙,工人," + Imports.idNumber(A_SITE * siteOf("告示乙")) + ",劳务公司,2025-10-15,建筑工人");
                    board("告示乙", List.of("办公区大门"));
                })
                .fires("W05", "2025-10-23", "只设置了1处");
        project("告示丙")
                .at("2025-10-16T09:00", () -> {
                    hand("workers", "告示丙,工人," + Imports.idNumber(A_SITE * siteOf("告示丙")) + ",劳务公司,2025-10-15,建筑工人");
                    board("告示丙", List.of("办公区大门", "生活区"));
                })
                .closed("W05", "2025-10-23T00:00:01");
    }

    private void board(String project, List<String> places) {
        Map<String, Object> board = ProjectBodies.anEntry("notice-boards");
        board.put("locations", places);
        board.put("putUpOn", "2025-10-15");
        handler.post("/api/v1/projects/" + id(project) + "/notice-boards", board)
                .expect(201);
    }

    private void labourCost() {
        project("人工费甲")
                .fires("W06/2025-10-05", "2025-10-10", "应于2025-10-09前拨付", "差100,000")
                .at(
                        "2025-10-10T10:00",
                        () -> hand("bank-transactions", "6228480402564890201,L1,2025-10-10 09:00,收,60000"))
                .open("W06/2025-10-05", "2025-10-10T10:00:01", "差40,000")
                .at(
                        "2025-11-03T10:00",
                        () -> hand("bank-transactions", "6228480402564890201,L2,2025-11-03 09:00,收,40000"))
                .closed("W06/2025-10-05", "2025-11-03T10:00:01")
                .fires("W06/2025-11-15", "2025-11-18", "应于2025-11-17前拨付");
        contract("人工费甲", "2025-09-01", "");
        row("special-accounts", "人工费甲,农商行,6228480402564890201,2025-09-18,银行报送,");
        row("labour-cost-plans", "人工费甲,2025-10-05,100000", "人工费甲,2025-11-15,100000");
        project("人工费乙").fires("W06/2025-10-11", "2025-10-12", "应于2025-10-11前拨付");
        row("labour-cost-plans", "人工费乙,2025-10-11,50000");
        project("人工费丙")
                .at(
                        "2025-10-11T10:00",
                        () -> hand("bank-transactions", "6228480402564890203,L3,2025-10-11 09:00,收,50000"))
                .closed("W06/2025-10-11", "2025-10-12T00:00:01");
        contract("人工费丙", "2025-09-01", "");
        row("special-accounts", "人工费丙,农商行,6228480402564890203,2025-09-18,银行报送,");
        row("labour-cost-plans", "人工费丙,2025-10-11,50000");
    }

    private void wages() {
        project("工资甲")
                .fires("W07/2025-09", "2025-10-25", "应于2025-10-24前足额发放", "尚有1人")
                .at(
                        "2025-10-28T10:00",
                        () -> hand(
                                "payments",
                                "工资甲,2025-09," + Imports.idNumber(A_SITE * siteOf("工资甲"))
                                        + ",7800,成功,G1,2025-10-28 09:00"))
                .closed("W07/2025-09", "2025-10-28T10:00:01")
                .fires("W07/2025-10", "2025-11-26", "应于2025-11-25前足额发放");
        paidOn("工资甲", "25", "2025-09-10", "2025-10-10");
        project("工资乙").fires("W07/2025-09", "2025-10-01", "应于2025-09-30前足额发放");
        paidOn("工资乙", "5", "2025-09-10");
        project("工资丙").fires("W07/2026-01", "2026-02-15", "应于2026-02-14前足额发放");
        paidOn("工资丙", "20", "2026-01-12");
        project("工资丁").fires("W07/2025-10", "2025-11-29", "应于2025-11-28前足额发放");
        paidOn("工资丁", "31", "2025-10-10");
        project("工资戊").closed("W07/2025-09", "2025-10-25T00:00:01").closed("W07/2025-10", "2025-11-26T00:00:01");
        paidOn("工资戊", "25");
    }

    private void paidOn(String project, String wageDay, String... days) {
        contract(project, "2025-09-01", wageDay);
        worker(project, 0, "2025-09-01", "建筑工人");
        for (String day : days) {
            attends(project, LocalDate.parse(day), 0);
        }
    }

    private void insurance() {
        walk.story("工伤甲", "工伤甲")
                .at("2025-10-20T09:00", () -> hand("projects", cells("工伤甲", "房屋建筑", "企业投资", "在建", "2025-10-20")))
                .open("W08", "2025-10-20T09:00:01", "2025-10-20开工")
                .at("2025-10-22T10:00", () -> hand("insurances", "工伤甲,GS-甲,2025-10-22,2025-12-10"))
                .closed("W08", "2025-10-22T10:00:01")
                .fires("W08", "2025-12-11");
    }

    private void labourContracts() {
        LocalDateTime october = LocalDateTime.parse("2025-10-01T06:00");
        project("合同甲")
                .firesAt("W09/2025-10", october, "在场登记10人", "签订率80%", "未签2人")
                .at("2025-10-09T10:00", () -> hand("contracts", signed("合同甲", 8, "")))
                .closed("W09/2025-10", "2025-10-09T10:00:01");
        project("合同乙")
                .closed("W09/2025-10", october.plusMinutes(1))
                .firesAt("W09/2025-11", LocalDateTime.parse("2025-11-01T06:00"), "签订率80%");
        for (int n = 0; n < HANDS; n++) {
            worker("合同甲", n, "2025-09-15", "建筑工人");
            worker("合同乙", n, "2025-09-15", "建筑工人");
        }
        IntStream.range(0, 8).forEach(n -> row("contracts", signed("合同甲", n, "")));
        IntStream.range(0, 9).forEach(n -> row("contracts", signed("合同乙", n, n == 0 ? "2025-10-20" : "")));
    }

    private String signed(String project, int n, String until) {
        return project + "," + Imports.idNumber(A_SITE * siteOf(project) + n) + ",2025-09-15," + until
                + ",300元/日,每月25日,银行代发,按月";
    }

    private void attendance() {
        site("考勤甲", "NODATA")
                .firesAt("W03", LocalDateTime.parse("2025-10-16T06:00"), "连续3日没有考勤数据", "2025-10-12")
                .at("2025-10-15T12:00", () -> toldOnce("housing", "考勤甲", "最迟2025-10-20"));
        site("考勤乙", "LOW").firesAt("W03", LocalDateTime.parse("2025-10-15T06:00"), "连续5日出勤不足");
        site("考勤丙", "HALF").closed("W03", "2025-10-15T06:00:01").closed("W03", "2025-10-17T06:00:30");
        site("考勤丁", "STRANGER")
                .firesAt("W03", LocalDateTime.parse("2025-10-14T06:00"), "未实名登记的人员出勤1人次")
                .open("W03", "2025-10-16T06:01:00")
                .closed("W03", "2025-10-17T06:00:30");
        site("考勤戊", "HERE").firesAt("W03", LocalDateTime.parse("2025-10-14T06:00"), "两个工地");
        site("考勤己", "THERE").firesAt("W03", LocalDateTime.parse("2025-10-14T06:00"), "两个工地");
        site("考勤辛", "NODATA")
                .at("2025-10-13T10:00", () -> course("考勤辛", "SUSPENDED", "2025-10-13"))
                .closed("W03", "2025-10-16T06:01:00")
                .at("2025-10-17T10:00", () -> course("考勤辛", "ONGOING", null))
                .closed("W03", "2025-10-18T06:00:30")
                .firesAt("W03", LocalDateTime.parse("2025-10-20T06:00"), "连续3日没有考勤数据");
        site("考勤庚", "OFFICER").firesAt("W03", LocalDateTime.parse("2025-10-15T06:00"), "连续5个工作日未出勤");
    }

    /** The project goes on otherwise. */
    private void course(String name, String state, String suspendedFrom) {
        String path = "/api/v1/projects/" + id(name);
        JsonNode project = handler.get(path).expect(200);
        Map<String, Object> body = ProjectBodies.aProject(name);
        body.put("fundingType", project.path("fundingType").asText());
        body.put("firstEntryOn", project.path("firstEntryOn").textValue());
        body.put(
                "startedOn",
                project.path("startedOn").isNull()
                        ? "2025-09-20"
                        : project.path("startedOn").asText());
        body.put("generalContractor", project.path("generalContractor"));
        body.put("state", state);
        body.put("suspendedFrom", suspendedFrom);
        body.put("completedOn", state.equals("COMPLETED") ? "2025-11-09" : null);
        handler.send("PUT", path, body).expect(200);
    }

    /** Ten people, the first of them the labour officer, who all come every day unless the story says otherwise. */
    private Story site(String name, String what) {
        Story story = project(name, "房屋建筑", "企业投资", "在建", "2025-09-20");
        for (int n = 0; n < HANDS; n++) {
            worker(name, n, "2025-09-20", n == 0 ? "劳资专管员" : "建筑工人");
        }
        LocalDate first = LocalDate.of(2025, 9, 27);
        for (LocalDate day = first; day.isBefore(LocalDate.of(2025, 10, 20)); day = day.plusDays(1)) {
            int of = day.getMonthValue() == 10 ? day.getDayOfMonth() : 0;
            int from = what.equals("OFFICER") && of >= 9 ? 1 : 0;
            int to = what.equals("NODATA") && of > 12
                    ? 0
                    : what.equals("LOW") && of >= 10 ? 4 : what.equals("HALF") && of >= 10 ? 5 : HANDS;
            for (int n = from; n < to; n++) {
                attends(name, day, n);
            }
            if (of == 13 && what.equals("STRANGER")) {
                attendance.get(day).add(name + "," + Imports.idNumber(9_999) + ",送货人," + day + ",08:00,10:00");
            }
            if (of == 13 && what.equals("THERE")) {
                attendance
                        .get(day)
                        .add(name + "," + Imports.idNumber(A_SITE * siteOf("考勤戊") + 3) + ",工人3," + day
                                + ",09:00,11:00");
            }
        }
        return story;
    }

    private void businesses() {
        row("enterprises", "91341202MA0000058W,风险公司");
        walk.story("风险公司", "W10 风险公司:欠缴社保3个月与欠税,正好40分")
                .at("2025-10-20T10:00", () -> hand("risk-signals", "91341202MA0000058W,欠缴社保月数,3,2025-10-20,社保部门"))
                .closed("W10", "2025-10-20T10:00:01")
                .at("2025-10-21T10:00", () -> hand("risk-signals", "91341202MA0000058W,欠税金额,1000,2025-10-21,税务部门"))
                .open("W10", "2025-10-21T10:00:01", "风险分值40分", "欠缴社会保险费3个月")
                .at("2025-10-22T10:00", () -> hand("risk-signals", "91341202MA0000058W,欠税金额,0,2025-10-22,税务部门"))
                .closed("W10", "2025-10-22T10:00:01");
    }

    private Story project(String name) {
        return project(name, "房屋建筑", "企业投资", "未开工", "");
    }

    private Story project(String name, String industry, String funding, String state, String startedOn) {
        row("projects", cells(name, industry, funding, state, startedOn));
        numbers.put(name, numbers.size() + 1);
        return walk.story(name, name);
    }

    private static String cells(String name, String industry, String funding, String state, String startedOn) {
        return name + "," + industry + "," + funding + ",清河街道,城投公司,91341202MA0000015F," + CONTRACTOR + ",赵某,"
                + startedOn + "," + state;
    }

    private int siteOf(String project) {
        return numbers.get(project);
    }

    private void permit(String project, String kind, String on) {
        row("permits", project + "," + kind + ",XK-" + project + "," + on);
    }

    private void contract(String project, String signedOn, String wageDay) {
        row("construction-contracts", project + ",HT-" + project + "," + signedOn + ",100000000," + wageDay);
    }

    private void worker(String project, int n, String since, String role) {
        row(
                "workers",
                project + ",工人" + n + "," + Imports.idNumber(A_SITE * siteOf(project) + n) + ",劳务公司," + since + ","
                        + role);
    }

    private void attends(String project, LocalDate day, int n) {
        attendance
                .computeIfAbsent(day, key -> new ArrayList<>())
                .add(project + "," + Imports.idNumber(A_SITE * siteOf(project) + n) + ",工人" + n + "," + day
                        + ",07:00,18:00");
    }

    private void row(String kind, String... rows) {
        tables.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(List.of(rows));
    }

    /** The ledger, and the attendance up to the day on which the walk begins. */
    private void handIn() {
        for (String kind : KINDS.keySet()) {
            if (tables.containsKey(kind)) {
                hand(kind, tables.get(kind));
            }
        }
        List<LocalDate> before = attendance.keySet().stream()
                .filter(day -> day.isBefore(LocalDate.of(2025, 9, 29)))
                .toList();
        before.forEach(day -> hand("attendance", attendance.remove(day)));
    }

    private void hand(String kind, String row) {
        hand(kind, List.of(row));
    }

    private void hand(String kind, List<String> rows) {
        JsonNode job = read(kind, rows);
        assertThat(job.path("addedRows").asInt()).as(() -> job + errors(job)).isEqualTo(rows.size());
    }

    private JsonNode read(String kind, List<String> rows) {
        return Imports.of(handler, kind, KINDS.get(kind) + "\n" + String.join("\n", rows) + "\n");
    }

    private String errors(JsonNode job) {
        return handler.get("/api/v1/imports/" + job.path("id").asText() + "/errors")
                .text();
    }

    private String id(String project) {
        return LeadStory.await(
                Duration.ofSeconds(5), () -> handler.get("/api/v1/projects?limit=100&q=" + ProjectDesk.enc(project))
                        .expect(200)
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText(null));
    }
}
