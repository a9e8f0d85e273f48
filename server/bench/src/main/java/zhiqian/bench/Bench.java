package zhiqian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One command, all benchmarks. Arguments: {@code small} or {@code full}, the project's folder, and the parts ({@code all}, or some
 * names with commas between them: then nothing is written down).
 */
public final class Bench {
    /** A part of supervision by itself. */
    private static final String LARGE_FILE = "large-file";

    private interface Part {
        void run() throws Exception;
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Sizes sizes = Sizes.of(arguments[0]);
        Path project = Path.of(arguments[1]).toAbsolutePath().normalize();
        List<String> wanted = List.of(arguments[2].split(","));
        boolean all = wanted.contains("all");
        Report report = new Report();
        try (BenchSystem system = new BenchSystem(project)) {
            for (Map.Entry<String, Part> part :
                    parts(system, project, sizes, report).entrySet()) {
                if (all && !part.getKey().equals(LARGE_FILE) || wanted.contains(part.getKey())) {
                    part.getValue().run();
                }
            }
        }
        if (sizes.name().equals("full") && all) {
            Path notes = project.resolve("server/bench/notes.md");
            report.write(project.resolve("docs/benchmarks.md"), Files.exists(notes) ? Files.readString(notes) : "");
        }
    }

    private static Map<String, Part> parts(BenchSystem system, Path project, Sizes sizes, Report report) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("leads", () -> new LeadBench(system, sizes, report).run());
        parts.put("due", () -> new DueQueueBench(system, sizes, report).run());
        parts.put("lists", () -> new WorkListBench(system, sizes, report).run());
        parts.put("supervision", () -> new SupervisionBench(system, sizes, report).run());
        parts.put(LARGE_FILE, () -> new SupervisionBench(system, sizes, report).largeFile());
        parts.put("onboarding", () -> new OnboardingBench(system, project, sizes, report).run());
        parts.put("tenants", () -> new ManyTenantsBench(system, sizes, report).run());
        parts.put("release", () -> new ReleaseBench(system, project, report).run());
        return parts;
    }
}
