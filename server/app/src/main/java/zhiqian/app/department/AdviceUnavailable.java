package zhiqian.app.department;

/** The industry-departments plugin does not answer just now: somebody else chooses, or asks again. */
public class AdviceUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AdviceUnavailable(Throwable cause) {
        super(cause);
    }
}
