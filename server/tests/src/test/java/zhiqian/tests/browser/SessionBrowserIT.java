package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 首次登录先改口令;被停用的人,手上的页面立即失效. */
@Order(23)
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionBrowserIT {
    private static final String COUNTY = "341226";
    private static final String FIRST = "Erste-2025-pass";
    private static final String OWN = "Eigene-2025-pass";

    private RunningSystem system;
    private Browser browser;
    private Api.Caller admin;

    @BeforeAll
    void theSystemRuns(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
        admin = running.api().as(COUNTY, "admin");
    }

    @Test
    @DisplayName("首次登录:只到得了修改密码页;改过之后直接办理")
    void aFirstPasswordIsChangedBeforeAnythingElse() {
        String user = aUser();
        try (Desk desk = Desk.inOffice(browser, system).signIn(COUNTY, user, FIRST)) {
            assertThat(desk.heading("修改密码")).isVisible();
            desk.open("/leads");
            assertThat(desk.heading("修改密码")).isVisible();
            desk.shoot("会话-首次登录须改密码");
            change(desk);
            desk.open("/leads");
            assertThat(desk.heading("线索办理")).isVisible();
        }
    }

    @Test
    @DisplayName("停用:正在使用的人下一次点击即回到登录页")
    void whoIsDisabledIsSignedOutAtTheNextClick() {
        String user = aUser();
        try (Desk desk = Desk.inOffice(browser, system).signIn(COUNTY, user, FIRST)) {
            change(desk);
            admin.post("/api/v1/users/" + user + "/actions/disable", Map.of()).expect(200);
            desk.open("/calendar");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/login.*"));
            assertThat(desk.page().getByText("登录已失效")).isVisible();
        }
    }

    private static void change(Desk desk) {
        desk.page().getByLabel("当前密码").fill(FIRST);
        desk.page()
                .getByLabel("新密码", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(OWN);
        desk.page().getByLabel("再次填写新密码").fill(OWN);
        desk.button("确定").click();
        assertThat(desk.heading("修改密码")).isHidden();
    }

    private String aUser() {
        String user = "b" + UUID.randomUUID().toString().substring(0, 8);
        admin.post(
                        "/api/v1/users",
                        Map.of("username", user, "name", "新来", "roles", List.of("intake"), "password", FIRST))
                .expect(201);
        return user;
    }
}
