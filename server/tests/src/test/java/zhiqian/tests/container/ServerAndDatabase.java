package zhiqian.tests.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import zhiqian.tests.fixtures.Builds;
import zhiqian.tests.fixtures.RunningSystem;

/** Before Arquillian starts its server: a PostgreSQL, and a server with the application's own configuration but no application. */
public class ServerAndDatabase implements LoadableExtension {
    private static EmbeddedPostgres postgres;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerAndDatabase.class);
    }

    void prepare(@Observes(precedence = 1000) ManagerStarted event) {
        if (postgres != null) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE zhiqian");
            }
            server();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot prepare the attacked server", e);
        }
    }

    void end(@Observes AfterStop event) throws IOException {
        stop();
    }

    void end(@Observes ManagerStopping event) throws IOException {
        stop();
    }

    private static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    private static void server() throws IOException {
        Path usr = Builds.target().resolve("arquillian-usr");
        deleteTree(usr);
        Path server = Files.createDirectories(usr.resolve("servers/attack"));
        Path jdbc = Files.createDirectories(usr.resolve("shared/resources/jdbc"));
        try (Stream<Path> jars = Files.list(Builds.liberty().resolve("usr/shared/resources/jdbc"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, jdbc.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String xml = Files.readString(Builds.liberty().resolve("usr/servers/zhiqian/server.xml"))
                .replaceFirst("(?s)<webApplication .*?</webApplication>", "")
                .replaceFirst(
                        "<applicationMonitor [^>]*/>",
                        "<applicationMonitor updateTrigger=\"mbean\" dropinsEnabled=\"false\"/>")
                .replaceFirst("<config [^>]*/>", "<config updateTrigger=\"polled\" monitorInterval=\"500ms\"/>")
                .replaceFirst("<featureManager>", "<featureManager>\n    <feature>localConnector-1.0</feature>");
        Files.writeString(server.resolve("server.xml"), xml);
        int port = RunningSystem.freePort();
        Files.writeString(
                server.resolve("bootstrap.properties"),
                String.join(
                        "\n",
                        "ZHIQIAN_HTTP_PORT=" + port,
                        "ZHIQIAN_DB_URL=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/zhiqian",
                        "ZHIQIAN_DB_USER=postgres",
                        "ZHIQIAN_DB_PASSWORD=postgres",
                        "ZHIQIAN_DB_POOL=3",
                        "ZHIQIAN_DATA_DIR="
                                + Files.createDirectories(Builds.target().resolve("arquillian-data")),
                        "ZHIQIAN_DEMO=false",
                        "ZHIQIAN_DEMO_PASSWORD=" + RunningSystem.PASSWORD,
                        "ZHIQIAN_CLOCK_START=" + RunningSystem.CLOCK_START,
                        ""));
        System.setProperty("zhiqian.arquillian.wlp", Builds.liberty().toString());
        System.setProperty("zhiqian.arquillian.usr", usr.toString());
        System.setProperty("zhiqian.arquillian.port", Integer.toString(port));
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
