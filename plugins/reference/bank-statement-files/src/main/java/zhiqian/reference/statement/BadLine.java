package zhiqian.reference.statement;

/** A line that cannot be read; says why in Chinese. */
final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String chinese) {
        super(chinese);
    }
}
