package zhiqian.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhiqian.spi.WarningModels;

/**
 * The facts that models can be written of (事实目录), as {@code zhiqian/spi/facts.csv} publishes them.
 *
 * @param types    type of each fact: FLAG, COUNT, MONEY, DAY, MONTH or TEXT
 * @param subjects what rows carry each fact
 */
record FactTable(Map<String, String> types, Map<String, Set<String>> subjects) {
    private static final int NAME = 0;
    private static final int TYPE = 1;
    private static final int SUBJECT = 4;

    static FactTable published() {
        try (InputStream in = WarningModels.class.getResourceAsStream("facts.csv")) {
            Map<String, String> types = new TreeMap<>();
            Map<String, Set<String>> subjects = new LinkedHashMap<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (String line : lines) {
                String[] cells = line.split(",");
                types.put(cells[NAME], cells[TYPE]);
                subjects.put(cells[NAME], new LinkedHashSet<>(List.of(cells[SUBJECT].split(" "))));
            }
            return new FactTable(types, subjects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the server's order, in which the file's first fact names them all. */
    Set<String> allSubjects() {
        Set<String> all = new LinkedHashSet<>();
        subjects.values().forEach(all::addAll);
        return all;
    }

    /** A row of which nothing is known. */
    Map<String, Object> blank(String subject) {
        Map<String, Object> row = new HashMap<>();
        types.forEach((name, type) -> {
            if (subjects.get(name).contains(subject)) {
                row.put(name, nothing(type));
            }
        });
        return row;
    }

    private static Object nothing(String type) {
        return switch (type) {
            case "FLAG" -> Boolean.FALSE;
            case "COUNT", "MONEY" -> 0L;
            default -> "";
        };
    }
}
