package zhiqian.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.OptionalDouble;

/** (a) Reading and creating a lead over HTTP, against the plain-JDBC handler of the same statements in the same server. */
final class LeadBench {
    static final String LEAD = "{\"channel\":\"WINDOW\",\"complainant\":{\"name\":\"张三\",\"phone\":\"13800005678\"},"
            + "\"employer\":\"甲建筑公司\",\"project\":\"某安置房项目\",\"industry\":\"HOUSING\",\"area\":\"清河街道\",\"people\":12,"
            + "\"amount\":\"96000.00\",\"facts\":\"五月至八月工资未发\"}";

    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    LeadBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        String token = system.signIn("341202", "intake");
        String id = BenchSystem.JSON
                .readTree(system.send("POST", "/api/v1/leads", token, LEAD).body())
                .get("id")
                .asText();
        HttpRequest read = HttpRequest.newBuilder(URI.create(system.url + "/api/v1/leads/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpRequest baseRead = HttpRequest.newBuilder(URI.create(system.url + "/bench/read?id=" + id))
                .build();
        compare("lead detail read", "≥ 0.60 of the JDBC handler", 200, read, baseRead, PgBench.read(id));
        HttpRequest create = HttpRequest.newBuilder(URI.create(system.url + "/api/v1/leads"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(LEAD))
                .build();
        HttpRequest baseCreate = HttpRequest.newBuilder(URI.create(system.url + "/bench/create"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        compare("lead create", "≥ 0.50 of the JDBC handler", 201, create, baseCreate, PgBench.create());
    }

    private void compare(String what, String aim, int expected, HttpRequest ours, HttpRequest base, String script)
            throws Exception {
        Load.run(system.http, sizes.warmUp(), expected, () -> ours);
        Load.run(system.http, sizes.warmUp().dividedBy(2), expected, () -> base);
        double[] us = new double[sizes.rounds()];
        double[] them = new double[sizes.rounds()];
        double[] p99 = new double[sizes.rounds()];
        for (int i = 0; i < sizes.rounds(); i++) {
            Load.Result one = Load.run(system.http, sizes.window(), expected, () -> ours);
            us[i] = one.perSecond();
            p99[i] = one.p99();
            them[i] =
                    Load.run(system.http, sizes.window(), expected, () -> base).perSecond();
        }
        OptionalDouble database = PgBench.perSecond(system, script, sizes.window());
        double ratio = Load.median(us) / Load.median(them);
        report.row(
                "(a) " + what,
                Report.number(
                        "%.2f (%.0f/s against %.0f/s, p99 %.1f ms; rounds %s; %s)",
                        ratio,
                        Load.median(us),
                        Load.median(them),
                        Load.median(p99),
                        Arrays.toString(Arrays.stream(us).mapToLong(Math::round).toArray()),
                        database.isPresent()
                                ? Report.number(
                                        "%.2f of pgbench's %.0f/s",
                                        Load.median(us) / database.getAsDouble(), database.getAsDouble())
                                : "no pgbench here"),
                aim);
    }
}
