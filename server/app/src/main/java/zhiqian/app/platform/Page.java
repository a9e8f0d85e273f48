package zhiqian.app.platform;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next       cursor of the next page; {@code null} on the last
 * @param total      rows in the whole list, under the same filter
 * @param totalExact {@code false} if there are more than {@code total}
 */
public record Page<T>(List<T> items, String next, long total, boolean totalExact) {
    public Page(List<T> items, String next, long total) {
        this(items, next, total, true);
    }

    public static <T> Page<T> of(List<T> items, String next, Total total) {
        return new Page<>(items, next, total.rows(), total.exact());
    }
}
