package zhiqian.app.delivery;

/** We do not call that address; the message is a Chinese sentence for the administrator. */
final class RefusedTarget extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedTarget(String message) {
        super(message);
    }

    RefusedTarget(String message, Throwable cause) {
        super(message, cause);
    }
}
