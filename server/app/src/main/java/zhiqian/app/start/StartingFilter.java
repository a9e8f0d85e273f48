package zhiqian.app.start;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import zhiqian.app.problem.Problem;

/** Until the start is over, nobody is served half a system. */
@Provider
@PreMatching
@Priority(1)
public class StartingFilter implements ContainerRequestFilter {
    @Inject
    private Start start;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!start.done()) {
            throw Problem.of("starting", "系统正在启动", 503, "请稍候再试")
                    .with(Map.of("retryAfter", 3))
                    .toException();
        }
    }
}
