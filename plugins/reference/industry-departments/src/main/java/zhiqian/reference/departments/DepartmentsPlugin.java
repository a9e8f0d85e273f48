package zhiqian.reference.departments;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the departments plugin. */
public final class DepartmentsPlugin implements CountyPlugin {
    @Override
    public PluginManifest manifest() {
        return new PluginManifest("industry-departments", "行业主管部门对照", "1.0.0", "Zhiqian", new ApiVersion(1, 0));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        return List.of(new GeneralTable());
    }
}
