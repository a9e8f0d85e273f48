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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;
import zhiqian.terms.TenantId;

/** 工程类别及其主管部门,由行业部门插件提供. */
@ApplicationScoped
@Path("/api/v1/industries")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
public class IndustriesResource {
    public record IndustryView(String code, String name, String department, String departmentName) {}

    @Inject
    private DepartmentService departments;

    @Inject
    private DepartmentAdvice advice;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public Map<String, List<IndustryView>> list() {
        TenantId tenant = signedIn.tenant();
        Map<String, String> names =
                departments.all(tenant).stream().collect(Collectors.toMap(Department::code, Department::name));
        return Map.of(
                "items",
                advice.classes(tenant).stream()
                        .map(c -> new IndustryView(c.code(), c.name(), c.department(), names.get(c.department())))
                        .toList());
    }
}
