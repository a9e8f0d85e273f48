package zhiqian.app.problem;

import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param code       last segment of the type URI; once published it keeps its meaning
 * @param title      short Chinese title, the same for every occurrence
 * @param status     HTTP status
 * @param detail     Chinese sentence about this occurrence; never personal data
 * @param errors     fields at fault
 * @param extensions further members, such as {@code state} and {@code open}
 */
public record Problem(
        String code, String title, int status, String detail, List<FieldError> errors, Map<String, Object> extensions) {

    /** @param field path in the body, {@code complainant.phone} */
    public record FieldError(String field, String message) {}

    public static Problem of(String code, String title, int status, String detail) {
        return new Problem(code, title, status, detail, List.of(), Map.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem("invalid-input", "提交的内容有误", 422, "请更正标出的栏目", errors, Map.of());
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem notFound() {
        return of("not-found", "没有找到", 404, "没有这一记录,或不属于本单位");
    }

    public static Problem forbidden(String detail) {
        return of("forbidden", "无权办理", 403, detail);
    }

    public static Problem conflict(String detail) {
        return of("conflict", "与现有数据冲突", 409, detail);
    }

    public Problem with(Map<String, Object> more) {
        return new Problem(code, title, status, detail, errors, more);
    }

    public ProblemException toException() {
        return new ProblemException(this);
    }
}
