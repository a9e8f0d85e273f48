package zhiqian.app.platform;

/**
 * How many rows a list has.
 *
 * @param rows  number of rows
 * @param exact {@code false} if there are more, which were not counted
 */
public record Total(long rows, boolean exact) {
    /** Up to here rows are counted; a page of a list with more costs no more than of one with as many. */
    public static final int COUNTED_AT_MOST = 10_000;

    /** @param counted of at most {@link #COUNTED_AT_MOST} + 1 rows */
    public static Total counted(long counted) {
        return counted > COUNTED_AT_MOST ? new Total(COUNTED_AT_MOST, false) : new Total(counted, true);
    }
}
