package zhiqian.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** (e) How many clocks per second the due-queue fires, with overdue marks, timeline, reminders and statements upward. */
final class DueQueueBench {
    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    DueQueueBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            sql.execute("SET search_path TO t_341203");
            Plant.leads(sql, sizes.dueClocks(), "now() - interval '30 days'");
            // one running clock each, ended between a month and some hours ago; T21, which needs no decision of the
            // kernel
            sql.execute(
                    "INSERT INTO deadline_clock (id, subject_id, rule, start_on, length, unit, roll, nominal_on, due_at, rolled, provisional,"
                            + " calendar_version, state) SELECT gen_random_uuid(), id, 'T21', current_date, 15, 'DAYS', 'FORWARD', current_date,"
                            + " next_due_at, false, false, '', 'RUNNING' FROM lead WHERE created_by = 'bench'");
            long start = 0;
            long fired = 0;
            while (fired < sizes.dueClocks()) {
                TimeUnit.MILLISECONDS.sleep(50);
                fired = count(sql, "SELECT count(*) FROM deadline_clock WHERE state = 'OVERDUE'");
                if (fired > 0 && start == 0) {
                    start = System.nanoTime();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long events = count(sql, "SELECT count(*) FROM timeline_event WHERE action = 'overdue'");
            report.row(
                    "(e) due-queue, " + sizes.dueClocks() + " clocks of one county",
                    Report.number(
                            "%.0f clocks/s (first batch not counted); fired once each: %s",
                            fired / Math.max(0.05, seconds), events == fired),
                    "≥ 10,000/s, none lost, none twice");
        }
    }

    static long count(Statement sql, String query) throws Exception {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
