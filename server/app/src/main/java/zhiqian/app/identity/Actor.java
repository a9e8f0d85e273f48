package zhiqian.app.identity;

import java.util.Set;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/**
 * Who acts, for which tenant. Comes from the verified token, or from {@link #system} for what time itself does.
 *
 * @param department code of the person's department; {@code null} for the office's own staff
 * @param enterprise credit code of the enterprise whose account this is; {@code null} for officials
 */
public record Actor(
        TenantId tenant, String username, String name, Set<String> roles, String department, String enterprise)
        implements TenantScoped {
    /** The due-queue and the exchange act under this name. */
    public static Actor system(TenantId tenant) {
        return new Actor(tenant, "system", "系统", Set.of(), null, null);
    }

    /** A complainant on the public page. */
    public static Actor worker(TenantId tenant) {
        return new Actor(tenant, "worker", "投诉人", Set.of(), null, null);
    }

    /** Whether this is an enterprise's account, which sees nothing but what concerns the enterprise itself. */
    public boolean onlyEnterprise() {
        return is(Role.ENTERPRISE);
    }

    public boolean is(Role role) {
        return roles.contains(role.id());
    }

    /** Whether this person sees nothing but what was dispatched to the own department. */
    public boolean onlyDepartment() {
        return is(Role.DEPARTMENT) && roles.size() == 1;
    }
}
