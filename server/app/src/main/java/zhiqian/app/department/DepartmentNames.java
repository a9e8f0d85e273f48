package zhiqian.app.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.terms.TenantId;

/**
 * Names for codes, per tenant; must be asked inside a transaction of that tenant. After half a minute one caller reads
 * them anew, and the others go on with what is known: they are not to wait for each other, nor all for a plugin.
 */
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

    private record Names(Map<String, String> departments, Map<String, String> industries, long readAt) {
        Names stillReadAt(long now) {
            return new Names(departments, industries, now);
        }
    }

    public String department(TenantId tenant, String code) {
        return code == null ? null : names(tenant).departments().getOrDefault(code, code);
    }

    public String industry(TenantId tenant, String code) {
        return code == null ? null : names(tenant).industries().getOrDefault(code, code);
    }

    private Names names(TenantId tenant) {
        long now = clock.machineNow().getEpochSecond();
        Names known = cache.get(tenant);
        if (known == null) {
            return read(tenant, now, Map.of());
        }
        boolean mine = now - known.readAt() > FRESH_SECONDS && cache.replace(tenant, known, known.stillReadAt(now));
        return mine ? read(tenant, now, known.industries()) : known;
    }

    /** @param knownIndustries what holds on while the plugin does not answer */
    private Names read(TenantId tenant, long now, Map<String, String> knownIndustries) {
        Map<String, String> byCode = new HashMap<>();
        departments.all(tenant).forEach(d -> byCode.put(d.code(), d.name()));
        Map<String, String> industries = new HashMap<>();
        advice.classes(tenant).forEach(c -> industries.put(c.code(), c.name()));
        Names fresh = new Names(byCode, industries.isEmpty() ? knownIndustries : industries, now);
        cache.put(tenant, fresh);
        return fresh;
    }
}
