package zhiqian.app.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantDirectory.ParameterRow;
import zhiqian.terms.TenantId;

/**
 * The value that counts for a tenant on a day (参数的适用值): the highest superior that locks it, or else the nearest that sets it,
 * or the policy's.
 */
@ApplicationScoped
public class Parameters {
    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    /** @param origin tenant that set it; {@code null} for the policy's own value */
    public record Effective(ParameterName name, String value, String origin, boolean lockedAbove) {}

    public Effective effective(TenantId tenant, ParameterName name, LocalDate day) {
        List<ParameterRow> chain = directory.parameterChain(tenant, name.id(), day);
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).locked()) {
                ParameterRow row = chain.get(i);
                return new Effective(
                        name, row.value(), row.tenant(), !row.tenant().equals(tenant.code()));
            }
        }
        return chain.isEmpty()
                ? new Effective(name, name.standard(), null, false)
                : new Effective(name, chain.get(0).value(), chain.get(0).tenant(), false);
    }

    public String value(TenantId tenant, ParameterName name, LocalDate day) {
        return effective(tenant, name, day).value();
    }

    public int number(TenantId tenant, ParameterName name, LocalDate day) {
        return Integer.parseInt(value(tenant, name, day));
    }

    /** Today's. */
    public String value(TenantId tenant, ParameterName name) {
        return value(tenant, name, clock.today());
    }

    /** Today's. */
    public int number(TenantId tenant, ParameterName name) {
        return number(tenant, name, clock.today());
    }
}
