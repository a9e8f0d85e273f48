package zhiqian.reference.guizhou;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the Guizhou models. */
public final class GuizhouPlugin implements CountyPlugin {
    @Override
    public PluginManifest manifest() {
        return new PluginManifest("warning-models-guizhou", "贵州代发工资预警模型", "1.0.0", "Zhiqian", new ApiVersion(1, 1));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        return List.of(new GuizhouModels(ModelFile.read()));
    }
}
