package zhiqian.app.tenancy;

/** The tenant's schema or role cannot be entered: not there yet, or the database is down. */
public class TenantUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TenantUnavailable(String schema, Throwable cause) {
        super("cannot enter " + schema, cause);
    }
}
