package zhiqian.app.tenancy;

import java.sql.SQLException;

/** A statement of ours failed; {@link #state} says why. */
public class SqlFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String state;

    SqlFailed(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public boolean isUniqueViolation() {
        return state.equals("23505");
    }
}
