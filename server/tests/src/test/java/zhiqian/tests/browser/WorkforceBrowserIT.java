package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.browser.Desk.choose;
import static zhiqian.tests.browser.Desk.field;
import static zhiqian.tests.browser.Desk.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 项目的人、考勤、工资、专户、合同,企业和银行消息:导入的数字在页面上读得到,办得了. */
@Order(25)
@DisplayName("用工、专户、企业和银行消息的页面")
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkforceBrowserIT {
    private static final String COUNTY = "341226";
    private static final String FILES = "bank-statement-files";
    private static final String OWNER = "91341202MA0000015F";
    private static final int PEOPLE = 22;

    private final String name = "用工页面安置房" + UUID.randomUUID().toString().substring(0, 6);
    private final String account = "62284804" + Math.abs(name.hashCode() % 100_000_000L);
    private RunningSystem system;
    private Browser browser;
    private Api.Caller handler;
    private String project;

    @BeforeAll
    void aProjectWithPeopleDaysAndPay(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
        handler = running.api().as(COUNTY, "handler");
        project = handler.post("/api/v1/projects", ProjectBodies.aProject(name))
                .expect(201)
                .path("id")
                .asText();
        Map<String, Object> opened = ProjectBodies.anEntry("special-accounts");
        opened.put("accountNo", account);
        handler.post("/api/v1/projects/" + project + "/special-accounts", opened)
                .expect(201);
        table(
                "workers",
                "项目,姓名,证件号码,用工单位,班组,进场日期,退场日期,岗位",
                n -> "欧工" + n + "," + id(n) + ",丁劳务公司,木工一班,2025-08-01," + (n == 1 ? "2025-09-01" : "") + ","
                        + (n == 0 ? "劳资专管员" : "建筑工人"));
        Imports.allAdded(
                Imports.of(
                        handler,
                        "attendance",
                        "项目,身份证号,姓名,日期\n" + rows(n -> id(n) + ",欧工" + n + ",2025-09-01") + name
                                + ",34120219000101001X,陌生人,2025-09-02\n"),
                PEOPLE + 1);
        table("payroll", "项目,工资月份,证件号码,姓名,应发工资,扣款,实发工资", n -> "2025-09," + id(n) + ",欧工" + n + ",5100,100,5000");
        table(
                "payments",
                "项目,工资月份,证件号码,金额,结果,流水号,时间",
                n -> "2025-09," + id(n) + ",5000," + (n == 3 ? "退票" : "成功") + "," + name + n + ",2025-09-25 10:00");
        table("contracts", "项目,证件号码,签订日期,工资标准,支付时间,支付方式,支付周期", n -> id(n) + ",2025-08-01,300元/日,每月25日,银行代发,按月");
        Imports.allAdded(
                Imports.of(
                        handler,
                        "bank-transactions",
                        "账号,流水号,时间,收付,金额,余额,类型,对方户名\n" + account + "," + name
                                + "A,2025-09-10 09:00,收,500000,500000,人工费,城投公司\n" + account + "," + name
                                + "B,2025-09-25 10:00,付,5000,495000,工资,欧阳工人\n"),
                2);
        handler.post("/api/v1/enterprises", Map.of("creditCode", OWNER, "name", "城投公司", "scale", "LARGE"));
        enableStatements(true);
    }

    @AfterAll
    void noConnectorIsLeft() {
        enableStatements(false);
    }

    @Test
    @DisplayName("实名:筛选在场、按单位搜索、翻页,证件遮住,说明目的后显示全号")
    void workers() {
        try (Desk desk = at("handler", "workers")) {
            Locator list = desk.region("用工实名");
            assertThat(list).containsText("第 1–20 条,共 22 条");
            assertThat(list).not().containsText(id(0));
            isAccessible(desk.shoot("40-用工实名"), "用工实名");
            desk.button("后一页").click();
            assertThat(list).containsText("第 21–22 条,共 22 条");
            list.getByText("只看在场").click();
            assertThat(list).containsText("共 21 条");
            desk.page().getByRole(AriaRole.SEARCHBOX).fill("没有这个单位");
            assertThat(list).containsText("没有符合条件的人员");
            desk.page().getByRole(AriaRole.SEARCHBOX).fill("丁劳务");
            assertThat(list).containsText("共 21 条");

            list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("的完整信息"))
                    .first()
                    .click();
            Locator dialog = desk.dialog("查看完整信息");
            press(dialog, "确定");
            assertThat(dialog).containsText("至少4个字");
            field(dialog, "查看目的").fill("电话核实工资发放");
            isAccessible(desk, "查看完整信息");
            press(dialog, "确定");
            assertThat(dialog).containsText(Pattern.compile("3412021985"));
        }
    }

    @Test
    @DisplayName("考勤:有差异的一天说明后日清,显示谁何时清的;无权的人没有按钮")
    void attendance() {
        try (Desk auditor = at("auditor", "attendance&month=2025-09")) {
            assertThat(auditor.row("2025年9月2日")).containsText("待日清");
            assertThat(auditor.region("考勤").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("日清")))
                    .hasCount(0);
        }
        try (Desk desk = at("handler", "attendance&month=2025-09")) {
            assertThat(desk.row("2025年9月1日 ")).containsText("无差异");
            assertThat(desk.row("2025年9月1日 ").getByRole(AriaRole.CELL).nth(1)).hasText("22");
            assertThat(desk.region("考勤")).containsText("3日至28日");
            isAccessible(desk.shoot("41-考勤"), "考勤");
            desk.button("日清 2025年9月2日 星期二").click();
            Locator dialog = desk.dialog("日清 2025年9月2日");
            press(dialog, "确定");
            assertThat(dialog).containsText("请填写差异说明");
            field(dialog, "差异说明").fill("临时访客,已清场");
            press(dialog, "确定");
            assertThat(dialog).isHidden();
            assertThat(desk.row("2025年9月2日")).containsText("已日清");
            assertThat(desk.row("2025年9月2日")).containsText("承办员");
            assertThat(desk.row("2025年9月2日")).containsText("临时访客,已清场");
            desk.button("上一月").click();
            assertThat(desk.region("考勤")).containsText("2025年8月没有考勤数据");
        }
    }

    @Test
    @DisplayName("工资:全月合计不随翻页变,退票的人未足额;打印的是全月,不只这一页")
    void wages() {
        try (Desk desk = at("leader", "wages&month=2025-09")) {
            Locator list = desk.region("工资");
            assertThat(list).containsText("112,200.00 元");
            assertThat(list).containsText("110,000.00 元");
            assertThat(list).containsText("105,000.00 元");
            assertThat(desk.row("退票")).containsText("未足额");
            isAccessible(desk.shoot("42-工资"), "工资");
            desk.button("后一页").click();
            assertThat(list).containsText("第 21–23 条,共 23 条");
            assertThat(list).containsText("112,200.00 元");
            desk.page()
                    .evaluate("window.print = () => (window.printed = document.querySelectorAll('tbody tr').length)");
            list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("打印"))
                    .click();
            desk.page().waitForFunction("() => window.printed === 23");
            assertThat(list.locator("tbody tr")).hasCount(3);
        }
    }

    @Test
    @DisplayName("专户流水:新的在前,收支合计,工资的对方遮住;总包报告登记一次")
    void transactions() {
        handIn();
        try (Desk desk = at("handler", "transactions&from=2025-09-01&to=2025-09-29")) {
            Locator list = desk.region("专户流水");
            assertThat(list.locator("tbody tr").first()).containsText("工资");
            assertThat(list).containsText("495,000.00 元");
            assertThat(list).not().containsText("欧阳工人");
            isAccessible(desk.shoot("43-专户流水"), "专户流水");
            desk.button("登记总包报告 2025年9月15日 星期一").click();
            Locator dialog = desk.dialog("登记总包报告");
            dialog.getByLabel("收到报告的时间").fill("2025-09-01T10:00");
            press(dialog, "确定");
            assertThat(dialog).containsText("应在银行提醒之后");
            dialog.getByLabel("收到报告的时间").fill("2025-09-18T10:00");
            press(dialog, "确定");
            assertThat(dialog).isHidden();
            assertThat(desk.region("人工费用未拨付提醒")).containsText("按时报告");
        }
    }

    @Test
    @DisplayName("劳动合同:作废要说原因,作废的还在;实地检查登记后可更正、可作废")
    void contractsAndInspections() {
        try (Desk desk = at("handler", "labour-contracts")) {
            Locator list = desk.region("劳动合同");
            assertThat(list).containsText("22 份");
            isAccessible(desk.shoot("44-劳动合同"), "劳动合同");
            FileChooser chooser = desk.page().waitForFileChooser(() -> list.getByRole(
                            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("上传文件 "))
                    .first()
                    .click());
            chooser.setFiles(new FilePayload(
                    "合同.pdf", "application/pdf", "%PDF-1.4\n% 合同\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(list).containsText("更换文件");
            assertThat(list.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载 ")))
                    .hasCount(1);
            list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("作废 "))
                    .first()
                    .click();
            Locator dialog = desk.dialog("作废劳动合同");
            field(dialog, "作废原因").fill("签订日期录入有误");
            press(dialog, "确定");
            assertThat(dialog).isHidden();
            assertThat(list).containsText("签订日期录入有误");
            assertThat(list).containsText("21 份");

            desk.page().getByRole(AriaRole.TAB).first().click();
            desk.button("登记实地检查").click();
            Locator inspection = desk.dialog("登记实地检查");
            press(inspection, "确定");
            assertThat(inspection).containsText("请注明是否发现违法发包");
            field(inspection, "检查日期").fill("2025-08-20");
            field(inspection, "检查人").fill("孙检查\n李检查");
            choose(inspection, "发现违法发包、转包、违法分包、挂靠", "否");
            field(inspection, "检查情况").fill("实名登记齐全");
            isAccessible(desk, "登记实地检查");
            press(inspection, "确定");
            assertThat(inspection).isHidden();
            Locator card = desk.region("实地检查");
            assertThat(card).containsText("孙检查、李检查");

            card.getByText("更正").click();
            Locator correction = desk.dialog("更正实地检查");
            field(correction, "检查情况").fill("实名登记齐全,告示牌缺一处");
            field(correction, "更正原因").fill("补记");
            press(correction, "确定");
            assertThat(correction).isHidden();
            assertThat(card).containsText("告示牌缺一处");
            card.getByText("作废").click();
            Locator voiding = desk.dialog("作废实地检查");
            field(voiding, "作废原因").fill("重复登记");
            press(voiding, "确定");
            assertThat(voiding).isHidden();
            assertThat(card).containsText("已作废");
            isAccessible(desk.shoot("45-项目概况"), "项目概况");
        }
    }

    @Test
    @DisplayName("各方面用左右键切换,网址能直接打开;没有数据时说下一步")
    void tabsByKeyboard() {
        String empty = handler.post("/api/v1/projects", ProjectBodies.aProject(name + "空"))
                .expect(201)
                .path("id")
                .asText();
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler").open("/projects/" + empty)) {
            assertThat(desk.heading(name + "空")).isVisible();
            desk.page().getByRole(AriaRole.TAB).first().focus();
            for (String panel : new String[] {"用工实名", "考勤", "工资", "专户流水", "劳动合同"}) {
                desk.page().keyboard().press("ArrowRight");
                assertThat(desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(panel)))
                        .isFocused();
                assertThat(desk.region(panel)).containsText("导入中心");
                isAccessible(desk, "没有数据的" + panel);
            }
            assertThat(desk.page()).hasURL(Pattern.compile("tab=labour-contracts"));
        }
    }

    @Test
    @DisplayName("企业:搜索、打开,看到项目;登记时信用代码不对说在栏目下")
    void enterprises() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler").open("/enterprises")) {
            assertThat(desk.heading("企业名录")).isVisible();
            desk.page().getByRole(AriaRole.SEARCHBOX).fill("城投");
            assertThat(desk.row("城投公司")).containsText("大型");
            desk.select(desk.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("规模")), "小型");
            assertThat(desk.region("企业列表")).containsText("没有符合条件的企业");
            desk.button("清除筛选").click();
            desk.region("企业列表")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("项目"))
                    .click();
            assertThat(desk.page()).hasURL(Pattern.compile("sort=projects"));
            desk.page().getByRole(AriaRole.SEARCHBOX).fill("城投");
            assertThat(desk.row("城投公司").getByRole(AriaRole.CELL).nth(1)).not().hasText("0");
            isAccessible(desk.shoot("46-企业名录"), "企业名录");
            desk.button("登记企业").click();
            Locator dialog = desk.dialog("登记企业");
            field(dialog, "统一社会信用代码").fill("91341221MA0000023A");
            field(dialog, "企业名称").fill("校验位不对");
            press(dialog, "确定");
            assertThat(dialog.locator(".el-form-item__error")).hasCount(1);
            isAccessible(desk, "登记企业");
            press(dialog, "取消");
            desk.page().keyboard().press("j");
            desk.page().keyboard().press("Enter");
            assertThat(desk.heading("城投公司")).isVisible();
            assertThat(desk.region("参与的项目")).containsText(name);
            isAccessible(desk.shoot("47-企业"), "企业");
            desk.button("修改企业").click();
            Locator change = desk.dialog("修改企业 " + OWNER);
            field(change, "移出失信名单日期").fill("2025-01-01");
            press(change, "确定");
            assertThat(change).containsText("移出日期不能早于列入日期");
            field(change, "移出失信名单日期").fill("");
            field(change, "住所").fill("清河路9号");
            press(change, "确定");
            assertThat(change).isHidden();
            assertThat(desk.region("企业信息")).containsText("清河路9号");
            desk.open("/enterprises/91341221MA0000099X");
            assertThat(desk.page().getByText("企业名录中没有这个信用代码")).isVisible();
        }
    }

    @Test
    @DisplayName("银行消息:接口状态、筛选、上传对账单的结果;审计只看不传")
    void bank() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler").open("/bank")) {
            assertThat(desk.region("银行接口")).containsText("可上传");
            desk.page()
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("通知.csv", "text/csv", statement().getBytes(StandardCharsets.UTF_8)));
            desk.button("上传").click();
            Locator answer = desk.region("上传对账单").getByLabel("对账单结果");
            assertThat(answer).containsText("1 处读不出");
            assertThat(answer).containsText("第 3 行");
            assertThat(desk.region("收到的消息")).containsText("人工费用未拨付提醒");
            isAccessible(desk.shoot("48-银行消息"), "银行消息");
            desk.select(desk.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("处理结果")), "等待登记");
            assertThat(desk.region("收到的消息")).containsText("没有符合条件的消息");
            desk.button("立即收取").click();
            assertThat(desk.page().getByLabel("收取结果")).isVisible();
        }
        try (Desk desk = Desk.of(browser, system, COUNTY, "auditor").open("/bank")) {
            assertThat(desk.region("银行接口")).containsText("可上传");
            assertThat(desk.region("上传对账单")).hasCount(0);
            assertThat(desk.button("立即收取")).hasCount(0);
        }
    }

    @Test
    @DisplayName("手机上的各页;市级督导看不到人员和工资;企业账号的导航里没有这些页")
    void onThePhoneAndForTheContractor() {
        try (Desk desk = Desk.onPhone(browser, system)) {
            desk.signIn(COUNTY, "handler", RunningSystem.PASSWORD)
                    .open("/projects/" + project + "?tab=wages&month=2025-09");
            assertThat(desk.region("工资")).containsText("112,200.00 元");
            isAccessible(desk.shoot("49-手机上的工资"), "手机上的工资");
            desk.open("/projects/" + project + "?tab=attendance&month=2025-09");
            assertThat(desk.region("考勤")).containsText("2025年9月1日");
            isAccessible(desk.shoot("50-手机上的考勤"), "手机上的考勤");
        }
        String citys = system.api()
                .as(LeadStory.CITY, "intake")
                .post("/api/v1/projects", ProjectBodies.aProject(name))
                .expect(201)
                .path("id")
                .asText();
        try (Desk supervisor =
                Desk.of(browser, system, LeadStory.CITY, "supervisor").open("/projects/" + citys)) {
            assertThat(supervisor.heading(name)).isVisible();
            assertThat(supervisor.page().getByRole(AriaRole.TAB)).hasText(new String[] {"概况", "劳动合同"});
            assertThat(supervisor.page().getByText("登记实地检查")).hasCount(0);
        }
        try (Desk desk = Desk.of(browser, system, COUNTY, "contractor")) {
            Locator menu = desk.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"));
            assertThat(menu.getByText("预警处置")).isVisible();
            assertThat(menu.getByText("企业名录")).hasCount(0);
            assertThat(menu.getByText("银行消息")).hasCount(0);
        }
    }

    private interface Line {
        String of(int n);
    }

    private String rows(Line line) {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < PEOPLE; n++) {
            rows.append(name).append(',').append(line.of(n)).append('\n');
        }
        return rows.toString();
    }

    private void table(String kind, String heading, Line line) {
        Imports.allAdded(Imports.of(handler, kind, heading + "\n" + rows(line)), PEOPLE);
    }

    private static String id(int n) {
        return Imports.idNumber(8100 + n);
    }

    /** A page of the project; {@code tab} with what else the URL says. */
    private Desk at(String user, String tab) {
        return Desk.of(browser, system, COUNTY, user).open("/projects/" + project + "?tab=" + tab);
    }

    private String statement() {
        return "账号,通知编号,通知类型,通知时间,日期,项目,开户银行,金额,提醒时间,送达时间,备注\n" + account + "," + name
                + "N5,人工费用未拨付提醒,2025-09-16 08:00:00,2025-09-15,,,500000.00,2025-09-16 09:00:00,2025-09-16 09:30:00,\n"
                + account
                + "," + name + "N6,其他,2025-09-16 08:00:00,2025-09-15,,,,,,\n";
    }

    private void handIn() {
        Multipart body =
                Multipart.file("file", "通知.csv", "text/csv", statement()).with("plugin", FILES);
        handler.post("/api/v1/bank/statements", body.body(), "Content-Type", body.contentType())
                .expect(200);
    }

    private void enableStatements(boolean enabled) {
        system.api()
                .as(COUNTY, "admin")
                .send("PUT", "/api/v1/plugins/" + FILES, Map.of("enabled", enabled, "settings", Map.of()))
                .expect(200);
    }

    private static void isAccessible(Desk desk, String page) {
        assertThat(Accessibility.findings(desk.page())).as(page).isEmpty();
    }
}
