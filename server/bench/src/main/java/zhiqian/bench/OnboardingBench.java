package zhiqian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** (b) Onboarding tenant after tenant. */
final class OnboardingBench {
    static final int FIRST = 500_000;

    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;
    private final Path project;

    OnboardingBench(BenchSystem system, Path project, Sizes sizes, Report report) {
        this.system = system;
        this.project = project;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        String token = system.signIn("platform", "platform-admin");
        double[] times = new double[sizes.tenants()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int status = system.send("POST", "/api/v1/platform/tenants", token, definition(FIRST + i))
                    .statusCode();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (status != 201) {
                throw new IllegalStateException("onboarding: " + status);
            }
        }
        int last = times.length;
        int tenth = Math.max(1, last / 10);
        double early = Load.median(Arrays.copyOfRange(times, 0, tenth));
        double late = Load.median(Arrays.copyOfRange(times, last - tenth, last));
        report.row(
                "(b) onboarding of " + last + " tenants, median of the first and of the last tenth",
                Report.number("%.0f ms and %.0f ms (%.2f)", early, late, late / early),
                "flat, < 1 s each");
        baseline(late);
    }

    /** What the same tables cost when a script of the same statements is sent by JDBC, with nothing around it. */
    private void baseline(double ours) throws Exception {
        double[] times = new double[Math.min(20, sizes.tenants())];
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            String ddl = ddl();
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                sql.execute("BEGIN; CREATE ROLE b_" + i + "; CREATE SCHEMA b_" + i + "; SET LOCAL search_path TO b_" + i
                        + ";" + ddl + "; COMMIT");
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            for (int i = 0; i < times.length; i++) {
                sql.execute("DROP SCHEMA b_" + i + " CASCADE; DROP ROLE b_" + i);
            }
        }
        report.row(
                "(b) onboarding against the bare DDL of as many tables, at the end",
                Report.number("%.2f (%.0f ms against %.0f ms)", ours / Load.median(times), ours, Load.median(times)),
                "≤ 2");
    }

    /** All change sets of a tenant, in their order, as the changelog includes them. */
    private String ddl() throws IOException {
        StringBuilder ddl = new StringBuilder();
        Matcher file = Pattern.compile("include file=\"([^\"]+)\"")
                .matcher(Files.readString(project.resolve("migrations/tenant/changelog.xml")));
        while (file.find()) {
            Files.readAllLines(project.resolve("migrations/tenant/" + file.group(1))).stream()
                    .filter(line -> !line.startsWith("--"))
                    .forEach(line -> ddl.append(line).append('\n'));
        }
        return ddl.toString();
    }

    private static String definition(int code) {
        return "{\"code\":\"" + code + "\",\"parent\":\"341200\",\"name\":\"县" + code + "\",\"documentPrefix\":\"县"
                + code
                + "字\",\"departments\":[{\"code\":\"housing\",\"name\":\"住建局\",\"industries\":[\"HOUSING\"]},{\"code\":\"water\",\"name\":\"水利局\"}],"
                + "\"administrator\":{\"username\":\"admin\",\"name\":\"管理员\",\"password\":\"Bench-2025-First\"}}";
    }
}
