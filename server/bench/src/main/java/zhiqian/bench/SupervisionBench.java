package zhiqian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zhiqian.demo.CountySize;
import zhiqian.demo.DemoCounty;

/**
 * (g) A made-up county comes in through the import centre, in files of some projects and in one ({@link LargeFileBench});
 * (h) the models look at all of it, against SQL that finds the same by hand; once with half the county, once with all of it.
 */
final class SupervisionBench {
    private static final String HALF = "341225";
    private static final String WHOLE = "341226";

    /** One statement that counts the projects with each of the four defects. */
    private static final String BY_HAND =
            """
            WITH due AS (SELECT date_trunc('month', now())::date - interval '12 months' AS first),
            owed AS (SELECT project_id, wage_month, worker_no, sum(net) AS net, bool_or(line) AS line FROM (
              SELECT project_id, wage_month, worker_no, 0 AS net, false AS line FROM attendance_month, due
                WHERE wage_month >= due.first AND days > 0
              UNION ALL SELECT l.project_id, l.wage_month, l.worker_no, l.net_fen, true FROM payroll_line l
                JOIN payroll_sheet s ON s.id = l.sheet_id AND NOT s.voided, due WHERE l.wage_month >= due.first) p
              GROUP BY project_id, wage_month, worker_no),
            paid AS (SELECT project_id, wage_month, worker_no, sum(amount_fen) FILTER (WHERE result = 'SUCCEEDED') AS paid
              FROM wage_payment, due WHERE wage_month >= due.first GROUP BY project_id, wage_month, worker_no),
            w07 AS (SELECT project_id, wage_month FROM owed LEFT JOIN paid USING (project_id, wage_month, worker_no)
              GROUP BY project_id, wage_month
              HAVING count(*) FILTER (WHERE CASE WHEN line THEN coalesce(paid, 0) < net ELSE coalesce(paid, 0) = 0 END) > 0),
            w09 AS (SELECT r.project_id FROM registration r LEFT JOIN (SELECT DISTINCT project_id, worker_no FROM labour_contract
              WHERE NOT voided) c USING (project_id, worker_no) WHERE r.entered_on <= now() AND (r.left_on IS NULL OR r.left_on >= now())
              GROUP BY r.project_id HAVING count(c.worker_no) * 100 / count(*) < 90),
            w03 AS (SELECT p.id FROM project p LEFT JOIN attendance_day d ON d.project_id = p.id AND d.work_date > now() - interval '21 days'
              WHERE p.state = 'ONGOING' GROUP BY p.id
              HAVING coalesce(max(d.work_date) FILTER (WHERE d.attended > 0), '2000-01-01') < now() - interval '4 days'
                OR sum(d.unregistered + d.elsewhere) FILTER (WHERE d.work_date > now() - interval '4 days') > 0
                OR count(*) FILTER (WHERE d.work_date > now() - interval '6 days' AND d.attended * 2 < d.registered) >= 5),
            w06 AS (SELECT l.project_id FROM (SELECT project_id, sum(amount_fen) AS agreed FROM labour_cost_plan WHERE NOT voided
              AND agreed_on <= now() GROUP BY project_id) l LEFT JOIN (SELECT project_id, sum(amount_fen) AS credited FROM account_transaction
              WHERE kind = 'LABOUR_COST' AND incoming AND reversed_at IS NULL GROUP BY project_id) t USING (project_id)
              WHERE coalesce(credited, 0) < agreed)
            SELECT (SELECT count(*) FROM w07) + (SELECT count(*) FROM w09) + (SELECT count(*) FROM w03) + (SELECT count(*) FROM w06)
            """;

    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    SupervisionBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    /** What was measured in a county. */
    private record Figures(long rows, double importSeconds, double evaluation, double one) {}

    void run() throws Exception {
        Figures half = county(HALF, sizes.sites() / 2);
        Figures whole = county(WHOLE, sizes.sites());
        byHand(whole);
        new RuleEngineBench(system, WHOLE, sizes, report).run();
        new LargeFileBench(system, demo(WHOLE, sizes.sites()), WHOLE, sizes, report).run();
        new WorkbookBench(system, demo(WHOLE, sizes.sites()), WHOLE, sizes, report).run();
        report.row(
                "(h) models after a change of one project, asked for and waited for, median",
                Report.number("%.0f ms", whole.one() * 1000),
                "≤ 100 ms");
        report.row(
                "(g) the whole county's attendance, " + whole.rows() + " rows in files of 60 projects",
                Report.number("%.0f rows/s", whole.rows() / whole.importSeconds()),
                "≥ 20,000 rows/s");
        report.row(
                "(g, h) twice the county: attendance import, evaluation",
                Report.number(
                        "%.2f, %.2f times as long for %.2f times the rows",
                        whole.importSeconds() / half.importSeconds(),
                        whole.evaluation() / half.evaluation(),
                        whole.rows() / (double) half.rows()),
                "no more than the data");
    }

    /** Only the one large file, for whoever works on imports. */
    void largeFile() throws Exception {
        DemoCounty county = demo(WHOLE, sizes.sites());
        county.load();
        new LargeFileBench(system, county, WHOLE, sizes, report).run();
    }

    private Figures county(String tenant, int sites) throws Exception {
        demo(tenant, sites).load();
        String token = system.signIn(tenant, "handler");
        long rows = 0;
        double seconds = 0;
        for (JsonNode job :
                system.get("/api/v1/imports?kind=attendance&limit=100", token).path("items")) {
            rows += job.path("addedRows").asLong();
            seconds += seconds(job, "startedAt", "finishedAt");
        }
        double[] all = new double[sizes.rounds()];
        double[] one = new double[sizes.rounds() * 3];
        String project = system.get("/api/v1/projects?limit=1", token)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        for (int i = 0; i < all.length; i++) {
            all[i] = evaluation(token, "{}");
        }
        for (int i = 0; i < one.length; i++) {
            one[i] = evaluation(token, "{\"project\":\"" + project + "\"}");
        }
        return new Figures(rows, seconds, Load.median(all), Load.median(one));
    }

    private DemoCounty demo(String tenant, int sites) {
        CountySize size = new CountySize(Math.max(34, sites), sizes.hands(), 100);
        return new DemoCounty(
                system.url, tenant, BenchSystem.PASSWORD, 3, size, line -> System.out.println("BENCH   " + line));
    }

    /** Seconds that the run itself took; what it waits for its turn is not counted. */
    private double evaluation(String token, String body) throws Exception {
        JsonNode run = BenchSystem.JSON.readTree(
                system.send("POST", "/api/v1/warnings/evaluations", token, body).body());
        String path = "/api/v1/warnings/evaluations/" + run.path("id").asText();
        while (List.of("WAITING", "RUNNING").contains(run.path("state").asText())) {
            TimeUnit.MILLISECONDS.sleep(20);
            run = system.get(path, token);
        }
        return seconds(run, "startedAt", "finishedAt");
    }

    static double seconds(JsonNode of, String from, String to) {
        return Duration.between(
                                OffsetDateTime.parse(of.path(from).asText()),
                                OffsetDateTime.parse(of.path(to).asText()))
                        .toMillis()
                / 1000.0;
    }

    /** The heavy answers by hand: who is not paid (W07), whose contract is missing (W09), which days are bad (W03), what is short (W06). */
    private void byHand(Figures ours) throws Exception {
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            sql.execute("SET search_path TO t_" + WHOLE);
            double[] times = new double[sizes.rounds() + 1];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                DueQueueBench.count(sql, BY_HAND);
                times[i] = (System.nanoTime() - start) / 1e9;
            }
            double baseline = Load.median(times);
            report.row(
                    "(h) all models over " + sizes.sites()
                            + " projects, nothing new found, against SQL by hand for W03, W06, W07, W09",
                    Report.number(
                            "%.2f (%.2f s against %.2f s)", ours.evaluation() / baseline, ours.evaluation(), baseline),
                    "≤ 1.5, ≤ 15 s");
        }
    }
}
