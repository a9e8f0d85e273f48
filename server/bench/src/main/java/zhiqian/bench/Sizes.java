package zhiqian.bench;

import java.time.Duration;

/** How much is done: {@code small} keeps the benchmarks alive in CI, {@code medium} is for whoever works on something, {@code full} gives figures worth
 * reading. */
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
        return switch (name) {
            case "full" ->
                new Sizes(name, Duration.ofSeconds(60), Duration.ofSeconds(6), 5, 1_000, 50_000, 200_000, 1_000, 100);
            // a million rows of attendance in a quarter of an hour, for whoever works on imports
            case "medium" ->
                new Sizes(name, Duration.ofSeconds(20), Duration.ofSeconds(3), 3, 50, 10_000, 20_000, 300, 60);
            default -> new Sizes(name, Duration.ofSeconds(4), Duration.ofSeconds(1), 2, 5, 2_000, 5_000, 68, 12);
        };
    }
}
