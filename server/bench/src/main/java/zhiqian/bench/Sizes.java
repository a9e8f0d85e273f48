package zhiqian.bench;

import java.time.Duration;

/** How much is done: {@code small} keeps the benchmarks alive in CI, {@code full} gives figures worth reading. */
record Sizes(
        String name,
        Duration warmUp,
        Duration window,
        int rounds,
        int tenants,
        int dueClocks,
        int listLeads,
        int sites,
        int hands) {
    static Sizes of(String name) {
        return name.equals("full")
                ? new Sizes(name, Duration.ofSeconds(60), Duration.ofSeconds(6), 5, 1_000, 50_000, 200_000, 1_000, 100)
                : new Sizes(name, Duration.ofSeconds(4), Duration.ofSeconds(1), 2, 5, 2_000, 5_000, 68, 12);
    }
}
