package zhiqian.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.host.AHost.JIA;
import static zhiqian.host.VendorJar.aPlugin;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.IndustryDepartments;
import zhiqian.terms.AdminDivision;

class UpgradeTest {
    private static final Limits MANY = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 16, 3, Duration.ofSeconds(30));

    private final AHost host = new AHost(Trust.NOBODY.and(AHost.VENDOR.certificate()), MANY);

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    @DisplayName("调用进行中升级:不丢一个调用,之后全部由新版本答复")
    void noCallIsLost() throws Exception {
        // a call that outlives the stop of its version would show
        String used = "try { Thread.sleep(20); } catch (InterruptedException e) { throw new RuntimeException(e); }"
                + " if (stopped) { throw new IllegalStateException(); }"
                + " return answer(\"v\" + manifest().version().replace('.', '-')); } volatile boolean stopped; {";
        host.install(aPlugin().answering(used).stop("stopped = true;"));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        List<Future<String>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            callers.add(host.executor.submit(() -> {
                String last = "";
                while (!over.get()) {
                    last = host.department();
                    calls.incrementAndGet();
                }
                return last;
            }));
        }
        Thread.sleep(150);
        for (int minor = 1; minor <= 5; minor++) {
            String version = "1." + minor + ".0";
            host.install(aPlugin().version(version).answering(used).stop("stopped = true;"));
            assertThat(host.department()).isEqualTo("v" + version.replace('.', '-'));
        }
        over.set(true);
        for (Future<String> caller : callers) {
            assertThat(caller.get()).isEqualTo("v1-5-0");
        }
        assertThat(calls).hasValueGreaterThan(30);
    }

    @Test
    @DisplayName("新版本启动失败时旧版本继续服务")
    void aFailedUpgradeKeepsTheOldVersion() {
        host.install(aPlugin());
        VendorJar broken = aPlugin().version("1.1.0").start("throw new IllegalStateException();");
        assertThatThrownBy(() -> host.install(broken)).isInstanceOf(PluginRefused.class);
        assertThat(host.department()).isEqualTo("v1-0-0");
        assertThat(host.plugins.installed("vendor-table"))
                .get()
                .extracting(InstalledPlugin::version)
                .isEqualTo("1.0.0");
    }

    @Test
    @DisplayName("同一包再次安装不变;同一版本不同内容被拒绝")
    void aVersionIsOneJarForEver() {
        byte[] jar = aPlugin().signedBy(AHost.VENDOR);
        InstalledPlugin first = host.plugins.install(jar);
        assertThat(host.plugins.install(jar)).isEqualTo(first);
        assertThatThrownBy(() -> host.install(aPlugin().answering("return Optional.empty();")))
                .isInstanceOfSatisfying(PluginRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.VERSION_TAKEN));
        assertThat(host.department()).isEqualTo("v1-0-0");
    }

    @Test
    @DisplayName("回退到上一版本;再回退则回到新版本")
    void rollsBackAndForth() {
        host.install(aPlugin());
        assertThatThrownBy(() -> host.plugins.rollback("vendor-table")).hasMessageStartingWith("NOTHING_THERE");
        assertThat(host.install(aPlugin().version("1.1.0")).previous()).contains("1.0.0");
        assertThat(host.plugins.rollback("vendor-table").version()).isEqualTo("1.0.0");
        assertThat(host.department()).isEqualTo("v1-0-0");
        assertThat(host.plugins.rollback("vendor-table").version()).isEqualTo("1.1.0");
        assertThat(host.department()).isEqualTo("v1-1-0");
    }

    @Test
    @DisplayName("卸载后不可调用,文件不留,可以重新安装")
    void isRemoved() {
        host.install(aPlugin());
        host.install(aPlugin().version("1.1.0"));
        assertThat(host.plugins.remove("vendor-table")).isTrue();
        assertThat(host.plugins.remove("vendor-table")).isFalse();
        assertThat(host.work).isEmptyDirectory();
        assertThatThrownBy(() -> host.ask(JIA)).hasMessageContaining("未安装");
        host.install(aPlugin());
        assertThat(host.department()).isEqualTo("v1-0-0");
    }

    @Test
    @DisplayName("停用时等待的时间有限,停止出错也能卸载")
    void aStubbornPluginIsStoppedAllTheSame() {
        Limits hasty = new Limits(
                Duration.ofMillis(300), Duration.ofMillis(500), Duration.ofMillis(300), 2, 3, Duration.ofSeconds(30));
        try (AHost other = new AHost(Trust.NOBODY.and(AHost.VENDOR.certificate()), hasty)) {
            other.install(aPlugin()
                    .answering("long end = System.nanoTime() + 3_000_000_000L; while (System.nanoTime() < end) {"
                            + " try { Thread.sleep(50); } catch (InterruptedException e) { /* stubborn */ } }"
                            + " return answer(\"late\");")
                    .stop("throw new IllegalStateException();"));
            assertThatThrownBy(() -> other.ask(JIA)).hasMessageContaining("未在规定时间内答复");
            long begun = System.nanoTime();
            other.install(aPlugin().version("1.1.0"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(other.department()).isEqualTo("v1-1-0");
        }
    }

    @Test
    @DisplayName("升级后旧版本的类加载器可被回收")
    void theOldLoaderIsCollected() throws InterruptedException {
        host.install(aPlugin());
        WeakReference<ClassLoader> old = new WeakReference<>(loader());
        host.install(aPlugin().version("1.1.0"));
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(old.get()).isNull();
    }

    private ClassLoader loader() {
        ClassLoader[] seen = new ClassLoader[1];
        host.plugins.call(new ProviderCall<>(
                IndustryDepartments.class,
                "vendor-table",
                CallFor.tenant(JIA, new AdminDivision("990101"), "test"),
                "loader",
                (table, call) -> {
                    seen[0] = table.getClass().getClassLoader();
                    return "seen";
                }));
        return seen[0];
    }
}
