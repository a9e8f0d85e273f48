package zhiqian.app.imports;

/** A file that cannot be imported as a whole; says in Chinese what is to be done about it. */
final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedFile(String chinese) {
        super(chinese);
    }

    RefusedFile(String chinese, Throwable cause) {
        super(chinese, cause);
    }
}
