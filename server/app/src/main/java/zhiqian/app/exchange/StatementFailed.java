package zhiqian.app.exchange;

/** A statement could not be applied; its transaction was rolled back and it is tried again. */
class StatementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Statement statement;

    StatementFailed(Statement statement, Throwable cause) {
        super("statement " + statement.sender() + "/" + statement.no() + " " + statement.kind(), cause);
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }
}
