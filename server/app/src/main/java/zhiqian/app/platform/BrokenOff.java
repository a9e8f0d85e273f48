package zhiqian.app.platform;

/** The server stops in the middle of work (执行中止): what is left is done by whoever takes it up again, and has not failed. */
public class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Exception cause) {
        super(cause);
    }
}
