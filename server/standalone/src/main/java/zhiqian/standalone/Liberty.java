package zhiqian.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The application server, as a child process in the foreground. */
final class Liberty {
    private final Settings settings;
    private final Path pidFile;
    private Process process;

    Liberty(Settings settings) {
        this.settings = settings;
        this.pidFile = settings.dataDir().resolve("liberty.pid");
    }

    void start(Map<String, String> database) throws IOException {
        Path tools = settings.liberty().resolve("bin/tools");
        if (!Files.exists(tools.resolve("ws-server.jar"))) {
            throw new Refusal("找不到 Open Liberty: " + settings.liberty() + " (先运行 mvn package)");
        }
        StaleProcess.end(pidFile, "ws-server.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = settings.makeDir("liberty");
        new BuildSeen(archive(), output.resolve("build")).forgetOther(output.resolve("zhiqian/workarea"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-javaagent:" + tools.resolve("ws-javaagent.jar"),
                "@" + settings.liberty().resolve("lib/platform/java/java9.options"),
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djdk.httpclient.allowRestrictedHeaders=host", // app.delivery.PinnedCall
                "-Xmx" + settings.environment().getOrDefault("ZHIQIAN_HEAP", "768m"),
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                tools.resolve("ws-server.jar").toString(),
                "zhiqian"));
        builder.environment().putAll(database);
        builder.environment().put("WLP_OUTPUT_DIR", output.toString());
        builder.environment().put("LOG_DIR", settings.makeDir("logs").toString());
        builder.environment().put("ZHIQIAN_HTTP_PORT", Integer.toString(settings.httpPort()));
        builder.environment().putIfAbsent("ZHIQIAN_DEMO", Boolean.toString(!settings.outsideDb()));
        builder.directory(output.toFile()).inheritIO();
        process = builder.start();
        Files.writeString(pidFile, Long.toString(process.pid()));
    }

    private Path archive() {
        Path user = Optional.ofNullable(settings.environment().get("WLP_USER_DIR"))
                .map(Path::of)
                .orElse(settings.liberty().resolve("usr"));
        return user.resolve("servers/zhiqian/apps/zhiqian.war");
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** SIGTERM runs Liberty's shutdown hook: requests in flight end first. */
    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
