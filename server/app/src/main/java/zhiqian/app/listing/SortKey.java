package zhiqian.app.listing;

/** What a list can be ordered by; has an index that ends with the id, so that pages never skip or repeat a row. */
public interface SortKey {
    /** A cursor keeps it, so that it is not used in another order. */
    String name();

    /** SQL of what is ordered by, a constant. */
    String expression();

    /** A cursor's text as the argument of a comparison. */
    Object parse(String text);
}
