package zhiqian.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Eight clients that send one request after the other for a while. */
final class Load {
    private static final int CLIENTS = 8;

    private Load() {}

    /** @param perSecond answered in full; durations in milliseconds */
    record Result(double perSecond, double p50, double p99) {}

    static Result run(HttpClient http, Duration time, int expected, Supplier<HttpRequest> requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + time.toNanos();
            Callable<List<Long>> client = () -> {
                List<Long> nanos = new ArrayList<>();
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    int status = http.send(requests.get(), HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode();
                    if (status != expected) {
                        throw new IllegalStateException("status " + status);
                    }
                    nanos.add(System.nanoTime() - start);
                }
                return nanos;
            };
            List<Long> all = new ArrayList<>();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(client));
            }
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(sorted.length / (time.toNanos() / 1e9), at(sorted, 0.50), at(sorted, 0.99));
        } finally {
            clients.shutdown();
        }
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
