package zhiqian.app.platform;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next  cursor of the next page; {@code null} on the last
 * @param total rows in the whole list, under the same filter
 */
public record Page<T>(List<T> items, String next, long total) {}
