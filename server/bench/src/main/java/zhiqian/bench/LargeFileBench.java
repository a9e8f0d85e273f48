package zhiqian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import zhiqian.demo.DemoCounty;

/** (g) A million rows of attendance in one file, against {@code COPY} of the same rows into an identical table. */
final class LargeFileBench {
    private static final int ROWS = 1_000_000;

    private final BenchSystem system;
    private final DemoCounty county;
    private final String tenant;
    private final Sizes sizes;
    private final Report report;

    LargeFileBench(BenchSystem system, DemoCounty county, String tenant, Sizes sizes, Report report) {
        this.system = system;
        this.county = county;
        this.tenant = tenant;
        this.sizes = sizes;
        this.report = report;
    }

    /** The county's attendance is taken away first, so that every row is new. */
    void run() throws Exception {
        Path all = Files.createTempFile("zhiqian-bench", ".csv");
        Path csv = Files.createTempFile("zhiqian-bench", ".csv");
        try {
            county.attendance(sizes.sites(), all);
            long rows = cut(all, csv);
            forget();
            long began = System.nanoTime();
            JsonNode job = county.hand("attendance", csv);
            double handed = (System.nanoTime() - began) / 1e9;
            if (job.path("addedRows").asLong() != rows) {
                throw new IllegalStateException(job.toString());
            }
            tell(rows, SupervisionBench.seconds(job, "startedAt", "finishedAt"), handed, copyAgain());
        } finally {
            Files.delete(all);
            Files.delete(csv);
        }
    }

    private void tell(long rows, double seconds, double handed, double baseline) {
        report.row(
                "(g) import of " + rows + " attendance rows in one CSV (validated, with sums, heap " + BenchSystem.HEAP
                        + ") against COPY",
                Report.number(
                        "%.1f (%.1f s against %.1f s), %.0f rows/s; %.1f s with the upload",
                        seconds / baseline, seconds, baseline, rows / seconds, handed),
                "≤ 2.5, ≥ 20,000 rows/s");
    }

    private static long cut(Path all, Path csv) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(all);
                BufferedWriter out = Files.newBufferedWriter(csv)) {
            long row = 0;
            for (String line = in.readLine(); line != null && row <= ROWS; line = in.readLine(), row++) {
                out.write(line);
                out.newLine();
            }
            return row - 1;
        }
    }

    private void forget() throws SQLException, IOException {
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            sql.execute("TRUNCATE t_" + tenant + ".attendance, t_" + tenant + ".attendance_month, t_" + tenant
                    + ".attendance_day");
        }
    }

    /** The same rows into an identical, empty table: same columns, checks, key, index, partitions by month. */
    private double copyAgain() throws Exception {
        Path file = Files.createTempFile("zhiqian-bench", ".copy");
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(file)) {
                copy.copyOut("COPY (SELECT * FROM t_" + tenant + ".attendance) TO STDOUT", out);
            }
            double[] times = new double[sizes.rounds()];
            for (int i = 0; i < times.length; i++) {
                partitioned(sql);
                long start = System.nanoTime();
                try (var in = Files.newInputStream(file)) {
                    copy.copyIn("COPY bench_copy.attendance FROM STDIN", in);
                }
                times[i] = (System.nanoTime() - start) / 1e9;
            }
            sql.execute("DROP SCHEMA bench_copy CASCADE");
            return Load.median(times);
        } finally {
            Files.delete(file);
        }
    }

    private void partitioned(Statement sql) throws Exception {
        sql.execute(
                "DROP SCHEMA IF EXISTS bench_copy CASCADE; CREATE SCHEMA bench_copy; CREATE TABLE bench_copy.attendance"
                        + " (LIKE t_" + tenant + ".attendance INCLUDING ALL) PARTITION BY RANGE (work_date);"
                        + " DO $$ DECLARE m date; BEGIN FOR m IN SELECT DISTINCT date_trunc('month', work_date) FROM t_"
                        + tenant
                        + ".attendance LOOP EXECUTE format('CREATE TABLE bench_copy.%I PARTITION OF bench_copy.attendance FOR VALUES FROM (%L) TO"
                        + " (%L)', 'm' || to_char(m, 'YYYYMM'), m, m + interval '1 month'); END LOOP; END $$");
    }
}
