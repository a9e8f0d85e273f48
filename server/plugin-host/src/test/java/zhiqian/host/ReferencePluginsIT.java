package zhiqian.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.DayKind;
import zhiqian.spi.HolidayCalendar;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.Settings;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;
import zhiqian.terms.TenantId;

/** The reference plugins as they are shipped: the signed jars of their own builds. */
class ReferencePluginsIT {
    private static final Path JARS = Path.of("target", "reference-plugins");
    private static final Path DEVELOPMENT = Path.of("..", "..", "plugins", "signing", "development.cer");
    private static final CallFor YINGSHANG =
            CallFor.tenant(new TenantId("341226"), new AdminDivision("341226"), "test");

    private final AHost host = new AHost(developmentTrust(), Limits.standard());

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("开发证书签名的日历插件:安装、答复")
    void theCalendarAnswers() throws IOException {
        InstalledPlugin plugin = host.plugins.install(jar("holiday-calendar-cn-1.0.0.jar"));
        assertThat(plugin.signer()).contains("CN=Zhiqian Development");
        Answer<DayKind> answer = host.plugins.call(new ProviderCall<>(
                HolidayCalendar.class,
                "holiday-calendar-cn",
                YINGSHANG,
                "kindOf 2026-09-20",
                (calendar, call) -> calendar.kindOf(LocalDate.of(2026, 9, 20), call)));
        assertThat(answer.value()).isEqualTo(DayKind.MAKEUP_WORKING_DAY);
        assertThat(answer.version()).isEqualTo("1.0.0");
    }

    @Test
    @DisplayName("颍上县:市政工程由城市管理部门负责")
    void yingshangOverridesOneEntry() throws IOException {
        host.plugins.install(jar("industry-departments-1.0.0.jar"));
        host.settings.put(
                YINGSHANG.tenant(), Settings.of(Map.of("overrides", Map.of("MUNICIPAL", "urban-management"))));
        assertThat(department("MUNICIPAL")).isEqualTo("urban-management");
        assertThat(department("HOUSING")).isEqualTo("housing");
        assertThat(host.plugins.installed().get(0).offers().get(0).settingsSchema())
                .hasValueSatisfying(schema -> assertThat(schema).contains("\"MUNICIPAL\""));
    }

    @Test
    @DisplayName("不信任开发证书时,随系统附带的插件凭摘要安装")
    void aBundledJarNeedsNoDevelopmentCertificate() throws IOException {
        byte[] jar = jar("industry-departments-1.0.0.jar");
        try (AHost production = new AHost(Trust.NOBODY.andBundled(jar), Limits.standard())) {
            assertThat(production.plugins.install(jar).signer()).isEqualTo("随系统附带");
        }
    }

    private String department(String industry) {
        return host.plugins
                .call(new ProviderCall<>(
                        IndustryDepartments.class,
                        "industry-departments",
                        YINGSHANG,
                        "responsibleFor " + industry,
                        (table, call) -> table.responsibleFor(new Industry(industry), call.division(), call)))
                .value()
                .orElseThrow()
                .code();
    }

    private static byte[] jar(String name) throws IOException {
        return Files.readAllBytes(JARS.resolve(name));
    }

    private static Trust developmentTrust() {
        try {
            return Trust.NOBODY.and(Trust.certificate(Files.readAllBytes(DEVELOPMENT)));
        } catch (IOException | CertificateException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
