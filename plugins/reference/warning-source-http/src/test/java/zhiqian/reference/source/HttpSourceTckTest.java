package zhiqian.reference.source;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.Settings;
import zhiqian.tck.WarningSourceTck;

/** The source keeps the contracts, against a real HTTP server with entries of two counties. */
class HttpSourceTckTest extends WarningSourceTck {
    private static PlatformServer platform;

    @BeforeAll
    static void open() {
        platform = new PlatformServer();
        platform.entries.put(
                "jia",
                List.of(
                        PlatformServer.warning("J-1", "2025-10-09T08:30:00+08:00"),
                        PlatformServer.warning("J-2", "2025-10-09T08:31:00+08:00"),
                        PlatformServer.withdrawal("J-1", "2025-10-09T08:32:00+08:00"),
                        "{\"kind\": \"warning\", \"id\": \"J-3\", \"at\": \"2025-10-09T08:33:00+08:00\"}",
                        PlatformServer.warning("J-4", "2025-10-09T08:34:00+08:00")));
        platform.entries.put("yi", List.of(PlatformServer.warning("Y-1", "2025-10-09T08:30:00+08:00")));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Override
    protected CountyPlugin plugin() {
        return new HttpSourcePlugin();
    }

    @Override
    protected Settings settings() {
        return platform.settings("jia");
    }

    @Override
    protected Optional<Settings> otherSettings() {
        return Optional.of(platform.settings("yi"));
    }
}
