package zhiqian.spi;

import java.util.List;
import java.util.Optional;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;

/**
 * The classes of projects and the department in charge of each (行业主管部门对照). Counties divide the work differently, and a
 * county may have all of it answered by its own plugin. The host dispatches leads by these answers and keeps each with the
 * decision that rests on it.
 */
@ImplementedByPlugin
public interface IndustryDepartments extends Provider {
    /**
     * The classes that a project of this tenant may have, in the order to be shown; the same industry once.
     *
     * @return at least one
     * @throws ProviderException {@link ProviderError#CONFIGURATION} if the tenant's settings are wrong
     */
    List<IndustryClass> classes(CallContext call);

    /**
     * The department in charge of a class in a division. Empty if none is known, also for an industry that is not among
     * {@link #classes}; the host then routes to the labour department (人社部门).
     *
     * @throws ProviderException {@link ProviderError#CONFIGURATION} if the tenant's settings are wrong
     */
    Optional<Department> responsibleFor(Industry industry, AdminDivision division, CallContext call);
}
