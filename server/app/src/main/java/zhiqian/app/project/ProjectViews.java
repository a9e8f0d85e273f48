package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.department.DepartmentNames;
import zhiqian.terms.MobileNumber;
import zhiqian.terms.TenantId;

/** Rows as the API shows them. */
@ApplicationScoped
class ProjectViews {
    @Inject
    private ProjectEntryStore entries;

    @Inject
    private DepartmentNames names;

    @Inject
    private Sealed sealed;

    ProjectView.Headline headline(TenantId tenant, ProjectRecord row) {
        return new ProjectView.Headline(
                row.id,
                row.projectNo,
                row.version,
                tenant.code(),
                row.name,
                row.state.name(),
                row.state.chinese(),
                row.industry,
                names.industry(tenant, row.industry),
                row.fundingType.name(),
                row.fundingType.chinese(),
                row.classified,
                row.area,
                new ProjectView.Party(row.ownerName, row.ownerCreditCode),
                row.contractorName == null ? null : new ProjectView.Party(row.contractorName, row.contractorCreditCode),
                Columns.yuan(row.budgetFen),
                row.startedOn,
                row.completedOn,
                row.department,
                names.department(tenant, row.department),
                row.updatedAt);
    }

    /** The entries of a project, by kind. */
    Map<String, List<? extends EntryView<?>>> ledger(TenantId tenant, ProjectRecord row) {
        return entries.all(tenant, row.id);
    }

    ProjectView detail(TenantId tenant, ProjectRecord row) {
        return detail(tenant, row, ledger(tenant, row));
    }

    ProjectView detail(TenantId tenant, ProjectRecord row, Map<String, List<? extends EntryView<?>>> ledger) {
        return new ProjectView(
                headline(tenant, row),
                row.address,
                row.supervisionFirm,
                masked(tenant, row),
                row.approvalNo,
                row.firstEntryOn,
                row.suspendedFrom,
                row.wagesSettledOn,
                row.createdAt,
                row.createdBy,
                row.updatedBy,
                ledger);
    }

    /** The name hangs on the notice board for all to see; the phone is shown in part. */
    ProjectView.LabourOfficer masked(TenantId tenant, ProjectRecord row) {
        ProjectView.LabourOfficer whole = whole(tenant, row);
        return whole == null || whole.phone() == null
                ? whole
                : new ProjectView.LabourOfficer(whole.name(), new MobileNumber(whole.phone()).masked());
    }

    ProjectView.LabourOfficer whole(TenantId tenant, ProjectRecord row) {
        return row.labourOfficerName == null
                ? null
                : new ProjectView.LabourOfficer(
                        sealed.open(tenant, row.labourOfficerName), sealed.open(tenant, row.labourOfficerPhone));
    }
}
