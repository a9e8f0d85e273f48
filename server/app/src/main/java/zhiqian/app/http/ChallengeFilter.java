package zhiqian.app.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import zhiqian.app.platform.Correlation;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemBody;

/** The container answers a missing or bad token without a body: the caller gets a problem document all the same. */
@Provider
public class ChallengeFilter implements ContainerResponseFilter {
    @Inject
    private Correlation correlation;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle("WWW-Authenticate", "Bearer realm=\"zhiqian\"");
            if (!response.hasEntity()) {
                Problem problem = Problem.of("not-signed-in", "尚未登录", 401, "请先登录,或登录已过期");
                response.setEntity(
                        ProblemBody.of(problem, correlation.id()),
                        new Annotation[0],
                        MediaType.valueOf("application/problem+json"));
            }
        }
    }
}
