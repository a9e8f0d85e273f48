package zhiqian.app.imports;

/** This worker was believed dead, and another has gone on with its job: what it has just done is rolled back. */
final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
