package zhiqian.reference.source;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.PluginManifest;
import zhiqian.spi.Provider;

/** Entry point of the HTTP source. */
public final class HttpSourcePlugin implements CountyPlugin {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Override
    public PluginManifest manifest() {
        return new PluginManifest("warning-source-http", "上级平台预警(HTTP接口)", "1.0.0", "Zhiqian", new ApiVersion(1, 2));
    }

    @Override
    public List<? extends Provider> start(PluginContext context) {
        // redirects are not followed: a platform could send the credential elsewhere
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        return List.of(new HttpSource(new Platform(client, context.clock()), context.clock()));
    }
}
