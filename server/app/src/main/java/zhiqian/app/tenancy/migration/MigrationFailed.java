package zhiqian.app.tenancy.migration;

/** A schema could not be brought to this build's version; its transaction was rolled back. */
public class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
