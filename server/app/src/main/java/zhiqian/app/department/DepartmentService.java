package zhiqian.app.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Reads the tenant's departments. */
@ApplicationScoped
@InTenant
@Transactional
public class DepartmentService {
    @Inject
    private DepartmentStore store;

    public List<Department> all(TenantId tenant) {
        return store.all(tenant);
    }
}
