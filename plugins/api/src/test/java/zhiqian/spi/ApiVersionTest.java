package zhiqian.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
    @ParameterizedTest
    @DisplayName("主版本相同且次版本不高于宿主的插件可以运行")
    @CsvSource({"1.2,1.0,true", "1.2,1.2,true", "1.2,1.3,false", "1.2,2.0,false", "2.0,1.9,false"})
    void aHostRunsWhatWasBuiltForItsMajorAndNoNewerMinor(String host, String builtFor, boolean runs) {
        assertThat(ApiVersion.parse(host).canRun(ApiVersion.parse(builtFor))).isEqualTo(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0.0", "0.1", "1.01", "v1.0"})
    @DisplayName("格式有误的版本号不予接受")
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> ApiVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
