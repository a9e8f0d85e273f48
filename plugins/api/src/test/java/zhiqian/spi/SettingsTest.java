package zhiqian.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    @DisplayName("嵌套对象按名称读取")
    void readsANestedObject() {
        Settings settings = Settings.of(Map.of("overrides", Map.of("MUNICIPAL", "urban-management")));
        assertThat(settings.object("overrides").text("MUNICIPAL")).contains("urban-management");
        assertThat(settings.object("absent")).isEqualTo(Settings.NONE);
    }

    @Test
    @DisplayName("生成后不随原值改变,也不能修改")
    void isImmutable() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> given = new HashMap<>(Map.of("list", list));
        Settings settings = Settings.of(given);
        list.add(2);
        given.clear();
        assertThat(settings.values()).isEqualTo(Map.of("list", List.of(new BigDecimal(1))));
        assertThatThrownBy(() -> settings.values().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("类型不符或名称未知时为设置错误,并指明是哪一项")
    void namesTheSettingThatIsWrong() {
        Settings settings = Settings.of(Map.of("budget", "3"));
        assertThatThrownBy(() -> settings.number("budget")).hasMessage("CONFIGURATION: 设置项“budget”应为数字");
        assertThatThrownBy(() -> settings.onlyKnows(Set.of())).hasMessage("CONFIGURATION: 未知的设置项:budget");
    }

    @Test
    @DisplayName("不是JSON的值不予接受")
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> Settings.of(Map.of("x", new Object()))).isInstanceOf(IllegalArgumentException.class);
    }
}
