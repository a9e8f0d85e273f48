package zhiqian.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.host.VendorJar.aPlugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.IndustryDepartments;

class InstallTest {
    private final AHost host = new AHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("受信任的供应商签名的插件:装载、启动、可调用")
    void aSignedPluginIsLoadedAndAnswers() {
        InstalledPlugin plugin = host.install(aPlugin());
        assertThat(plugin.id()).isEqualTo("vendor-table");
        assertThat(plugin.signer()).isEqualTo("CN=Vendor");
        assertThat(plugin.api()).isEqualTo(new ApiVersion(1, 0));
        assertThat(plugin.offers()).extracting(InstalledPlugin.Offer::point).containsExactly("IndustryDepartments");
        assertThat(plugin.state()).isEqualTo(PluginState.STARTED);
        assertThat(host.department()).isEqualTo("v1-0-0");
        assertThat(host.plugins.installed()).containsExactly(plugin);
    }

    @Test
    @DisplayName("随系统附带的插件凭摘要信任,不需要签名")
    void aBundledJarNeedsNoSignature() {
        byte[] jar = aPlugin().unsigned();
        try (AHost other = new AHost(Trust.NOBODY.andBundled(jar), AHost.LIMITS)) {
            assertThat(other.plugins.install(jar).signer()).isEqualTo("随系统附带");
        }
    }

    @Test
    @DisplayName("插件包自带一份接口类时,仍使用宿主的接口类")
    void aCopyOfTheApiInTheJarDoesNotCount() throws IOException {
        String copied = IndustryDepartments.class.getName().replace('.', '/') + ".class";
        try (InputStream in = IndustryDepartments.class.getClassLoader().getResourceAsStream(copied)) {
            host.install(aPlugin().file(copied, in.readAllBytes()));
        }
        assertThat(host.department()).isEqualTo("v1-0-0");
    }

    @Test
    @DisplayName("插件看不到宿主和应用的类")
    void aPluginSeesNothingOfTheApplication() {
        host.install(aPlugin()
                .answering("try { Class.forName(\"zhiqian.host.PluginHost\"); return answer(\"seen\"); }"
                        + " catch (ClassNotFoundException e) { return answer(\"not-seen\"); }"));
        assertThat(host.department()).isEqualTo("not-seen");
    }

    @Nested
    class Refuses {
        @Test
        @DisplayName("未签名")
        void anUnsignedJar() {
            refuses(aPlugin().unsigned(), Refusal.UNSIGNED);
        }

        @Test
        @DisplayName("不受信任的证书")
        void aForeignSigner() {
            refuses(aPlugin().signedBy(Signer.named("Stranger")), Refusal.FOREIGN_SIGNER);
        }

        @Test
        @DisplayName("签名后改动了文件")
        void aChangedFile() {
            byte[] signed = aPlugin().signedBy(AHost.VENDOR);
            refuses(with(signed, "META-INF/services/zhiqian.spi.CountyPlugin", "evil.Entry"), Refusal.TAMPERED);
        }

        @Test
        @DisplayName("签名后添加了文件")
        void anAddedFile() {
            byte[] signed = aPlugin().signedBy(AHost.VENDOR);
            refuses(with(signed, "vendor/More.class", "x"), Refusal.UNSIGNED);
        }

        @Test
        @DisplayName("签名后删除了文件")
        void aRemovedFile() {
            byte[] signed = aPlugin().file("vendor/data.txt", new byte[] {1}).signedBy(AHost.VENDOR);
            refuses(with(signed, "vendor/data.txt", null), Refusal.TAMPERED);
        }

        @Test
        @DisplayName("不是jar,或过大")
        void whatIsNoJar() {
            refuses("hello".getBytes(StandardCharsets.UTF_8), Refusal.NOT_A_JAR);
            refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, Refusal.NOT_A_JAR);
            refuses(new byte[Limits.LARGEST_JAR + 1], Refusal.TOO_LARGE);
        }

        @ParameterizedTest
        @DisplayName("接口主版本不同,或次版本更新")
        @CsvSource({"2.0", "1.3"})
        void anApiThatThisHostDoesNotRun(String api) {
            refuses(aPlugin().api(api).signedBy(AHost.VENDOR), Refusal.API);
        }

        @ParameterizedTest
        @DisplayName("清单缺少或写错一项")
        @CsvSource({
            "Plugin-Id,",
            "Plugin-Id, Vendor Table",
            "Plugin-Id, other-table",
            "Plugin-Version, 1",
            "Plugin-Version, 1.0.1",
            "Plugin-Provider, Somebody",
            "Zhiqian-Api,",
            "Zhiqian-Api, one",
            "Class-Path, other.jar"
        })
        void aManifestThatIsWrong(String attribute, String value) {
            refuses(aPlugin().attribute(attribute, value).signedBy(AHost.VENDOR), Refusal.MANIFEST);
        }

        @Test
        @DisplayName("Plugin-Requires与本系统不符")
        void aRequirementThatIsNotMet() {
            refuses(aPlugin().attribute("Plugin-Requires", ">=2.0.0").signedBy(AHost.VENDOR), Refusal.API);
        }

        @Test
        @DisplayName("没有入口,或能力不是一个")
        void aPluginWithoutEntryOrProvider() {
            refuses(
                    aPlugin()
                            .file("META-INF/services/zhiqian.spi.CountyPlugin", new byte[0])
                            .signedBy(AHost.VENDOR),
                    Refusal.ENTRY_POINT);
            refuses(aPlugin().start("return List.of();").signedBy(AHost.VENDOR), Refusal.PROVIDERS);
            refuses(aPlugin().start("return List.of(this, new Entry());").signedBy(AHost.VENDOR), Refusal.PROVIDERS);
        }

        @ParameterizedTest
        @DisplayName("启动时出错或不结束")
        @ValueSource(
                strings = {
                    "throw new IllegalStateException();",
                    "return start(context);",
                    "throw new ProviderException(ProviderError.CONFIGURATION, \"缺少地址\");",
                    "try { Thread.sleep(60000); } catch (InterruptedException e) { /* given up */ } return List.of();"
                })
        void aPluginThatDoesNotStart(String start) {
            refuses(aPlugin().start(start).signedBy(AHost.VENDOR), Refusal.START_FAILED);
        }

        private void refuses(byte[] jar, Refusal refusal) {
            assertThatThrownBy(() -> host.plugins.install(jar))
                    .isInstanceOfSatisfying(PluginRefused.class, refused -> assertThat(refused.refusal())
                            .as(refused.chinese())
                            .isEqualTo(refusal));
            assertThat(host.plugins.installed()).isEmpty();
            try (Stream<?> left = Files.list(host.work)) {
                assertThat(left).isEmpty();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    /** The jar with one file put, or taken away if the content is null; nothing is signed anew. */
    private static byte[] with(byte[] jar, String name, String content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
            files.remove(name);
            if (content != null) {
                files.put(name, content.getBytes(StandardCharsets.UTF_8));
            }
            return VendorJar.pack(in.getManifest(), files);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
