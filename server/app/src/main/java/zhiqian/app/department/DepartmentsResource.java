package zhiqian.app.department;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;

/** 行业主管部门. */
@ApplicationScoped
@Path("/api/v1/departments")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource {
    @Inject
    private DepartmentService departments;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public Map<String, List<Department>> list() {
        return Map.of("items", departments.all(signedIn.tenant()));
    }
}
