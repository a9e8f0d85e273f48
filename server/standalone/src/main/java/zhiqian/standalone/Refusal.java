package zhiqian.standalone;

/** The run cannot start; the message tells the user why and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
