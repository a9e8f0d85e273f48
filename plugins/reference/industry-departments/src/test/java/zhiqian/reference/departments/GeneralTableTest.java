package zhiqian.reference.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.spi.CallContext;
import zhiqian.spi.Department;
import zhiqian.spi.IndustryClass;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.tck.Calls;
import zhiqian.terms.Industry;

class GeneralTableTest {
    private final GeneralTable table = new GeneralTable();

    @ParameterizedTest
    @DisplayName("通用对照表")
    @CsvSource({"HOUSING, housing", "MUNICIPAL, housing", "TRANSPORT, transport", "WATER, water", "OTHER, hr"})
    void namesTheDepartmentOfTheGeneralTable(String industry, String department) {
        assertThat(code(industry, Settings.NONE)).contains(department);
    }

    @Test
    @DisplayName("工程款支付担保预警默认只适用于房屋建筑和市政工程")
    void warnsOfMissingGuaranteesForHousingAndMunicipalWorks() {
        assertThat(table.classes(Calls.inJia(Settings.NONE)))
                .filteredOn(IndustryClass::guaranteeWarning)
                .extracting(each -> each.industry().code())
                .containsExactly("HOUSING", "MUNICIPAL");
    }

    @Test
    @DisplayName("本地设置只覆盖一项,其余不变")
    void anOverrideChangesOneEntry() {
        Settings settings = overrides(Map.of("MUNICIPAL", "urban-management"));
        assertThat(code("MUNICIPAL", settings)).contains("urban-management");
        assertThat(code("HOUSING", settings)).contains("housing");
    }

    @ParameterizedTest
    @DisplayName("设置有误时说明原因")
    @CsvSource({
        "MUNICIPAL, 城管局, '“MUNICIPAL”的部门代码“城管局”格式不正确,应如urban-management'",
        "ROADS, transport, '未知的工程类别“ROADS”,应为HOUSING、MUNICIPAL、TRANSPORT、WATER、OTHER'"
    })
    void refusesAWrongOverride(String industry, String department, String chinese) {
        CallContext call = Calls.inJia(overrides(Map.of(industry, department)));
        assertThatThrownBy(() -> table.classes(call)).isInstanceOfSatisfying(ProviderException.class, thrown -> {
            assertThat(thrown.error()).isEqualTo(ProviderError.CONFIGURATION);
            assertThat(thrown.chinese()).isEqualTo(chinese);
        });
    }

    private Optional<String> code(String industry, Settings settings) {
        CallContext call = Calls.inJia(settings);
        return table.responsibleFor(new Industry(industry), call.division(), call)
                .map(Department::code);
    }

    private static Settings overrides(Map<String, String> departments) {
        return Settings.of(Map.of("overrides", departments));
    }
}
