package zhiqian.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** One command, all benchmarks. Arguments: {@code small} or {@code full}, and the project's folder. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Sizes sizes = Sizes.of(arguments[0]);
        Path project = Path.of(arguments[1]).toAbsolutePath().normalize();
        Report report = new Report();
        try (BenchSystem system = new BenchSystem(project)) {
            new LeadBench(system, sizes, report).run();
            new DueQueueBench(system, sizes, report).run();
            new WorkListBench(system, sizes, report).run();
            new SupervisionBench(system, sizes, report).run();
            new OnboardingBench(system, project, sizes, report).run();
            new ManyTenantsBench(system, sizes, report).run();
            new ReleaseBench(system, project, report).run();
        }
        if (sizes.name().equals("full")) {
            Path notes = project.resolve("server/bench/notes.md");
            report.write(project.resolve("docs/benchmarks.md"), Files.exists(notes) ? Files.readString(notes) : "");
        }
    }
}
