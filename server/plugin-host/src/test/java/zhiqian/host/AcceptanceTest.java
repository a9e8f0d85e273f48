package zhiqian.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.host.AHost.JIA;
import static zhiqian.host.AHost.VENDOR;
import static zhiqian.host.VendorJar.aPlugin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.IndustryDepartments;
import zhiqian.terms.AdminDivision;

class AcceptanceTest {
    private final AHost host = new AHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("验收不通过的新版本不投入使用,原版本照常;验收可以先问它")
    void aRefusedVersionNeverServes() {
        host.install(aPlugin());
        byte[] newer = aPlugin().version("1.1.0").signedBy(VENDOR);
        assertThatThrownBy(() -> host.plugins.install(newer, AcceptanceTest::refusesWhoIsCalledSo))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("v1-1-0");
        assertThat(host.department()).isEqualTo("v1-0-0");
        assertThat(host.plugins.installed("vendor-table").orElseThrow().version())
                .isEqualTo("1.0.0");
        assertThat(host.plugins.install(newer, Acceptance.EVERYTHING).version())
                .as("refused once, it may come again")
                .isEqualTo("1.1.0");
    }

    @Test
    @DisplayName("退回到的旧版本被拒绝时,其文件保留,仍可退回")
    void theVersionBeforeKeepsItsFile() {
        host.install(aPlugin());
        host.install(aPlugin().version("1.1.0"));
        byte[] older = aPlugin().signedBy(VENDOR);
        assertThatThrownBy(() -> host.plugins.install(older, AcceptanceTest::refusesWhoIsCalledSo))
                .isInstanceOf(PluginRefused.class);
        assertThat(host.department()).isEqualTo("v1-1-0");
        assertThat(host.plugins.rollback("vendor-table").version()).isEqualTo("1.0.0");
        assertThat(host.department()).isEqualTo("v1-0-0");
    }

    private static void refusesWhoIsCalledSo(InstalledPlugin plugin, Acceptance.Asking asking) {
        CallFor who = CallFor.tenant(JIA, new AdminDivision(JIA.code()), "acceptance");
        String says = asking.call(new ProviderCall<>(
                        IndustryDepartments.class, plugin.id(), who, "classes", (departments, call) -> departments
                                .responsibleFor(departments.classes(call).get(0).industry(), call.division(), call)
                                .orElseThrow()
                                .code()))
                .value();
        throw new PluginRefused(Refusal.CONTENT, says);
    }
}
