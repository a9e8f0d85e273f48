package zhiqian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** (c) A release over all tenants: with nothing to do, and with one change set that every tenant still lacks. */
final class ReleaseBench {
    /** Any change set that nothing else builds on. */
    private static final String CHANGE = "tenant/lead/0004-search-and-filters";

    private final BenchSystem system;
    private final Path project;
    private final Report report;

    ReleaseBench(BenchSystem system, Path project, Report report) {
        this.system = system;
        this.project = project;
        this.report = report;
    }

    void run() throws Exception {
        String token = system.signIn("platform", "platform-admin");
        start(token); // the first release in this process warms Liquibase up
        int tenants = tenants().size();
        report.row(
                "(c) release with nothing to migrate, " + tenants + " tenants",
                Report.number("%.2f s", start(token)),
                "< 2 s");
        goBack();
        double seconds = start(token);
        report.row(
                "(c) one change set over " + tenants + " tenants",
                Report.number("%.1f s; still behind: %d", seconds, behind()),
                "< 60 s");
    }

    /** @return seconds */
    private double start(String token) throws Exception {
        long start = System.nanoTime();
        int status = system.send("POST", "/api/v1/platform/migrations/actions/start", token, null)
                .statusCode();
        while (behind() > 0 && System.nanoTime() - start < 600e9) {
            Thread.sleep(20);
        }
        if (status >= 300) {
            throw new IllegalStateException("migration: " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> tenants() throws Exception {
        List<String> codes = new ArrayList<>();
        try (Connection database = system.database();
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery("SELECT code FROM registry.tenant ORDER BY code")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private long behind() throws Exception {
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            return DueQueueBench.count(sql, "SELECT count(*) FROM registry.tenant WHERE migration <> 'CURRENT'");
        }
    }

    /** As if the change set were new: taken back in every tenant; the template keeps it. */
    private void goBack() throws Exception {
        String rollback = rollback();
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            for (String tenant : tenants()) {
                sql.execute("SET search_path TO t_" + tenant + ";" + rollback
                        + ";DELETE FROM databasechangelog WHERE id = '"
                        + CHANGE
                        + "';UPDATE registry.tenant SET schema_version = 'old', migration = 'PENDING' WHERE code = '"
                        + tenant + "'");
            }
        }
    }

    private String rollback() throws IOException {
        return Files.readAllLines(project.resolve("migrations/" + CHANGE + ".sql")).stream()
                .filter(line -> line.startsWith("--rollback "))
                .map(line -> line.substring("--rollback ".length()))
                .findFirst()
                .orElseThrow();
    }
}
