package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 键盘、并发修改、部门隔离、登录提示. */
@Order(24)
@DisplayName("键盘操作,以及页面出错时说清楚")
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardBrowserIT {
    private static final String COUNTY = "341204";

    private RunningSystem system;
    private Browser browser;
    private LeadStory first;
    private LeadStory second;

    @BeforeAll
    void twoLeadsAreWithHousing(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
        first = LeadStory.in(running.api(), COUNTY).complainToCounty().sign().dispatch();
        second = LeadStory.in(running.api(), COUNTY).complainToCounty().sign().dispatch();
    }

    @Test
    @DisplayName("/ 跳到搜索框,j k 移动,Enter 打开,? 显示帮助")
    void theKeyboardIsEnough() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "housing")) {
            assertThat(desk.row(second.project())).isVisible();
            desk.page().keyboard().press("/");
            Locator search = desk.page().getByRole(AriaRole.SEARCHBOX).first();
            assertThat(search).isFocused();
            desk.page().keyboard().type(first.project());
            assertThat(desk.row(second.project())).isHidden();
            search.clear();
            assertThat(desk.row(second.project())).isVisible();
            search.blur();

            Locator rows = desk.page().locator("[data-row]");
            desk.page().keyboard().press("j");
            assertThat(rows.first()).isFocused();
            desk.page().keyboard().press("j");
            assertThat(rows.nth(1)).isFocused();
            desk.page().keyboard().press("k");
            assertThat(rows.first()).isFocused();
            String number = rows.first().textContent().trim();
            desk.page().keyboard().press("Enter");
            assertThat(desk.heading("线索 " + number)).isVisible();

            desk.page().keyboard().press("?");
            assertThat(desk.dialog("键盘操作")).containsText("跳到搜索框");
            desk.shoot("30-键盘帮助");
        }
    }

    @Test
    @DisplayName("别人先改了线索:提示已更新,填写的内容还在,核对后能再提交")
    void whatWasTypedSurvivesAConflict() {
        LeadStory story =
                LeadStory.in(system.api(), COUNTY).complainToCounty().sign().dispatch();
        try (Desk desk = Desk.of(browser, system, COUNTY, "housing")) {
            desk.openLead(story.id());
            Locator dialog = desk.dialogOf("开始核实");
            Desk.field(dialog, "备注").fill("今天下午去工地");
            system.api()
                    .as(COUNTY, "leader")
                    .act(story.id(), "remind", Map.of("note", "请抓紧"))
                    .expect(200);

            Desk.press(dialog, "确定");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("更新");
            assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("保留");
            assertThat(Desk.field(dialog, "备注")).hasValue("今天下午去工地");
            desk.shoot("31-别人先改了");
            desk.confirm(dialog, "核实中");
            assertThat(desk.region("办理过程")).containsText("今天下午去工地");
        }
    }

    @Test
    @DisplayName("水利部门看不到住建部门的线索")
    void aDepartmentSeesOnlyItsOwn() {
        try (Desk desk = Desk.of(browser, system, COUNTY, "water")) {
            desk.open("/leads?tab=all");
            assertThat(desk.page().getByText("这里没有线索")).isVisible();
            assertThat(desk.row(first.project())).hasCount(0);
            desk.open("/leads/" + first.id());
            assertThat(desk.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(desk.heading("线索 2025")).hasCount(0);
            desk.shoot("32-别的部门的线索");
        }
    }

    @Test
    @DisplayName("密码错误:说明不正确,单位和用户名保留")
    void aWrongPasswordIsSaid() {
        try (Desk desk = Desk.inOffice(browser, system).open("/login")) {
            desk.fillSignIn(COUNTY, "handler", "not-the-password");
            assertThat(desk.page().getByRole(AriaRole.ALERT)).hasText("单位、用户名或密码不正确");
            assertThat(desk.textbox("用户名")).hasValue("handler");
            desk.shoot("33-密码错误");
        }
    }
}
