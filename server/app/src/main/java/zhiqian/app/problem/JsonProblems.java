package zhiqian.app.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in Chinese which field of a body could not be read, and what was expected there. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return problem("unknown-field", "有不认识的栏目", path(unknown), "没有这一栏目");
        }
        if (json instanceof InvalidFormatException format) {
            return problem("wrong-type", "栏目类型不对", path(format), expected(format.getTargetType()));
        }
        if (json instanceof MismatchedInputException mismatch) {
            return problem("wrong-type", "栏目类型不对", path(mismatch), expected(mismatch.getTargetType()));
        }
        if (json instanceof JsonMappingException mapping
                && mapping.getCause() != null
                && !mapping.getPath().isEmpty()) {
            return problem("wrong-type", "栏目类型不对", path(mapping), "内容无法识别");
        }
        return Problem.of("malformed-json", "内容不是正确的 JSON", 400, "请检查请求内容的格式");
    }

    private static Problem problem(String code, String title, String field, String message) {
        return new Problem(code, title, 400, message, List.of(new Problem.FieldError(field, message)), Map.of());
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "(整个内容)" : path;
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "内容无法识别";
        }
        if (type.isEnum()) {
            return "应为以下之一:"
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining("、"));
        }
        if (type == String.class) {
            return "应为文本";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "应为 true 或 false";
        }
        if (type == BigDecimal.class || Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "应为数字";
        }
        if (type == LocalDate.class) {
            return "应为日期,如 2025-09-29";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "应为带时区的时间,如 2025-09-29T17:00:00+08:00";
        }
        return List.class.isAssignableFrom(type) ? "应为列表" : "应为对象";
    }
}
