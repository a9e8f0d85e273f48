package zhiqian.app.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a file is which (表头对应). Order is free, unknown columns are ignored and told, full width, blanks and marks such as
 * （必填） do not matter.
 *
 * @param places of each column of the kind, -1 if it is not there
 * @param names  as they stand in the file
 */
record Headings(int[] places, List<String> names, List<String> unknown) {
    /** The row of headings is among the first ones; titles may stand above it. */
    static final int LOOKED_AT = 5;

    /** What stands behind the columns of a list of errors that is handed in again. */
    private static final Set<String> OURS = Set.of("行号", "原因");

    /** @return {@code null} if this cannot be the row of headings */
    static Headings of(List<Column> columns, List<String> cells) {
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            known.put(plain(columns.get(i).heading()), i);
            for (String alias : columns.get(i).aliases()) {
                known.put(plain(alias), i);
            }
        }
        int[] places = new int[columns.size()];
        Arrays.fill(places, -1);
        List<String> unknown = new ArrayList<>();
        int found = 0;
        for (int at = 0; at < cells.size(); at++) {
            Integer column = known.get(plain(cells.get(at)));
            if (column != null && places[column] < 0) {
                places[column] = at;
                found++;
            } else if (!cells.get(at).isBlank()) {
                unknown.add(cells.get(at).strip());
            }
        }
        return found == 0 ? null : new Headings(places, List.copyOf(cells), unknown);
    }

    /** Of a file that was read, what stands above columns that mean nothing to the kind (不认识的栏目). */
    static List<String> ignored(List<Column> columns, List<String> cells) {
        Headings headings = of(columns, cells);
        return headings == null
                ? List.of()
                : headings.unknown().stream()
                        .filter(name -> !OURS.contains(name))
                        .toList();
    }

    int found() {
        return (int) Arrays.stream(places).filter(place -> place >= 0).count();
    }

    List<String> missing(List<Column> columns) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0 && columns.get(i).required()) {
                missing.add(columns.get(i).heading());
            }
        }
        return missing;
    }

    /** What a person has to do about headings that do not fit. */
    static String complaint(List<Column> columns, Headings best) {
        List<String> missing = best == null
                ? columns.stream().filter(Column::required).map(Column::heading).toList()
                : best.missing(columns);
        String found = best == null || best.unknown().isEmpty()
                ? ""
                : ";文件中不认识的栏目:" + best.unknown().stream().limit(20).collect(Collectors.joining("、"));
        return "缺少必需的栏目:" + String.join("、", missing) + found + "。请按模板的表头填写";
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s+|\\*", "")
                .replaceAll("[(\\[【](必填|选填|元|必须)[)\\]】]", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
