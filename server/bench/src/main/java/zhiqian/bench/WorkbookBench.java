package zhiqian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zhiqian.demo.DemoCounty;

/** (i) A hundred thousand rows of attendance as a workbook. */
final class WorkbookBench {
    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 1_000;

    private final BenchSystem system;
    private final DemoCounty county;
    private final String tenant;
    private final Sizes sizes;
    private final Report report;

    WorkbookBench(BenchSystem system, DemoCounty county, String tenant, Sizes sizes, Report report) {
        this.system = system;
        this.county = county;
        this.tenant = tenant;
        this.sizes = sizes;
        this.report = report;
    }

    /** Its attendance is taken away first, so that every row is new. */
    void run() throws Exception {
        Path csv = Files.createTempFile("zhiqian-bench", ".csv");
        Path xlsx = Files.createTempFile("zhiqian-bench", ".xlsx");
        try {
            county.attendance(Math.min(sizes.sites(), 34), csv);
            int rows = convert(csv, xlsx);
            try (Connection database = system.database();
                    Statement sql = database.createStatement()) {
                sql.execute("TRUNCATE t_" + tenant + ".attendance");
            }
            JsonNode job = county.hand("attendance", xlsx);
            if (job.path("addedRows").asInt() != rows) {
                throw new IllegalStateException(job.toString());
            }
            report.row(
                    "(i) import of " + rows + " attendance rows (XLSX, " + (Files.size(xlsx) >> 10) + " KB, heap "
                            + BenchSystem.HEAP + ")",
                    Report.number("%.1f s", SupervisionBench.seconds(job, "startedAt", "finishedAt")),
                    "≤ 30 s for 100,000");
        } finally {
            Files.delete(csv);
            Files.delete(xlsx);
        }
    }

    private static int convert(Path csv, Path xlsx) throws Exception {
        try (BufferedReader in = Files.newBufferedReader(csv);
                var out = Files.newOutputStream(xlsx);
                Workbook book = new Workbook(out, "zhiqian-bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("考勤");
            int row = 0;
            for (String line = in.readLine(); line != null && row <= ROWS; line = in.readLine(), row++) {
                String[] cells = line.split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
                if (row % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            return row - 1;
        }
    }
}
