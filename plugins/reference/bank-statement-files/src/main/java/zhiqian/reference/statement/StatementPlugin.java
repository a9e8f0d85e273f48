package zhiqian.reference.statement;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the plugin for statement files. */
public final class StatementPlugin implements CountyPlugin {
    @Override
    public PluginManifest manifest() {
        return new PluginManifest("bank-statement-files", "银行对账单文件", "1.0.0", "Zhiqian", new ApiVersion(1, 1));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        return List.of(new StatementConnector());
    }
}
