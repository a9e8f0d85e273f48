package zhiqian.app.bank;

/** A connector could not answer. The message is a Chinese sentence without personal data, for the user. */
public final class FeedFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FeedFailed(String chinese, Throwable cause) {
        super(chinese, cause);
    }
}
