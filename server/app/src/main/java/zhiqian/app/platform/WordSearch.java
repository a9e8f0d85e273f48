package zhiqian.app.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A search in a table that keeps its text as {@code words} and the pairs of its characters as {@code bigrams}. */
public final class WordSearch {
    private WordSearch() {}

    /**
     * Two characters or more through the index of pairs; one character through the same list.
     *
     * @param terms     constants of SQL, to be joined by AND
     * @param arguments their values
     */
    public static void add(String q, List<String> terms, List<Object> arguments) {
        String text = q.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        int[] points = text.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        if (!pairs.isEmpty()) {
            terms.add("bigrams @> ?");
            arguments.add(pairs.toArray(String[]::new));
        }
        if (pairs.size() != 1) {
            // one pair is the word itself; for more the order counts, and a single character has no pair
            String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            terms.add("words LIKE ?");
            arguments.add(like);
        }
    }
}
