package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiqian.tests.browser.Desk.choose;
import static zhiqian.tests.browser.Desk.field;
import static zhiqian.tests.browser.Desk.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 一条线索从劳动者手机到办结,全部在页面上完成. */
@Order(22)
@DisplayName("一条线索的全过程,在浏览器里")
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryBrowserIT {
    private static final String CITY = LeadStory.CITY;
    private static final String COUNTY = "341202";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final String project = "清河安置房" + UUID.randomUUID().toString().substring(0, 6);
    private RunningSystem system;
    private Browser browser;
    private String receipt;
    private String lead;

    @BeforeAll
    void theSystemRuns(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
    }

    @Test
    @Order(1)
    @DisplayName("1 劳动者扫码,在手机上反映,得到查询码")
    void aWorkerComplains() {
        try (Desk worker = Desk.onPhone(browser, system)) {
            worker.goTo("/w/?t=" + CITY + "&project=" + URLEncoder.encode(project, StandardCharsets.UTF_8));
            assertThat(worker.heading("工资被拖欠,在这里反映")).isVisible();
            assertThat(worker.textbox("工地(项目)名称")).hasValue(project);
            worker.shoot("01-劳动者-扫码打开");

            worker.button("提交").click();
            assertThat(worker.page().getByRole(AriaRole.ALERT)).containsText("处需要改正");
            worker.shoot("02-劳动者-漏填提示");

            worker.textbox("您的姓名").fill("张三");
            worker.textbox("手机号码").fill("13800005678");
            worker.textbox("身份证号码").fill("34120219000101001X");
            worker.textbox("谁拖欠工资").fill("甲建筑公司");
            worker.page().getByLabel("在哪个乡镇、街道").fill("清河街道");
            worker.textbox("一共几个人被拖欠").fill("12");
            worker.textbox("一共欠多少钱(元)").fill("96000");
            worker.page().getByLabel("从哪个月开始欠").fill("2025-05");
            worker.page().getByLabel("欠到哪个月").fill("2025-08");
            worker.textbox("说说情况").fill("五月至八月在工地做木工,工资一直没有发。");
            worker.shoot("03-劳动者-填好");
            worker.button("提交").click();

            assertThat(worker.heading("已经收到您的反映")).isVisible();
            receipt = worker.page()
                    .getByLabel("查询码", new Page.GetByLabelOptions().setExact(true))
                    .textContent()
                    .trim();
            assertThat(worker.page().getByText("前回应您")).containsText("2025年9月30日");
            worker.shoot("04-劳动者-回执");
        }
    }

    @Test
    @Order(2)
    @DisplayName("2 市级受理员在流转台把线索转给颍州区,期限用文字说清")
    void theCityPassesItDown() {
        try (Desk city = Desk.of(browser, system, CITY, "intake")) {
            city.shoot("05-市级-线索办理");
            city.open("/desk");
            Locator row = city.row(project);
            assertThat(row).containsText("响应期限 余 ");
            city.shoot("06-市级-流转台");
            city.select(row.getByRole(AriaRole.COMBOBOX), "颍州区");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("转办"))
                    .click();
            assertThat(row).isHidden();
            city.shoot("07-市级-已转办");
        }
    }

    @Test
    @Order(3)
    @DisplayName("3 颍州区受理员看到“签收期限 余 1 个工作日”并签收")
    void theCountySigns() {
        try (Desk county = Desk.of(browser, system, COUNTY, "intake")) {
            county.open("/leads?tab=all&q=" + URLEncoder.encode(project, StandardCharsets.UTF_8));
            reloadUntilThere(county, county.row(project));
            assertThat(county.row(project)).containsText("签收期限 余 1 个工作日");
            county.shoot("08-县级-收到转办");
            county.row(project).getByRole(AriaRole.LINK).click();

            assertThat(county.region("办理期限")).containsText("签收期限 余 1 个工作日");
            assertThat(county.region("办理期限")).containsText("2025年9月30日 星期二");
            assertThat(county.region("线索内容")).containsText("阜阳市");
            assertThat(county.region("反映人")).containsText("138****5678");
            lead = county.page().url().replaceFirst(".*/leads/", "").replaceFirst("\\?.*", "");
            county.shoot("09-县级-线索");

            county.confirm(county.dialogOf("签收"), "已签收");
            assertThat(county.region("办理期限")).containsText("签收期限 按时完成");
            county.shoot("10-县级-已签收");
        }
    }

    @Test
    @Order(4)
    @DisplayName("4 “为什么是这一天?”逐日说明 10 月 1 日至 8 日放假不计")
    void thePageExplainsTheDate() {
        try (Desk county = Desk.of(browser, system, COUNTY, "intake")) {
            county.openLead(lead);
            Locator closing = county.region("办理期限")
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("2025年10月1[34]日")))
                    .first();
            assertThat(closing).containsText(Pattern.compile("余 [56] 个工作日"));
            closing.getByRole(AriaRole.BUTTON).click();
            Locator days =
                    county.dialog("为什么是这一天?").getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("逐日说明"));
            for (int day = 1; day <= 8; day++) {
                Locator entry = days.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("2025年10月" + day + "日"));
                assertThat(entry).containsText("放假");
                assertThat(entry).containsText("不计");
            }
            county.shoot("11-县级-为什么是这一天");
        }
    }

    @Test
    @Order(5)
    @DisplayName("5 分流:页面给出建议部门,受理员按房屋建筑分给住建")
    void theCountyDispatches() {
        try (Desk county = Desk.of(browser, system, COUNTY, "intake")) {
            county.openLead(lead);
            Locator dialog = county.dialogOf("分流");
            assertThat(dialog.getByText("系统建议:")).isVisible();
            county.select(dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("行业")), "房屋建筑");
            county.select(dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("主管部门")), "城乡建设");
            county.shoot("12-县级-分流");
            county.confirm(dialog, "已分流");
            assertThat(county.region("线索内容")).containsText("城乡建设");
            county.shoot("13-县级-已分流");
        }
    }

    @Test
    @Order(6)
    @DisplayName("6 住建部门开始核实,登记核实结果,反馈六要素")
    void theDepartmentInvestigates() {
        try (Desk housing = Desk.of(browser, system, COUNTY, "housing")) {
            assertThat(housing.row(project)).isVisible();
            housing.shoot("14-部门-线索办理");
            housing.openLead(lead);
            housing.confirm(housing.dialogOf("开始核实"), "核实中");

            Locator findings = housing.dialogOf("登记核实结果");
            press(findings, "确定");
            assertThat(findings.getByText("请").first()).isVisible();
            housing.shoot("15-部门-核实结果漏填");
            choose(findings, "是否属实", "是");
            field(findings, "人数").fill("12");
            field(findings, "金额(元)").fill("96000");
            field(findings, "拖欠主体").fill("甲建筑公司");
            housing.select(
                    findings.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("处理结果")), "已足额支付");
            housing.shoot("16-部门-核实结果");
            housing.confirm(findings, "已化解");

            Locator feedback = housing.dialogOf("反馈");
            field(feedback, "投诉人身份").fill("农民工张三等12人");
            field(feedback, "用工关系").fill("与甲建筑公司存在用工关系");
            field(feedback, "调查核实情况").fill("经调取考勤和工资表,五月至八月工资共96000元未发放");
            field(feedback, "处理措施").fill("责令甲建筑公司限期支付,已于九月三十日支付");
            field(feedback, "处理结果").fill("工资96000元已全部支付到位,投诉人确认收到");
            field(feedback, "回访方式").fill("电话");
            choose(feedback, "回访:已收到工资", "是");
            choose(feedback, "回访:对处理满意", "是");
            housing.shoot("17-部门-反馈六要素");
            housing.confirm(feedback, "已反馈");
            assertThat(housing.region("反馈")).containsText("工资96000元已全部支付到位");
            housing.shoot("18-部门-已反馈");
        }
    }

    @Test
    @Order(7)
    @DisplayName("7 审核员逐项给出五个结论,线索办结")
    void theReviewerCloses() {
        try (Desk reviewer = Desk.of(browser, system, COUNTY, "reviewer")) {
            reviewer.openLead(lead);
            Locator review = reviewer.dialogOf("审核");
            List.of("依法依规调查", "调查清晰详实", "措施和结果符合政策", "解释说明逻辑严密", "反馈信息完整准确")
                    .forEach(verdict -> choose(review, verdict, "通过"));
            reviewer.shoot("19-审核-五项结论");
            reviewer.confirm(review, "办结");
            assertThat(reviewer.region("下一步")).containsText("已办结");
            assertThat(reviewer.region("办理过程")
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("审核")))
                    .isVisible();
            reviewer.shoot("20-审核-已办结");
        }
    }

    @Test
    @Order(8)
    @DisplayName("8 市级总览显示颍州区的数字,可下钻到线索概要")
    void theCitySeesTheFigures() {
        try (Desk city = Desk.of(browser, system, CITY, "supervisor")) {
            city.open("/overview");
            Locator county = city.row("颍州区");
            assertThat(county).containsText(Pattern.compile("100%"));
            city.shoot("21-市级-办理总览");
            county.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("颍州区"))
                    .click();
            assertThat(city.heading("颍州区 线索概要")).isVisible();
            reloadUntilThere(
                    city,
                    city.page()
                            .getByRole(
                                    AriaRole.CELL,
                                    new Page.GetByRoleOptions().setName("办结").setExact(true))
                            .first());
            city.shoot("22-市级-颍州区概要");
        }
    }

    @Test
    @Order(9)
    @DisplayName("9 劳动者用查询码和手机后四位查到办结")
    void theWorkerLooksUp() {
        try (Desk worker = Desk.onPhone(browser, system)) {
            worker.goTo("/w/?t=" + CITY + "#progress");
            worker.textbox("查询码").fill(receipt);
            worker.textbox("手机号码后四位").fill("0000");
            worker.button("查询").click();
            assertThat(worker.page().getByRole(AriaRole.ALERT)).containsText("没有查到");
            worker.textbox("手机号码后四位").fill("5678");
            worker.button("查询").click();
            assertThat(worker.heading("办结")).isVisible(PATIENTLY);
            assertThat(worker.page().getByLabel("办理进度")).containsText("颍州区");
            worker.shoot("23-劳动者-查到办结");
        }
    }

    /** What one tenant does reaches the other by message, a moment later. */
    private static void reloadUntilThere(Desk desk, Locator expected) {
        desk.page()
                .waitForCondition(
                        () -> {
                            if (expected.isVisible()) {
                                return true;
                            }
                            desk.page().reload();
                            desk.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                            return expected.isVisible();
                        },
                        new Page.WaitForConditionOptions().setTimeout(20_000));
    }
}
