package zhiqian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table. */
final class Report {
    private final List<String> rows = new ArrayList<>();

    void row(String what, String figure, String aim) {
        String row = "| " + what + " | " + figure + " | " + aim + " |";
        rows.add(row);
        System.out.println("BENCH " + row);
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Only a full run replaces the page. */
    void write(Path page, String notes) throws IOException {
        Files.writeString(
                page,
                "# Benchmarks\n\nOne full run on two cores: `mvn -pl server/bench -am -Dquickly -Dbench.skip=false -Dbench=full verify`. Ratios are taken"
                        + " within one run, in alternating rounds, on the same machine; absolute figures only say what the machine was.\n\n"
                        + "| What | Measured | Aim |\n|---|---|---|\n" + String.join("\n", rows) + "\n\n" + notes
                        + "\n");
    }
}
