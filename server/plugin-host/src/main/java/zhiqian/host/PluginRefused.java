package zhiqian.host;

/** Says that a jar was not installed and why (拒绝安装). What was in service before stays in service. */
public final class PluginRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String chinese;

    public PluginRefused(Refusal refusal, String chinese) {
        this(refusal, chinese, null);
    }

    PluginRefused(Refusal refusal, String chinese, Throwable cause) {
        super(refusal + ": " + chinese, cause);
        this.refusal = refusal;
        this.chinese = chinese;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** One Chinese sentence for the platform's administrator. */
    public String chinese() {
        return chinese;
    }
}
