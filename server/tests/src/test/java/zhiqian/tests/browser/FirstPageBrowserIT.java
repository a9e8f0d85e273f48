package zhiqian.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 菜单里有的,打开就能用:没有一项会被服务器拒绝. */
@Order(24)
@ExtendWith({SharedSystem.class, SharedBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPageBrowserIT {
    private RunningSystem system;
    private Browser browser;

    @BeforeAll
    void theSystemRuns(RunningSystem running, Browser chromium) {
        system = running;
        browser = chromium;
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "341202, intake",
        "341202, handler",
        "341202, reviewer",
        "341202, leader",
        "341202, housing",
        "341202, auditor",
        "341202, admin",
        "341200, supervisor",
        "platform, platform-admin"
    })
    void noPlaceInTheMenuIsRefused(String tenant, String user) {
        try (Desk desk = Desk.inOffice(browser, system)) {
            List<String> refused = new CopyOnWriteArrayList<>();
            desk.page().onResponse(response -> {
                if (response.status() >= 400) {
                    refused.add(response.status() + " " + response.url());
                }
            });
            desk.signIn(tenant, user, RunningSystem.PASSWORD);
            Locator places = desk.page().getByRole(AriaRole.NAVIGATION).first().getByRole(AriaRole.LINK);
            assertThat(places.first()).isVisible();
            for (Locator place : places.all()) {
                place.click();
                assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                desk.page().waitForLoadState(LoadState.NETWORKIDLE);
            }
            assertThat(refused).isEmpty();
        }
    }
}
