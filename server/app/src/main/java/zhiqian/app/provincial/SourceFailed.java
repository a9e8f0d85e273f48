package zhiqian.app.provincial;

/** A source could not answer. The message is a Chinese sentence without personal data, for the user. */
public final class SourceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceFailed(String chinese, Throwable cause) {
        super(chinese, cause);
    }
}
