package zhiqian.app.throttle;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.problem.Problem;

/** Counts per address before a body is read, and answers 429 to who does too much. */
@Provider
@Throttled
@Priority(Priorities.AUTHENTICATION - 50)
public class ThrottleFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String COUNTED = ThrottleFilter.class.getName();

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_TRUST_PROXY", defaultValue = "false")
    private boolean trustProxy;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        Limit limit = limit();
        String key = key(limit, request);
        Duration wait = throttle.take(limit, key);
        if (!wait.isZero()) {
            throw Problem.of("too-many-requests", limit.title(), 429, limit.detail())
                    .with(Map.of("retryAfter", wait.toSeconds() + 1))
                    .toException();
        }
        request.setProperty(COUNTED, key);
    }

    /** Whoever knows the password is no guesser, and a whole office signs in from one address at half past eight. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200
                && limit().countsRefusalsOnly()
                && request.getProperty(COUNTED) instanceof String key) {
            throttle.giveBack(limit(), key);
        }
    }

    private Limit limit() {
        return resource.getResourceMethod().getAnnotation(Throttled.class).value();
    }

    private String key(Limit limit, ContainerRequestContext request) {
        String address = ClientAddress.of(
                connection.getRemoteAddr(), trustProxy ? request.getHeaderString("X-Forwarded-For") : null);
        return limit == Limit.PUBLIC_LEADS
                ? request.getUriInfo().getPathParameters().getFirst("tenant") + " " + address
                : address;
    }
}
