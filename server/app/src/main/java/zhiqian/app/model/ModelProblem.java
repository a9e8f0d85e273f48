package zhiqian.app.model;

/**
 * What is wrong in a model (模型错误).
 *
 * @param field  such as {@code findings[0].when}
 * @param line   1-based; 0 if the whole field is meant
 * @param column 0-based
 */
public record ModelProblem(String field, int line, int column, String message) {}
