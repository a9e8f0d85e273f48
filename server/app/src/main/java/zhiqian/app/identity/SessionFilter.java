package zhiqian.app.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import zhiqian.app.problem.Problem;

/**
 * A token that is valid is not enough: its session must not have ended, and a first password must have been changed.
 *
 * <p>Comes behind the container's own filter, which looks at a cookie no sooner than a role is asked for: before it,
 * there would be nobody to judge. Hence a call that the role forbids is a 403, also in a session that has ended.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class SessionFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private SignedIn signedIn;

    @Inject
    private EndedSessions ended;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        OpenSession session = signedIn.session()
                .filter(open -> !ended.isOver(open))
                .orElseThrow(() ->
                        Problem.of("not-signed-in", "尚未登录", 401, "登录已失效,请重新登录").toException());
        if (session.mustChange()
                && !method.isAnnotationPresent(BeforePasswordChange.class)
                && !ended.hasChangedPassword(session)) {
            throw Problem.of("password-change-required", "须先修改口令", 403, "首次登录或口令被重置后,须先修改口令才能办理业务")
                    .toException();
        }
    }
}
