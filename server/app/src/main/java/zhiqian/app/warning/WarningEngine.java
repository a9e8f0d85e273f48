package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.department.DepartmentStore;
import zhiqian.app.fact.FactGathering;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.Models;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.terms.TenantId;

/**
 * Asks the models about some subjects and raises, refreshes, re-opens and clears what they say (研判). Idempotent by type, subject
 * and period: run twice, it does nothing the second time. In the caller's transaction.
 */
@ApplicationScoped
class WarningEngine {
    private static final String HR = "hr";

    @Inject
    private FactGathering facts;

    @Inject
    private Models models;

    @Inject
    private WarningStore warnings;

    @Inject
    private WarningOutcomes outcomes;

    @Inject
    private DepartmentStore departments;

    /** What an evaluation did. */
    record Tally(int raised, int reopened, int cleared, int refreshed) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    raised + other.raised,
                    reopened + other.reopened,
                    cleared + other.cleared,
                    refreshed + other.refreshed);
        }
    }

    /** All models whose subjects are projects. */
    Tally projects(TenantId tenant, Collection<UUID> projects, Instant now) {
        List<WarningStore.Followed> followed = warnings.follow(tenant, projects);
        WarningRun run = new WarningRun(tenant, now, warnings.known(tenant, projects));
        outcomes.follow(run, followed);
        Models.Current current = models.current(tenant);
        List<FactRow> rows = facts.ofProjects(tenant, projects, now, current.names());
        Map<UUID, WarningStore.ProjectParty> parties = warnings.projects(tenant, projects).stream()
                .collect(Collectors.toMap(WarningStore.ProjectParty::id, Function.identity()));
        String hr = hr(tenant);
        for (FactRow row : rows) {
            for (CompiledModel model : current.of(row.scope())) {
                outcomes.judge(
                        run, model, row, current.parameters(), kind -> fresh(hr, kind, parties.get(row.subject())));
            }
        }
        return outcomes.finish(run);
    }

    /** All models whose subjects are enterprises. */
    Tally enterprises(TenantId tenant, Collection<UUID> enterprises, Instant now) {
        Models.Current current = models.current(tenant);
        List<CompiledModel> asked = current.of(FactScope.ENTERPRISE);
        if (asked.isEmpty() || enterprises.isEmpty()) {
            return Tally.NONE;
        }
        WarningRun run = new WarningRun(tenant, now, warnings.known(tenant, enterprises));
        Map<UUID, WarningStore.EnterpriseParty> parties = warnings.enterprises(tenant, enterprises).stream()
                .collect(Collectors.toMap(WarningStore.EnterpriseParty::id, Function.identity()));
        String hr = hr(tenant);
        for (FactRow row : facts.ofEnterprises(tenant, enterprises, now)) {
            for (CompiledModel model : asked) {
                outcomes.judge(
                        run, model, row, current.parameters(), kind -> fresh(hr, kind, parties.get(row.subject())));
            }
        }
        return outcomes.finish(run);
    }

    WarningRecord fresh(String hr, WarningKind kind, WarningStore.ProjectParty project) {
        WarningRecord row = new WarningRecord();
        row.projectId = project.id();
        row.subjectName = project.name();
        row.industry = project.industry();
        boolean owner = kind.party() == PartyKind.OWNER;
        row.partyName = owner ? project.owner() : project.contractor();
        row.partyCode = owner ? project.ownerCode() : project.contractorCode();
        row.department = kind.department() == DepartmentKind.HR ? hr : project.department();
        return row;
    }

    WarningRecord fresh(String hr, WarningKind kind, WarningStore.EnterpriseParty enterprise) {
        WarningRecord row = new WarningRecord();
        row.enterpriseId = enterprise.id();
        row.subjectName = enterprise.name();
        row.partyName = enterprise.name();
        row.partyCode = enterprise.code();
        row.department = kind.department() == DepartmentKind.HR ? hr : null;
        return row;
    }

    /** 人社部门的代码; {@code null} where there is none. */
    String hr(TenantId tenant) {
        return departments.find(tenant, HR).map(found -> found.code()).orElse(null);
    }
}
