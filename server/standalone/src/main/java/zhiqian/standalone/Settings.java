package zhiqian.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this run.
 *
 * @param dataDir     {@code ZHIQIAN_DATA_DIR}; kept between runs
 * @param liberty     the Liberty install with the deployed server
 * @param httpPort    {@code ZHIQIAN_HTTP_PORT}
 * @param outsideDb   whether {@code ZHIQIAN_DB_URL} names a database that we do not run
 */
record Settings(Path dataDir, Path liberty, int httpPort, boolean outsideDb, Map<String, String> environment) {
    static Settings of(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault("ZHIQIAN_DATA_DIR", ".data"))
                .toAbsolutePath()
                .normalize();
        int port = Integer.parseInt(environment.getOrDefault("ZHIQIAN_HTTP_PORT", "9080"));
        Path liberty = Optional.ofNullable(environment.get("ZHIQIAN_LIBERTY"))
                .map(Path::of)
                .orElseGet(Settings::besideJar);
        return new Settings(data, liberty, port, environment.containsKey("ZHIQIAN_DB_URL"), environment);
    }

    private static Path besideJar() {
        try {
            Path jar = Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().resolve("../../app/target/liberty/wlp").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path makeDir(String name) {
        try {
            return Files.createDirectories(dataDir.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录不可写: " + dataDir, e);
        }
    }
}
