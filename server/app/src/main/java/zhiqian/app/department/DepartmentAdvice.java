package zhiqian.app.department;

import java.util.List;
import java.util.Optional;
import zhiqian.terms.TenantId;

/** Who is in charge of a project class in this county; answered by the industry-departments plugin. */
public interface DepartmentAdvice {
    /** @param digest of what was asked and answered, so that the basis of a decision can be shown later */
    record Advice(String department, String plugin, String version, String reason, String digest) {}

    /** @param departmentName may be unknown to the plugin */
    record IndustryClass(String code, String name, String department) {}

    /**
     * Empty if the plugin names nobody.
     *
     * @throws AdviceUnavailable if it cannot be asked now
     */
    Optional<Advice> advise(TenantId tenant, String industry);

    List<IndustryClass> classes(TenantId tenant);
}
