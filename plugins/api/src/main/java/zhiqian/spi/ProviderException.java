package zhiqian.spi;

import java.util.Objects;

/** Says that a provider could not answer and why (未能答复). The one exception that providers throw. */
public final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProviderError error;
    private final String chinese;

    /** @param chinese one Chinese sentence for the user, without personal data */
    public ProviderException(ProviderError error, String chinese) {
        this(error, chinese, null);
    }

    /**
     * @param chinese one Chinese sentence for the user, without personal data
     * @param cause for the plugin's own log; the host does not pass it on
     */
    public ProviderException(ProviderError error, String chinese, Throwable cause) {
        super(error + ": " + chinese, cause);
        this.error = Objects.requireNonNull(error, "error");
        this.chinese = Objects.requireNonNull(chinese, "chinese");
    }

    /** Why it could not answer. */
    public ProviderError error() {
        return error;
    }

    /** One Chinese sentence for the user. */
    public String chinese() {
        return chinese;
    }
}
