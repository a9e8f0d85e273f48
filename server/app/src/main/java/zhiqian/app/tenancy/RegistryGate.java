package zhiqian.app.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Opens the registry's door before the service method runs. */
@Interceptor
@InRegistry
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class RegistryGate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TenantSwitch tenantSwitch;

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        tenantSwitch.enterRegistry();
        return call.proceed();
    }
}
