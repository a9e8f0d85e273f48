package zhiqian.app.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import zhiqian.terms.TenantId;

/** Opens the door named by the arguments before the service method runs; runs inside the transaction's interceptor. */
@Interceptor
@InTenant
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class TenantGate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TenantSwitch tenantSwitch;

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        tenantSwitch.enter(tenantOf(call));
        return call.proceed();
    }

    private static TenantId tenantOf(InvocationContext call) {
        for (Object argument : call.getParameters()) {
            if (argument instanceof TenantId tenant) {
                return tenant;
            }
            if (argument instanceof TenantScoped scoped) {
                return scoped.tenant();
            }
        }
        throw new NoTenant(call.getMethod() + " names no tenant");
    }
}
