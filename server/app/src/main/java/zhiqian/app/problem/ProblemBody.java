package zhiqian.app.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON members of a problem document, in reading order. */
public final class ProblemBody {
    private static final String TYPES = "https://zhiqian.example/problems/";

    private ProblemBody() {}

    public static Map<String, Object> of(Problem problem, String correlationId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        body.putAll(problem.extensions());
        body.put("correlationId", correlationId);
        return body;
    }
}
