package zhiqian.kernel;

/**
 * One thing to correct in what was handed in (待更正项).
 *
 * @param field name of the field as in the HTTP API, dotted for nested ones, such as {@code callback.method}
 * @param message Chinese sentence for the user; holds no personal data
 */
public record FieldProblem(String field, String message) {}
