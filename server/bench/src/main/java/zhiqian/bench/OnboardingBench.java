package zhiqian.bench;

import java.util.Arrays;

/** (b) Onboarding tenant after tenant, and (c) a release with nothing to migrate. */
final class OnboardingBench {
    private final BenchSystem system;
    private final Sizes sizes;
    private final Report report;

    OnboardingBench(BenchSystem system, Sizes sizes, Report report) {
        this.system = system;
        this.sizes = sizes;
        this.report = report;
    }

    void run() throws Exception {
        String token = system.signIn("platform", "platform-admin");
        double[] times = new double[sizes.tenants()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int status = system.send("POST", "/api/v1/platform/tenants", token, definition(500_000 + i))
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
        token = system.signIn("platform", "platform-admin");
        long start = System.nanoTime();
        int status = system.send("POST", "/api/v1/platform/migrations/actions/start", token, null)
                .statusCode();
        double seconds = (System.nanoTime() - start) / 1e9;
        report.row(
                "(c) release with nothing to migrate, " + (last + 11) + " tenants",
                Report.number("%.2f s (status %d)", seconds, status),
                "< 2 s");
    }

    private static String definition(int code) {
        return "{\"code\":\"" + code + "\",\"parent\":\"341200\",\"name\":\"县" + code + "\",\"documentPrefix\":\"县"
                + code
                + "字\",\"departments\":[{\"code\":\"housing\",\"name\":\"住建局\",\"industries\":[\"HOUSING\"]},{\"code\":\"water\",\"name\":\"水利局\"}],"
                + "\"administrator\":{\"username\":\"admin\",\"name\":\"管理员\",\"password\":\"Bench-2025-First\"}}";
    }
}
