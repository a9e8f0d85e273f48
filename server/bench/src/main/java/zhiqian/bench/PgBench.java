package zhiqian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same statements by PostgreSQL's own load generator, if this machine has it: what the database alone can do. */
final class PgBench {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    static OptionalDouble perSecond(BenchSystem system, String script, Duration time) throws Exception {
        Path file = Files.createTempFile("zhiqian", ".pgbench");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "pgbench",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(system.databasePort()),
                "-U",
                "zhiqian_app",
                "-n",
                "-M",
                "prepared",
                "-c",
                "8",
                "-j",
                "2",
                "-T",
                Long.toString(Math.max(2, time.toSeconds())),
                "-f",
                file.toString(),
                "zhiqian"));
        builder.environment().put("PGPASSWORD", system.appPassword());
        try {
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench: " + said);
            }
            return OptionalDouble.of(Double.parseDouble(tps.group(1)));
        } catch (IOException notHere) {
            return OptionalDouble.empty();
        } finally {
            Files.delete(file);
        }
    }

    private static String inTransaction(String statements) {
        return "BEGIN;\nSET LOCAL search_path TO t_341202;\nSET LOCAL ROLE t_341202;\n" + statements + "COMMIT;\n";
    }

    static String read(String id) {
        return inTransaction("SELECT * FROM lead WHERE id = '" + id + "';\n"
                + "SELECT * FROM deadline_clock WHERE subject_id = '" + id + "' ORDER BY id;\n"
                + "SELECT name, phone, id_no FROM lead_complainant WHERE lead_id = '" + id + "';\n");
    }

    static String create() {
        StringBuilder statements = new StringBuilder("SELECT gen_random_uuid()::text AS id \\gset\n");
        StringBuilder inserts = new StringBuilder();
        for (String sql : Inserts.asScript(":id")) {
            inserts.append(sql).append(";\n");
        }
        return statements.append(inTransaction(inserts.toString())).toString();
    }
}
