package zhiqian.app.tenancy;

/** Work on tenant data was tried without saying for whom, or for two tenants in one transaction. A defect, never a user's fault. */
public class NoTenant extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NoTenant(String message) {
        super(message);
    }
}
