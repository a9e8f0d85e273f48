package zhiqian.reference.guizhou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;
import zhiqian.tck.Calls;

class ModelFileTest {
    @Test
    @DisplayName("六条规则都在;第(5)条按投诉是否在处理分红、黄两级")
    void holdsTheSixRules() {
        assertThat(ModelFile.read())
                .extracting(WarningModel::code)
                .containsExactly("GZ-1", "GZ-2", "GZ-3", "GZ-4", "GZ-5A", "GZ-5B", "GZ-6");
        assertThat(ModelFile.read())
                .filteredOn(model -> model.level() == WarningModel.Level.YELLOW)
                .extracting(WarningModel::code)
                .containsExactly("GZ-3", "GZ-5B");
    }

    @Test
    @DisplayName("县可以另定阈值;写错的设置说明错在哪里")
    void aCountySetsItsOwnFigures() {
        WarningModels models = new GuizhouModels(ModelFile.read());
        WarningModel average = models.models(Calls.inJia(Settings.of(Map.of("averageYuan", 2000))))
                .get(1);
        assertThat(average.condition()).isEqualTo("wages.averageNet < yuan(2000)");
        assertThat(average.explanation()).endsWith("低于2000元");
        assertThatThrownBy(() -> models.models(Calls.inJia(Settings.of(Map.of("averageYuan", 0.5)))))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("averageYuan");
        assertThatThrownBy(() -> models.models(Calls.inJia(Settings.of(Map.of("average", 1)))))
                .isInstanceOf(ProviderException.class);
    }
}
