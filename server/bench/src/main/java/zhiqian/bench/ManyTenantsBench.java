package zhiqian.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** (d) The read of a lead when the requests are spread over ten tenants, and over all; what a database connection then keeps. */
final class ManyTenantsBench {
    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    ManyTenantsBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        List<HttpRequest> reads = new ArrayList<>();
        try (Connection database = system.database();
                Statement sql = database.createStatement()) {
            for (int i = 0; i < sizes.tenants(); i++) {
                reads.add(read(sql, Integer.toString(OnboardingBench.FIRST + i)));
            }
        }
        List<HttpRequest> ten = reads.subList(0, Math.min(10, reads.size()));
        Load.run(system.http, sizes.warmUp(), 200, () -> any(ten));
        Load.Result few = Load.run(system.http, sizes.window().multipliedBy(3), 200, () -> any(ten));
        double[] before = system.backendMemory();
        Load.run(system.http, sizes.warmUp(), 200, () -> any(reads));
        Load.Result all = Load.run(system.http, sizes.window().multipliedBy(3), 200, () -> any(reads));
        double[] after = system.backendMemory();
        report.row(
                "(d) p99 of the read over " + reads.size() + " tenants against " + ten.size(),
                Report.number(
                        "%.2f (%.1f ms against %.1f ms; %.0f/s against %.0f/s)",
                        all.p99() / few.p99(), all.p99(), few.p99(), all.perSecond(), few.perSecond()),
                "≤ 1.5");
        report.row(
                "(d) memory of a database connection, median",
                Report.number("%.0f MB, after ten tenants %.0f MB", Load.median(after), Load.median(before)),
                "bounded");
    }

    private static HttpRequest any(List<HttpRequest> requests) {
        return requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    }

    /** A lead of the tenant, and an officer who may read it: a copy of a demo county's, password included. */
    private HttpRequest read(Statement sql, String tenant) throws Exception {
        sql.execute("INSERT INTO t_" + tenant + ".app_user SELECT * FROM t_341202.app_user WHERE username = 'intake'"
                + " ON CONFLICT DO NOTHING");
        String token = system.signIn(tenant, "intake");
        String id = BenchSystem.JSON
                .readTree(system.send("POST", "/api/v1/leads", token, LeadBench.LEAD)
                        .body())
                .get("id")
                .asText();
        return HttpRequest.newBuilder(URI.create(system.url + "/api/v1/leads/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
