package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 无障碍:axe-core 在真实数据的页面上没有严重问题. */
@Order(23)
@DisplayName("各页面没有严重的无障碍问题")
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeBrowserIT {
    private static final String CITY = LeadStory.CITY;
    private static final String COUNTY = "341203";

    private RunningSystem system;
    private Browser browser;
    private LeadStory underWay;
    private LeadStory waiting;

    @BeforeAll
    void thereAreLeads(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
        underWay = LeadStory.in(running.api(), COUNTY)
                .complainToCityAndTransfer()
                .sign()
                .dispatch()
                .verify()
                .recordFindings();
        waiting = LeadStory.in(running.api(), CITY).complainToCounty();
    }

    @Test
    @DisplayName("登录页")
    void signIn() {
        try (Desk desk = Desk.inOffice(browser, system).open("/login")) {
            assertThat(desk.heading("治欠")).isVisible();
            isAccessible(desk, "登录页");
        }
    }

    @Test
    @DisplayName("线索办理、线索页和打开的对话框")
    void leads() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "housing")) {
            assertThat(desk.row(underWay.project())).isVisible();
            isAccessible(desk, "线索办理");
            desk.openLead(underWay.id());
            assertThat(desk.region("办理过程").getByRole(AriaRole.LISTITEM).first()).isVisible();
            isAccessible(desk, "线索页");
            desk.dialogOf("反馈");
            isAccessible(desk, "反馈对话框");
        }
    }

    @Test
    @DisplayName("流转台、总览、下钻、工作日历")
    void city() {
        try (Desk desk = Desk.of(browser, system, CITY, "intake")) {
            desk.open("/desk");
            assertThat(desk.row(waiting.project())).isVisible();
            isAccessible(desk, "流转台");
            desk.open("/overview");
            assertThat(desk.row("颍东区")).isVisible();
            isAccessible(desk, "办理总览");
            desk.open("/overview/" + COUNTY);
            assertThat(desk.row("已化解").first()).isVisible();
            isAccessible(desk, "下钻");
            desk.open("/calendar");
            assertThat(desk.page().getByText("国庆节").first()).isVisible();
            isAccessible(desk, "工作日历");
        }
    }

    @Test
    @DisplayName("项目台账、项目页、登记表和打开的对话框,电脑和手机")
    void projects() {
        String project = system.api()
                .as(COUNTY, "intake")
                .post("/api/v1/projects", ProjectBodies.aProject("无障碍安置房"))
                .expect(201)
                .path("id")
                .asText();
        for (String kind : List.of("permits", "special-accounts", "deposits", "notice-boards")) {
            system.api()
                    .as(COUNTY, "intake")
                    .post("/api/v1/projects/" + project + "/" + kind, ProjectBodies.anEntry(kind))
                    .expect(201);
        }
        try (Desk desk = Desk.of(browser, system, COUNTY, "housing")) {
            desk.open("/projects");
            assertThat(desk.row("无障碍安置房").first()).isVisible();
            isAccessible(desk.shoot("projects"), "项目台账");
            desk.open("/projects/new");
            assertThat(desk.textbox("项目名称")).isVisible();
            isAccessible(desk.shoot("project-new"), "登记项目");
            desk.open("/projects/" + project);
            assertThat(desk.region("劳动合同")).containsText("暂无数据");
            assertThat(desk.region("工资保证金")).containsText("3,000,000.00 元");
            isAccessible(desk.shoot("project"), "项目页");
            assertThat(desk.dialogOf("登记维权告示牌")).isVisible();
            isAccessible(desk.shoot("project-dialog"), "登记维权告示牌");
        }
        try (Desk desk = Desk.onPhone(browser, system)) {
            desk.signIn(COUNTY, "intake", RunningSystem.PASSWORD).open("/projects/" + project);
            assertThat(desk.region("支付担保")).containsText("暂无数据");
            isAccessible(desk.shoot("project-phone"), "手机上的项目页");
            desk.open("/projects");
            isAccessible(desk.shoot("projects-phone"), "手机上的项目台账");
        }
    }

    @Test
    @DisplayName("预警处置、预警页和打开的对话框、看板、模型、导入,电脑和手机")
    void warnings() {
        String project = system.api()
                .as(COUNTY, "intake")
                .post("/api/v1/projects", ProjectBodies.aProject("无障碍预警项目"))
                .expect(201)
                .path("id")
                .asText();
        for (String kind : List.of("permits", "contracts")) {
            system.api()
                    .as(COUNTY, "intake")
                    .post("/api/v1/projects/" + project + "/" + kind, ProjectBodies.anEntry(kind))
                    .expect(201);
        }
        String warning = LeadStory.await(Duration.ofSeconds(30), () -> {
            JsonNode found = system.api()
                    .as(COUNTY, "handler")
                    .get("/api/v1/warnings?type=W01&project=" + project)
                    .expect(200);
            return found.path("items").isEmpty()
                    ? null
                    : found.path("items").get(0).path("id").asText();
        });
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler")) {
            desk.open("/warnings?type=W01&project=" + project);
            assertThat(desk.row("未缴纳农民工工资保证金").first()).isVisible();
            isAccessible(desk.shoot("warnings"), "预警处置");
            desk.open("/warnings/" + warning);
            assertThat(desk.region("为什么预警")).containsText("怎样消除");
            isAccessible(desk.shoot("warning"), "预警页");
            assertThat(desk.dialogOf("核验消除")).isVisible();
            isAccessible(desk.shoot("warning-dialog"), "核验消除");
            desk.open("/warnings/board");
            assertThat(desk.region("在办预警")).containsText("W01");
            assertThat(desk.region("预警统计")).containsText("合计");
            isAccessible(desk.shoot("warning-board"), "预警看板");
            desk.open("/models");
            assertThat(desk.row("企业欠薪风险")).isVisible();
            isAccessible(desk.shoot("models"), "预警模型");
            desk.open("/models/W01");
            assertThat(desk.region("模型")).containsText("检查通过");
            isAccessible(desk.shoot("model"), "模型页");
            desk.open("/imports");
            assertThat(desk.region("导入文件")).containsText("模板");
            isAccessible(desk.shoot("imports"), "导入中心");
            desk.open("/projects/" + project);
            assertThat(desk.region("工资保证金")).containsText("1 条预警");
            isAccessible(desk.shoot("project-lights"), "项目页的制度灯");
        }
        try (Desk desk = Desk.of(browser, system, CITY, "leader")) {
            desk.open("/warnings/board");
            assertThat(desk.region("各区县处置情况")).containsText("颍东区");
            isAccessible(desk, "市级预警看板");
        }
        try (Desk desk = Desk.onPhone(browser, system)) {
            desk.signIn(COUNTY, "handler", RunningSystem.PASSWORD).open("/warnings/" + warning);
            assertThat(desk.region("为什么预警")).isVisible();
            isAccessible(desk.shoot("warning-phone"), "手机上的预警页");
        }
    }

    @Test
    @DisplayName("劳动者的手机页面:反映和查询")
    void worker() {
        try (Desk desk = Desk.onPhone(browser, system).goTo("/w/?t=" + CITY)) {
            assertThat(desk.button("提交")).isVisible();
            isAccessible(desk, "手机页面:反映");
            desk.page()
                    .getByRole(AriaRole.TAB)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("查询进度"))
                    .click();
            desk.textbox("查询码").fill(underWay.receipt());
            desk.textbox("手机号码后四位").fill("5678");
            desk.button("查询").click();
            assertThat(desk.page().getByLabel("办理进度")).isVisible();
            isAccessible(desk, "手机页面:查询");
        }
    }

    private static void isAccessible(Desk desk, String page) {
        assertThat(Accessibility.findings(desk.page())).as(page).isEmpty();
    }
}
