package zhiqian.app.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.terms.TenantId;

/** Names for codes, kept for half a minute per tenant; must be asked inside a transaction of that tenant. */
@ApplicationScoped
public class DepartmentNames {
    private static final long FRESH_SECONDS = 30;

    @Inject
    private DepartmentStore departments;

    @Inject
    private DepartmentAdvice advice;

    @Inject
    private BusinessClock clock;

    private final Map<TenantId, Names> cache = new ConcurrentHashMap<>();

    private record Names(Map<String, String> departments, Map<String, String> industries, long readAt) {}

    public String department(TenantId tenant, String code) {
        return code == null ? null : names(tenant).departments().getOrDefault(code, code);
    }

    public String industry(TenantId tenant, String code) {
        return code == null ? null : names(tenant).industries().getOrDefault(code, code);
    }

    private Names names(TenantId tenant) {
        long now = clock.machineNow().getEpochSecond();
        Names known = cache.get(tenant);
        if (known == null || now - known.readAt() > FRESH_SECONDS) {
            Map<String, String> byCode = new HashMap<>();
            departments.all(tenant).forEach(d -> byCode.put(d.code(), d.name()));
            Map<String, String> industries = new HashMap<>();
            advice.classes(tenant).forEach(c -> industries.put(c.code(), c.name()));
            known = new Names(byCode, industries, now);
            cache.put(tenant, known);
        }
        return known;
    }
}
