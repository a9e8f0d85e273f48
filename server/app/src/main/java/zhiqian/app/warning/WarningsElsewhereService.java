package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import zhiqian.app.department.DepartmentNames;
import zhiqian.app.identity.Actor;
import zhiqian.app.project.ProjectService;
import zhiqian.app.tenancy.InTenant;

/**
 * What a department may know of other departments' warnings of its own project: that there are some, of which type and whose. Without it
 * its page would call a project free of warnings that is not.
 */
@ApplicationScoped
@InTenant
@Transactional
public class WarningsElsewhereService {
    @Inject
    private WarningListStore warnings;

    @Inject
    private ProjectService projects;

    @Inject
    private DepartmentNames names;

    /** Empty for whoever sees all of the project's warnings. */
    public List<WarningElsewhere> of(Actor actor, UUID project) {
        projects.show(actor, project); // 404 if it is not for this person
        if (!actor.onlyDepartment()) {
            return List.of();
        }
        return warnings.elsewhere(actor, project).stream()
                .map(one -> new WarningElsewhere(one.type(), one.name(), one.department(), name(actor, one)))
                .toList();
    }

    private String name(Actor actor, WarningListStore.Elsewhere one) {
        return one.department() == null ? one.kind().chinese() : names.department(actor.tenant(), one.department());
    }
}
