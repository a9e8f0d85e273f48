package zhiqian.app.machine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal of the machine API, whoever refused, tells {@code code}, {@code message} and {@code data} as the national platform's do. */
@Provider
public class MachineAnswerFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/machine/")
                && response.getStatus() >= 400
                && response.getEntity() instanceof Map<?, ?> problem
                && problem.get("type") instanceof String type) {
            Map<Object, Object> body = new LinkedHashMap<>();
            body.put("code", type.substring(type.lastIndexOf('/') + 1));
            body.put("message", problem.get("title") + ":" + problem.get("detail"));
            body.put("data", null);
            body.putAll(problem);
            response.setEntity(body);
        }
    }
}
