package zhiqian.reference.departments;

import java.util.Map;
import java.util.Optional;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.Settings;
import zhiqian.tck.IndustryDepartmentsTck;

/** The general table keeps the contracts. */
class GeneralTableTckTest extends IndustryDepartmentsTck {
    @Override
    protected CountyPlugin plugin() {
        return new DepartmentsPlugin();
    }

    @Override
    protected Optional<Settings> otherSettings() {
        return Optional.of(Settings.of(Map.of("overrides", Map.of("MUNICIPAL", "urban-management"))));
    }
}
