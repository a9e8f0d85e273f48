package zhiqian.reference.guizhou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.WarningModel;

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
}
