package zhiqian.app.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import zhiqian.app.problem.Problem;

/** No control characters in paths and queries: PostgreSQL could not store a NUL, and nobody types one. */
@Provider
@PreMatching
@Priority(10)
public class PlainQueryFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        refuseControls("(路径)", List.of(request.getUriInfo().getPath()));
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters().entrySet()) {
            refuseControls(parameter.getKey(), parameter.getValue());
        }
    }

    private static void refuseControls(String field, List<String> values) {
        boolean control = values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
        if (control) {
            throw new Problem(
                            "invalid-parameter",
                            "参数有误",
                            400,
                            "参数中含有控制字符",
                            List.of(new Problem.FieldError(field, "不能含有控制字符")),
                            Map.of())
                    .toException();
        }
    }
}
