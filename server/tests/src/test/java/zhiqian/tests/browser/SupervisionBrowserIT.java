package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.browser.Desk.field;
import static zhiqian.tests.browser.Desk.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.ProjectBodies;
import zhiqian.tests.fixtures.ProvincialPlatform;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 预警模型的编写、试算、发布、下发和收回,上级预警,预警清单的批量办理,导入中心:都在页面上办. */
@Order(26)
@DisplayName("模型工作台、下发、上级预警、预警清单、导入中心的页面")
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionBrowserIT {
    private static final String CITY = LeadStory.CITY;
    private static final String COUNTY = "341225";
    private static final String COUNTY_NAME = "阜南县";
    private static final String SOURCE = "warning-source-http";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    private final String code = "P" + mark;
    private final String site = "工作台项目" + mark;
    private final ProvincialPlatform province = new ProvincialPlatform(COUNTY);
    private RunningSystem system;
    private Browser browser;
    private Api.Caller handler;

    @BeforeAll
    void theSystemRuns(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
        handler = running.api().as(COUNTY, "handler");
        register(CITY, site);
    }

    @AfterAll
    void theSourceIsLetGo() {
        enable(false);
        province.close();
    }

    @Test
    @Order(1)
    @DisplayName("工作台:条件写错当即说明在哪、错在哪,错时不能保存和回测;改正后回测出命中,存为草稿")
    void theWorkbench() {
        try (Desk desk = Desk.of(browser, system, CITY, "handler").open("/models/new")) {
            Locator model = desk.region("模型");
            Locator finding = desk.region("触发情形");
            field(model, "代码").fill(code);
            field(model, "名称").fill("工作台试写" + mark);
            field(finding, "子代码").fill("NAMED");
            field(finding, "说明").fill("{project.name}属于试写范围");
            Locator when = field(finding, "触发条件");
            when.fill("project.name == 3");
            assertThat(model.getByRole(AriaRole.STATUS)).hasText("有 1 处问题");
            assertThat(finding).containsText("第1行第14列:“==”不能用于(文字(日期也是文字)、整数)");
            assertThat(desk.button("保存草稿")).isDisabled();
            assertThat(desk.region("回测")).containsText("改正错误后才能回测");
            isAccessible(desk.shoot("60-工作台-类型不符"), "写错的模型");
            desk.region("保存")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("触发条件"))
                    .click();
            assertThat(when).isFocused();

            when.fill("project.name == '" + site + "'");
            assertThat(model.getByRole(AriaRole.STATUS)).hasText("检查通过");
            desk.button("开始回测").click();
            Locator backTest = desk.region("回测");
            assertThat(backTest).containsText(Pattern.compile("命中 1 条"), PATIENTLY);
            assertThat(backTest).containsText(site + "属于试写范围");
            isAccessible(desk.shoot("61-工作台-回测"), "回测");
            desk.page().getByLabel("修改说明").fill("试写一个情形");
            desk.button("保存草稿").click();
            assertThat(desk.heading("模型 " + code)).isVisible();
            assertThat(desk.page().getByLabel("正在看的版本")).hasText("第 1 版 · 草稿");
            assertThat(desk.region("下发情况")).containsText("发布后才能下发");
        }
    }

    @Test
    @Order(2)
    @DisplayName("发布后下发给一个区县,锁定;各区县的状态看得到")
    void handedDown() {
        try (Desk desk = Desk.of(browser, system, CITY, "reviewer").open("/models/" + code)) {
            desk.region("版本")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布 第 1 版"))
                    .click();
            Locator publishing = desk.dialog("发布模型");
            assertThat(publishing).containsText("工作台试写" + mark);
            press(publishing, "确定发布");
            assertThat(publishing).isHidden();
            assertThat(desk.page().getByLabel("正在看的版本")).hasText("第 1 版 · 已发布");

            desk.button("下发").click();
            Locator dialog = desk.dialog("下发模型");
            assertThat(dialog).containsText("“SJ-" + code + "”");
            press(dialog, "全不选");
            assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确定下发")))
                    .isDisabled();
            dialog.getByText(COUNTY_NAME).click();
            dialog.getByText("锁定:区县不得停用").click();
            isAccessible(desk.shoot("62-下发模型"), "下发模型");
            press(dialog, "确定下发");
            assertThat(dialog).isHidden();
            assertThat(desk.row(COUNTY_NAME)).containsText("使用中", PATIENTLY);
            assertThat(desk.row(COUNTY_NAME)).containsText("锁定,不得停用");
            assertThat(desk.row("临泉县")).containsText("未下发");
            isAccessible(desk.shoot("63-下发情况"), "下发情况");
        }
    }

    @Test
    @Order(3)
    @DisplayName("区县看到是谁下发的,只能看:没有保存、发布、停用,表达式不能改")
    void onlyToBeRead() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "reviewer").open("/models")) {
            assertThat(desk.row("SJ-" + code)).containsText("市级下发 · 阜阳市(锁定)");
            desk.row("SJ-" + code).getByRole(AriaRole.LINK).click();
            assertThat(desk.region("模型来源")).containsText("本单位只能查看");
            assertThat(desk.region("模型来源")).containsText("已锁定,本单位不能停用");
            assertThat(desk.region("模型")).containsText("检查通过");
            assertThat(field(desk.region("触发情形"), "触发条件")).not().isEditable();
            for (String button : List.of("保存草稿", "停用", "停用模型", "下发")) {
                assertThat(desk.button(button)).hasCount(0);
            }
            assertThat(desk.region("版本").getByText("发布", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(1);
            isAccessible(desk.shoot("64-下发的模型"), "下发的模型");
        }
    }

    @Test
    @Order(4)
    @DisplayName("市级说明理由收回;区县看到何时、为何收回")
    void takenBack() {
        try (Desk desk = Desk.of(browser, system, CITY, "reviewer").open("/models/" + code)) {
            desk.button("收回").click();
            Locator dialog = desk.dialog("收回模型");
            assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确定收回")))
                    .isDisabled();
            field(dialog, "理由").fill("试写结束");
            press(dialog, "确定收回");
            assertThat(dialog).isHidden();
            assertThat(desk.row(COUNTY_NAME)).containsText("已收回", PATIENTLY);
            assertThat(desk.row(COUNTY_NAME)).containsText("试写结束");
            assertThat(desk.button("收回")).hasCount(0);
        }
        try (Desk desk = Desk.of(browser, system, COUNTY, "reviewer").open("/models/SJ-" + code)) {
            assertThat(desk.region("模型来源")).containsText("收回(试写结束)");
            isAccessible(desk.shoot("65-收回的模型"), "收回的模型");
        }
    }

    @Test
    @Order(5)
    @DisplayName("上级预警:接通真实的平台后才有这一页;立即获取,看到进入办理的预警并打开它,结果已报回")
    void warningsFromAbove() {
        String name = "上级项目" + mark;
        register(COUNTY, name);
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler")) {
            Locator menu = desk.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"));
            assertThat(menu.getByText("预警处置")).isVisible();
            assertThat(menu.getByText("上级预警")).hasCount(0);
            enable(true);
            desk.page().reload();
            menu.getByText("上级预警").click();
            assertThat(desk.region("上级平台")).containsText("上级平台预警(HTTP接口)");
            province.tell(ProvincialPlatform.ownKind("AH-" + mark, name));
            province.tell(ProvincialPlatform.aW01("AH-X" + mark, "没有登记的项目" + mark));
            desk.button("立即获取").click();
            assertThat(desk.page().getByLabel("获取结果")).containsText("新触发 1 条,等待登记 1 条", PATIENTLY);
            desk.page().getByRole(AriaRole.SEARCHBOX).fill("AH-" + mark);
            Locator row = desk.row("AH-" + mark);
            assertThat(row).containsText("省级巡查发现问题");
            assertThat(row).containsText("已进入办理");
            assertThat(row).containsText("已报“已推送”");
            isAccessible(desk.shoot("66-上级预警"), "上级预警");
            row.getByRole(AriaRole.LINK).click();
            assertThat(desk.region("上级平台来源")).containsText("编号 AH-" + mark);
            assertThat(desk.region("上级平台来源")).containsText("上级平台督办中");
            isAccessible(desk.shoot("67-上级平台的预警"), "上级平台的预警");
        }
    }

    @Test
    @Order(6)
    @DisplayName("预警清单:筛选存为常用,刷新后还在;选两条批量发函,逐条说明结果")
    void severalAtOnce() {
        String name = "批量项目" + mark;
        String project = register(COUNTY, name);
        handler.post("/api/v1/projects/" + project + "/permits", ProjectBodies.anEntry("permits"))
                .expect(201);
        handler.post("/api/v1/projects/" + project + "/contracts", ProjectBodies.anEntry("contracts"))
                .expect(201);
        // the handler is the office for what the department of housing supervises
        List<String> ids = LeadStory.await(SOON, () -> {
            List<String> open = new ArrayList<>();
            handler.get("/api/v1/warnings?open=true&project=" + project)
                    .expect(200)
                    .path("items")
                    .forEach(warning -> {
                        if (warning.path("department").asText().equals("housing")) {
                            open.add(warning.path("id").asText());
                        }
                    });
            return open.size() < 2 ? null : open;
        });
        // its limit is over: days pass in other tests
        system.execute("UPDATE t_" + COUNTY + ".warning SET state = 'OVERDUE', overdue = true WHERE id = '" + ids.get(0)
                + "'");
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler").open("/warnings")) {
            assertThat(desk.heading("预警处置")).isVisible();
            desk.page().getByRole(AriaRole.SEARCHBOX).fill(name);
            Locator rows = desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
            assertThat(desk.page().locator("[data-tick='" + ids.get(1) + "']")).isVisible();
            desk.button("保存此筛选").click();
            Locator saving = desk.dialog("保存筛选");
            field(saving, "名称").fill("批量" + mark);
            press(saving, "保存");
            assertThat(saving).isHidden();
            Locator kept = desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("常用筛选"));
            desk.button("清除筛选").click();
            assertThat(desk.page()).not().hasURL(Pattern.compile("[?&]q="));
            desk.page().reload();
            kept.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("批量" + mark).setExact(true))
                    .click();
            assertThat(desk.page().locator("[data-tick='" + ids.get(1) + "']")).isVisible();
            assertThat(desk.page()).hasURL(Pattern.compile("[?&]q="));

            for (String id : ids.subList(0, 2)) {
                desk.page().locator("[data-tick='" + id + "']").check();
            }
            assertThat(desk.region("批量办理")).containsText("已选 2 条");
            isAccessible(desk.shoot("68-选中的预警"), "选中的预警");
            desk.region("批量办理")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发函"))
                    .click();
            Locator dialog = desk.dialog("批量发函");
            press(dialog, "确定");
            assertThat(dialog).containsText("请填写");
            field(dialog, "处置措施要求").fill("责令限期缴存,逾期依法处理");
            press(dialog, "确定");
            assertThat(dialog).containsText("已处理 2 / 2,成功 1,未成功 1");
            assertThat(dialog.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("已发函")))
                    .hasCount(1);
            assertThat(dialog.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("未成功")))
                    .containsText("已推送");
            isAccessible(desk.shoot("69-批量发函"), "批量发函");
            press(dialog, "关闭");
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("已发函")))
                    .hasCount(1);
            kept.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除筛选 批量" + mark))
                    .click();
            assertThat(kept.getByText("批量" + mark)).hasCount(0);
        }
    }

    @Test
    @Order(7)
    @DisplayName("导入中心:好行导入,坏行说明哪一栏为什么;更正文件是带原因的工作簿")
    void anImportWithABadRow() throws IOException {
        String name = "导入项目" + mark;
        register(COUNTY, name);
        String csv = "项目,姓名,身份证号,用工单位,班组,进场日期\n" + line(name, 9401, "2025-09-01") + line(name, 9402, "九月初")
                + line(name, 9403, "2025-09-01");
        try (Desk desk = Desk.of(browser, system, COUNTY, "handler").open("/imports?kind=workers")) {
            Locator upload = desk.region("导入文件");
            assertThat(upload).containsText("下载“用工实名登记”模板");
            String file = "九月进场" + mark + ".csv";
            desk.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(file, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            desk.button("开始导入").click();
            Locator job = desk.row(file);
            assertThat(job).containsText("已完成", PATIENTLY);
            assertThat(job).containsText("共 3 行,新增 2,有误 1");
            desk.button("查看错误 " + file).click();
            Locator errors = desk.region(file + " 的错误");
            assertThat(errors).containsText("有误 1 行");
            Locator bad = errors.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("九月初"));
            assertThat(bad.getByRole(AriaRole.ROWHEADER)).hasText("3");
            assertThat(bad).containsText("进场日期");
            isAccessible(desk.shoot("70-导入的错误"), "导入的错误");
            assertThat(desk.page()).hasURL(Pattern.compile("errors="));
            Download download = desk.page().waitForDownload(() -> errors.getByRole(
                            AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载更正文件"))
                    .click());
            assertThat(download.suggestedFilename()).endsWith(".xlsx");
            assertThat(texts(download.path()))
                    .contains("浏览工9402", "九月初", "进场日期:日期应如")
                    .doesNotContain("浏览工9401", "浏览工9403");
        }
    }

    /** All that stands in a workbook. */
    private static String texts(Path workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().contains("sheet") || entry.getName().contains("sharedStrings")) {
                    texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(texts)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static String line(String project, int n, String entered) {
        return project + ",浏览工" + n + "," + Imports.idNumber(n) + ",丁劳务公司,甲班," + entered + "\n";
    }

    private String register(String tenant, String name) {
        return system.api()
                .as(tenant, "intake")
                .post("/api/v1/projects", ProjectBodies.aProject(name))
                .expect(201)
                .path("id")
                .asText();
    }

    private void enable(boolean enabled) {
        system.api()
                .as(COUNTY, "admin")
                .send("PUT", "/api/v1/plugins/" + SOURCE, Map.of("enabled", enabled, "settings", province.settings()))
                .expect(200);
    }

    private static void isAccessible(Desk desk, String page) {
        assertThat(Accessibility.findings(desk.page())).as(page).isEmpty();
    }
}
