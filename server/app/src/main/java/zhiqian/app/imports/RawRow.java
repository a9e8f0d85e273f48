package zhiqian.app.imports;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param no    as the person sees it, from 1
 * @param cells text of each; never {@code null}
 * @param flaw  what is wrong with the row as such (merged cells, formulas without result); {@code null} if nothing is
 */
record RawRow(long no, List<String> cells, String flaw) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }
}
