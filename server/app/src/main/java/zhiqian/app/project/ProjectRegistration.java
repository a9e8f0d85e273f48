package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.department.AdviceUnavailable;
import zhiqian.app.department.Department;
import zhiqian.app.department.DepartmentAdvice;
import zhiqian.app.department.DepartmentStore;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.terms.TenantId;

/** Takes what was handed in into the row, and finds the department in charge. */
@ApplicationScoped
class ProjectRegistration {
    @Inject
    private DepartmentAdvice advice;

    @Inject
    private DepartmentStore departments;

    @Inject
    private Sealed sealed;

    /** @param row as it is now; a fresh one has no industry */
    void take(Actor actor, ProjectRecord row, ProjectIntake intake) {
        row.department = department(actor, row, intake);
        row.name = oneLine(intake.name());
        row.industry = intake.industry();
        row.fundingType = intake.fundingType();
        row.classified = intake.classified();
        row.area = intake.area().strip();
        row.address = Columns.stripped(intake.address());
        row.supervisionFirm = Columns.stripped(intake.supervisionFirm());
        row.approvalNo = Columns.stripped(intake.approvalNo());
        row.budgetFen = Columns.fen(intake.budget());
        row.firstEntryOn = Columns.date(intake.firstEntryOn());
        row.startedOn = Columns.date(intake.startedOn());
        row.suspendedFrom = Columns.date(intake.suspendedFrom());
        row.completedOn = Columns.date(intake.completedOn());
        row.wagesSettledOn = Columns.date(intake.wagesSettledOn());
        row.state = intake.state();
        takeParties(row, intake);
        takeOfficer(actor.tenant(), row, intake.labourOfficer());
    }

    /** A list's cursor keeps a name as one line. */
    static String oneLine(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private static void takeParties(ProjectRecord row, ProjectIntake intake) {
        ProjectIntake.Party contractor = intake.generalContractor();
        row.ownerName = intake.owner().name().strip();
        row.ownerCreditCode = Columns.creditCode(intake.owner().creditCode());
        row.contractorName = contractor == null ? null : contractor.name().strip();
        row.contractorCreditCode = contractor == null ? null : Columns.creditCode(contractor.creditCode());
    }

    /** Sealed anew only if it is new: the same text sealed twice looks like a change. */
    private void takeOfficer(TenantId tenant, ProjectRecord row, ProjectIntake.LabourOfficer officer) {
        String name = officer == null ? null : officer.name().strip();
        if (name == null || !name.equals(sealed.open(tenant, row.labourOfficerName))) {
            row.labourOfficerName = sealed.seal(tenant, name);
        }
        String phone = officer == null ? null : officer.phone();
        boolean stays = officer != null && officer.masked();
        if (!stays && (phone == null || !phone.equals(sealed.open(tenant, row.labourOfficerPhone)))) {
            row.labourOfficerPhone = sealed.seal(tenant, phone);
        }
    }

    /** Named by a person, or as it was, or by the plugin; a department takes nothing that is not its own. */
    private String department(Actor actor, ProjectRecord row, ProjectIntake intake) {
        String named = Columns.stripped(intake.department());
        if (actor.onlyDepartment()) {
            String own = intake.industry().equals(row.industry) ? row.department : advised(actor.tenant(), intake);
            if (!actor.department().equals(own) || (named != null && !named.equals(own))) {
                throw Problem.forbidden("该工程类别不归本部门主管").toException();
            }
            return own;
        }
        if (named != null) {
            return departments.find(actor.tenant(), named).map(Department::code).orElseThrow(() -> Problem.invalid(
                            "department", "本单位没有这个部门")
                    .toException());
        }
        return intake.industry().equals(row.industry) ? row.department : advised(actor.tenant(), intake);
    }

    /** {@code null} if the plugin names nobody of this tenant: the office then keeps the project itself. */
    private String advised(TenantId tenant, ProjectIntake intake) {
        try {
            return advice.advise(tenant, intake.industry())
                    .map(DepartmentAdvice.Advice::department)
                    .filter(code -> departments.find(tenant, code).isPresent())
                    .orElse(null);
        } catch (AdviceUnavailable e) {
            throw Problem.of("unavailable", "暂时不可用", 503, "行业主管部门插件暂时不能答复:请稍后再试,或直接指定部门")
                    .with(Map.of("retryAfter", 5))
                    .toException();
        }
    }
}
