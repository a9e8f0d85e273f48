package zhiqian.app.model;

/**
 * What is wrong in a model (模型错误).
 *
 * @param field  such as {@code findings[0].when}
 * @param line   1-based; 0 if the whole field is meant
 * @param column 0-based
 */
public record ModelProblem(String field, int line, int column, String message) {
    /** The message with its place. */
    String said() {
        return (line == 0 ? "" : "第" + line + "行第" + (column + 1) + "列:") + message;
    }
}
