package zhiqian.tck;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.PluginContext;

/**
 * What a plugin is lent in tests: a clock that stands at noon of 2026-03-02, and these settings and secrets.
 *
 * @param settings of the operator
 * @param secrets of the operator
 */
public record TestContext(Map<String, String> settings, Map<String, String> secrets) implements PluginContext {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** Without settings and secrets. */
    public static TestContext empty() {
        return new TestContext(Map.of(), Map.of());
    }

    @Override
    public ApiVersion hostApi() {
        return ApiVersion.CURRENT;
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public Optional<char[]> secret(String key) {
        return Optional.ofNullable(secrets.get(key)).map(String::toCharArray);
    }

    @Override
    public Clock clock() {
        return NOON;
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("zhiqian.tck");
    }
}
