package zhiqian.app.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import zhiqian.app.platform.Correlation;

/** The last stop of every exception: whatever went wrong, the caller gets a problem document. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOGGER = System.getLogger(ProblemMapper.class.getName());

    @Inject
    private Correlation correlation;

    @Context
    private SecurityContext security;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = Problems.of(thrown, security != null && security.getUserPrincipal() != null)
                .orElseGet(() -> unexpected(thrown));
        Response.ResponseBuilder response = Response.status(problem.status())
                .type("application/problem+json")
                .entity(ProblemBody.of(problem, correlation.id()));
        if (problem.extensions().get("retryAfter") instanceof Number seconds) {
            response.header("Retry-After", seconds);
        }
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"zhiqian\"");
        }
        return response.build();
    }

    private Problem unexpected(Throwable thrown) {
        LOGGER.log(System.Logger.Level.ERROR, "request " + correlation.id() + " failed", thrown);
        return new Problem("internal", "系统出错", 500, "系统出错,未作任何更改;请稍后再试,并向管理员提供编号", java.util.List.of(), Map.of());
    }
}
