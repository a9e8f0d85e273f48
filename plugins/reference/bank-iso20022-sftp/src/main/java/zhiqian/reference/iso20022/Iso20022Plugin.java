package zhiqian.reference.iso20022;

import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the plugin for ISO 20022 over SFTP. */
public final class Iso20022Plugin implements CountyPlugin {
    private SftpAccess access;

    @Override
    public PluginManifest manifest() {
        return new PluginManifest("bank-iso20022-sftp", "银行ISO20022文件(SFTP)", "1.0.0", "Zhiqian", new ApiVersion(1, 1));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        access = new SftpAccess();
        return List.of(new SftpConnector(access));
    }

    @Override
    public void stop() {
        if (access != null) {
            access.close();
        }
    }
}
