package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import zhiqian.tests.fixtures.Builds;
import zhiqian.tests.fixtures.RunningSystem;

/** What one person has in front of them: a browser of their own, and the words on its pages. */
final class Desk implements AutoCloseable {
    private final RunningSystem system;
    private final BrowserContext context;
    private final Page page;

    private Desk(RunningSystem system, BrowserContext context) {
        this.system = system;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(5_000);
    }

    static Desk inOffice(Browser browser, RunningSystem system) {
        return new Desk(
                system,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")));
    }

    static Desk onPhone(Browser browser, RunningSystem system) {
        return new Desk(
                system,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setHasTouch(true)
                        .setIsMobile(true)));
    }

    static Desk of(Browser browser, RunningSystem system, String tenant, String user) {
        return inOffice(browser, system).signIn(tenant, user, RunningSystem.PASSWORD);
    }

    Page page() {
        return page;
    }

    /** @param route after the {@code #} of the office pages */
    Desk open(String route) {
        return goTo("/#" + route);
    }

    Desk goTo(String path) {
        page.navigate(system.url() + path);
        return this;
    }

    Desk signIn(String tenant, String user, String password) {
        open("/login").fillSignIn(tenant, user, password);
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        return this;
    }

    void fillSignIn(String tenant, String user, String password) {
        page.getByLabel("单位").fill(tenant);
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码").fill(password);
        button("登录").click();
    }

    Desk openLead(String id) {
        open("/leads/" + id);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("线索 ").setLevel(1)))
                .isVisible();
        return this;
    }

    /** Opens the dialog of an action on the lead page. */
    Locator dialogOf(String action) {
        button(action).click();
        return dialog(action);
    }

    Locator dialog(String name) {
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
        assertThat(dialog).isVisible();
        return dialog;
    }

    /** Presses 确定 and waits until the lead is in this state. */
    void confirm(Locator dialog, String state) {
        press(dialog, "确定");
        assertThat(dialog).isHidden();
        assertThat(page.getByLabel("当前状态")).hasText(state);
    }

    static void press(Locator dialog, String button) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static Locator field(Locator dialog, String label) {
        return dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }

    static void choose(Locator dialog, String group, String answer) {
        dialog.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(group))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void select(Locator combobox, String option) {
        combobox.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    Locator textbox(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** For the eye: {@code target/screenshots/<name>.png}. */
    Desk shoot(String name) {
        Path file = Builds.target().resolve("screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
