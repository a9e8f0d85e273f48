package zhiqian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The standalone system with the baseline's WAR beside ours, on a free port and an empty data folder. */
final class BenchSystem implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "Bench-2025-pass";
    /** What an import of any size must do with. */
    static final String HEAP = "512m";

    private static final String DROPIN =
            "<server><webApplication id=\"bench\" location=\"bench.war\" contextRoot=\"/bench\"><classloader commonLibraryRef=\"jdbc\""
                    + " apiTypeVisibility=\"spec,ibm-api,stable,third-party\"/></webApplication></server>";

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final String url;
    private final Path data;
    private Process process;

    BenchSystem(Path project) throws Exception {
        data = Files.createTempDirectory("zhiqian-bench");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        url = "http://localhost:" + port;
        Path user = userDir(project);
        // twice: the first start makes the owner's password, which the baseline's login is derived from
        start(project, user, port, "");
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        start(project, user, port, appPassword());
    }

    private void start(Path project, Path user, int port, String appPassword) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                project.resolve("server/standalone/target/zhiqian.jar").toString(),
                "run");
        builder.environment().put("ZHIQIAN_DATA_DIR", data.resolve("data").toString());
        builder.environment().put("ZHIQIAN_HTTP_PORT", url.substring(url.lastIndexOf(':') + 1));
        builder.environment().put("ZHIQIAN_DEMO_PASSWORD", PASSWORD);
        builder.environment().put("ZHIQIAN_HEAP", HEAP);
        builder.environment().put("ZHIQIAN_PUBLIC_LEADS_PER_10_MIN", "0");
        builder.environment().put("ZHIQIAN_SIGN_INS_PER_10_MIN", "0");
        builder.environment().put("WLP_USER_DIR", user.toString());
        builder.environment().put("BENCH_APP_PASSWORD", appPassword);
        builder.redirectErrorStream(true).redirectOutput(data.resolve("run.log").toFile());
        process = builder.start();
        for (int i = 0; i < 180; i++) {
            if (status("/health/ready") == 200 && (appPassword.isEmpty() || status("/bench/none") == 404)) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("not ready, see " + data.resolve("run.log"));
    }

    private int status(String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** A copy of Liberty's user folder, so that no other run sees the baseline. */
    private Path userDir(Path project) throws IOException {
        Path from = project.resolve("server/app/target/liberty/wlp/usr");
        Path to = data.resolve("usr");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().contains("workarea")) {
                    Files.copy(file, target);
                }
            }
        }
        Path server = to.resolve("servers/zhiqian");
        Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(server.resolve("configDropins/overrides/bench.xml"), DROPIN);
        war(server.resolve("apps/bench.war"));
        return to;
    }

    private static void war(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("BaselineServlet", "BaselineServlet$Work", "Inserts", "Inserts$Insert")) {
                String path = "zhiqian/bench/" + name + ".class";
                try (InputStream in = BenchSystem.class.getClassLoader().getResourceAsStream(path)) {
                    zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** As superuser: for planting rows and for asking PostgreSQL. */
    Connection database() throws SQLException, IOException {
        List<String> lines = Files.readAllLines(data.resolve("data/postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).trim() + "/zhiqian", "postgres", ownerPassword());
    }

    int databasePort() throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("data/postgres/postmaster.pid"))
                .get(3)
                .trim());
    }

    String ownerPassword() throws IOException {
        return Files.readString(data.resolve("data/postgres.password")).trim();
    }

    String appPassword() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ownerPassword().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal("zhiqian_app".getBytes(StandardCharsets.UTF_8)));
    }

    String signIn(String tenant, String user) throws Exception {
        String body = JSON.createObjectNode()
                .put("tenant", tenant)
                .put("username", user)
                .put("password", PASSWORD)
                .toString();
        return JSON.readTree(send("POST", "/api/v1/session", null, body).body())
                .get("token")
                .asText();
    }

    HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path, String token) throws Exception {
        return JSON.readTree(send("GET", path, token, null).body());
    }

    /** Backends that hold a connection of the application, with the memory that is theirs alone, in MB. */
    double[] backendMemory() throws SQLException, IOException {
        List<Double> megabytes = new ArrayList<>();
        try (Connection database = database();
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE application_name = 'zhiqian' AND backend_type = 'client backend'")) {
            while (rows.next()) {
                Path rollup = Path.of("/proc", rows.getString(1), "smaps_rollup");
                if (Files.isReadable(rollup)) {
                    Files.readAllLines(rollup).stream()
                            .filter(line -> line.startsWith("Private_Dirty:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                            .forEach(megabytes::add);
                }
            }
        }
        return megabytes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
