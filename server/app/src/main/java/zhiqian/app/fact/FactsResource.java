package zhiqian.app.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 事实目录. */
@ApplicationScoped
@Path("/api/v1/facts")
@Tag(name = "warning-models")
@Produces(MediaType.APPLICATION_JSON)
public class FactsResource {
    /** @param type as {@link FactType} */
    public record FactView(
            String name, String type, String typeName, String meaning, String source, List<String> scopes) {}

    @GET
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<FactView>> catalogue() {
        return Map.of(
                "items",
                FactCatalogue.all().stream()
                        .map(fact -> new FactView(
                                fact.name(),
                                fact.type().name(),
                                fact.type().chinese(),
                                fact.meaning(),
                                fact.source(),
                                fact.scopes().stream().map(Enum::name).sorted().toList()))
                        .toList());
    }
}
