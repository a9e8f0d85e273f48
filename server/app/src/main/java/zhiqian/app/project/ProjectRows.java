package zhiqian.app.project;

import java.sql.SQLException;
import zhiqian.app.tenancy.Row;
import zhiqian.kernel.project.FundingType;
import zhiqian.kernel.project.ProjectState;

/** Projects as lists and pages show them, read past the unit of work (ADR 0009). */
final class ProjectRows {
    static final String COLUMNS =
            "id, project_no, name, industry, funding_type, classified, area, address, owner_name, "
                    + "owner_credit_code, contractor_name, contractor_credit_code, supervision_firm, labour_officer_name, "
                    + "labour_officer_phone, approval_no, budget_fen, first_entry_on, started_on, suspended_from, completed_on, "
                    + "wages_settled_on, state, department, created_at, created_by, updated_at, updated_by, version";

    private ProjectRows() {}

    static ProjectRecord read(Row r) throws SQLException {
        ProjectRecord row = ProjectRecord.fresh(r.uuid("id"));
        row.projectNo = r.text("project_no");
        row.name = r.text("name");
        row.industry = r.text("industry");
        row.fundingType = FundingType.valueOf(r.text("funding_type"));
        row.classified = r.flag("classified");
        row.area = r.text("area");
        row.address = r.text("address");
        row.ownerName = r.text("owner_name");
        row.ownerCreditCode = r.text("owner_credit_code");
        row.contractorName = r.text("contractor_name");
        row.contractorCreditCode = r.text("contractor_credit_code");
        row.supervisionFirm = r.text("supervision_firm");
        row.labourOfficerName = r.bytes("labour_officer_name");
        row.labourOfficerPhone = r.bytes("labour_officer_phone");
        row.approvalNo = r.text("approval_no");
        row.budgetFen = r.numberOrNull("budget_fen");
        row.firstEntryOn = r.date("first_entry_on");
        row.startedOn = r.date("started_on");
        row.suspendedFrom = r.date("suspended_from");
        row.completedOn = r.date("completed_on");
        row.wagesSettledOn = r.date("wages_settled_on");
        row.state = ProjectState.valueOf(r.text("state"));
        row.department = r.text("department");
        row.createdAt = r.instant("created_at");
        row.createdBy = r.text("created_by");
        row.updatedAt = r.instant("updated_at");
        row.updatedBy = r.text("updated_by");
        row.version = r.count("version");
        return row;
    }
}
