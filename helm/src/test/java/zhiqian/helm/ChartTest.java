package zhiqian.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartTest {
    private final Helm chart = new Helm(Path.of("zhiqian").toAbsolutePath());

    /** Covers the migration job, too: the library renders hooks for its lint but leaves them out of its template's output. */
    @Test
    @DisplayName("严格检查没有问题")
    void passesTheStrictLint() {
        assertThat(chart.lint().strict().call().isFailed()).isFalse();
    }

    @Test
    @DisplayName("默认值:两个副本,就绪探针,外部数据库")
    void rendersReplicasAndProbes() {
        String manifest =
                chart.template().withName("zq").withKubeVersion("1.30.0").call();
        assertThat(manifest)
                .contains("replicas: 2", "path: /health/ready", "path: /health/live", "kind: PodDisruptionBudget")
                .contains("name: ZHIQIAN_DB_URL", "key: master-key")
                .doesNotContain("kind: Ingress");
    }

    @Test
    @DisplayName("按需打开入口、病毒检查和插件信任目录")
    void rendersWhatIsSwitchedOn() {
        String manifest = chart.template()
                .withName("zq")
                .withKubeVersion("1.30.0")
                .set("ingress.enabled", "true")
                .set("ingress.host", "zhiqian.gov.example")
                .set("clamav", "clamd:3310")
                .set("plugins.trustConfigMap", "signers")
                .call();
        assertThat(manifest)
                .contains("kind: Ingress", "host: zhiqian.gov.example", "clamd:3310")
                .contains("ZHIQIAN_PLUGIN_TRUST", "configMap: {name: signers}");
    }

    @Test
    @DisplayName("错误的取值被模式拒绝")
    void refusesWrongValues() {
        assertThatThrownBy(() -> chart.template()
                        .withName("zq")
                        .withKubeVersion("1.30.0")
                        .set("replicas", "0")
                        .call())
                .hasMessageContaining("replicas");
        assertThatThrownBy(() -> chart.template()
                        .withName("zq")
                        .withKubeVersion("1.30.0")
                        .set("database.url", "mysql://x")
                        .call())
                .hasMessageContaining("database");
    }
}
