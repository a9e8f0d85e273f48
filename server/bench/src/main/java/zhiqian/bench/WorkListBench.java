package zhiqian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** (f) The work list of a county with many leads: any filter, any page. */
final class WorkListBench {
    private static final List<String> FILTERS = List.of(
            "",
            "open=true",
            "state=VERIFYING",
            "department=water",
            "special=true",
            "overdue=true",
            "dueSoon=true",
            "q=" + encode("第777建筑"),
            "q=" + encode("街道"),
            "sort=-amount",
            "sort=people",
            "sort=-receivedAt&state=SIGNED,RESOLVED");

    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    WorkListBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            sql.execute("SET search_path TO t_341204");
            Plant.leads(sql, sizes.listLeads(), "now() + interval '1 day'");
        }
        String token = system.signIn("341204", "intake");
        double worst = 0;
        String worstFilter = "";
        for (String filter : FILTERS) {
            double time = median("/api/v1/leads?limit=20&" + filter, token);
            System.out.println("BENCH   " + Report.number("%.1f ms", time) + " " + filter);
            if (time > worst) {
                worst = time;
                worstFilter = filter.isEmpty() ? "no filter" : filter;
            }
        }
        report.row(
                "(f) work list, " + sizes.listLeads() + " leads, worst of " + FILTERS.size() + " filters and orders",
                Report.number("%.1f ms over HTTP (%s)", worst, worstFilter),
                "< 50 ms");
        depth(token);
    }

    private void depth(String token) throws Exception {
        String cursor = null;
        double first = median("/api/v1/leads?limit=100", token);
        for (int page = 0; page < sizes.listLeads() / 100 / 2; page++) {
            JsonNode answer =
                    system.get("/api/v1/leads?limit=100" + (cursor == null ? "" : "&cursor=" + encode(cursor)), token);
            if (answer.get("next").isNull()) {
                break;
            }
            cursor = answer.get("next").asText();
        }
        double deep = median("/api/v1/leads?limit=100&cursor=" + encode(cursor), token);
        report.row(
                "(f) page in the middle against the first page",
                Report.number("%.2f (%.1f ms against %.1f ms)", deep / first, deep, first),
                "flat with depth");
    }

    private double median(String path, String token) throws Exception {
        double[] times = new double[9];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int status = system.send("GET", path, token, null).statusCode();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(path + ": " + status);
            }
        }
        return Load.median(times);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
