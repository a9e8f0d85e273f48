package zhiqian.app.tenancy;

/** SQL that could leave the tenant was refused before it was sent. */
public class RefusedSql extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RefusedSql(String reason) {
        super("refused SQL: " + reason);
    }
}
