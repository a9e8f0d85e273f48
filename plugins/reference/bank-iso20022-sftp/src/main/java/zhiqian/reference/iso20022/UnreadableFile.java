package zhiqian.reference.iso20022;

/** A file, or an entry of it, that cannot be read; says why in Chinese. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String chinese) {
        super(chinese);
    }
}
