package zhiqian.app.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import zhiqian.app.input.Term;
import zhiqian.kernel.project.FundingType;
import zhiqian.kernel.project.ProjectState;

/**
 * A project as it is handed in (项目登记内容), whole, also for a change; {@link #check} holds what no single field can tell.
 *
 * @param department absent: the industry-departments plugin is asked
 * @param note       about this change, for the timeline
 */
public record ProjectIntake(
        @NotBlank(message = "请填写项目名称") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String name,
        @NotNull(message = "请选择工程类别") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}", message = "工程类别代码不正确") String industry,
        @NotNull(message = "请选择资金来源") FundingType fundingType,
        Boolean classified,
        @NotBlank(message = "请填写所在地(乡镇、街道)") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String area,
        @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT) String address,
        @NotNull(message = "请填写建设单位") @Valid Party owner,
        @Valid Party generalContractor,
        @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String supervisionFirm,
        @Valid LabourOfficer labourOfficer,
        @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String approvalNo,
        @Term(Term.Kind.MONEY) String budget,
        @Term(Term.Kind.DATE) String firstEntryOn,
        @Term(Term.Kind.DATE) String startedOn,
        @Term(Term.Kind.DATE) String suspendedFrom,
        @Term(Term.Kind.DATE) String completedOn,
        @Term(Term.Kind.DATE) String wagesSettledOn,
        @NotNull(message = "请选择项目状态") ProjectState state,
        @Size(max = 60, message = "不超过60字") @Term(Term.Kind.TEXT) String department,
        @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String note) {

    /** 建设单位、施工总承包单位. */
    public record Party(
            @NotBlank(message = "请填写单位名称") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String name,
            @Term(Term.Kind.CREDIT_CODE) String creditCode) {}

    /**
     * 劳资专管员.
     *
     * @param phone shown masked; handed in as it was shown, it stays
     */
    public record LabourOfficer(
            @NotBlank(message = "请填写姓名") @Size(max = 40, message = "不超过40字") @Term(Term.Kind.TEXT) String name,
            @Pattern(regexp = "1[3-9][0-9]{9}|1[3-9][0-9]\\*{4}[0-9]{4}", message = "手机号码应为11位数字") String phone) {
        boolean masked() {
            return phone != null && phone.indexOf('*') >= 0;
        }

        /** Personal data stay out of logs. */
        @Override
        public String toString() {
            return "LabourOfficer";
        }
    }

    public ProjectIntake {
        classified = Boolean.TRUE.equals(classified);
    }

    /**
     * @param before phone as it is shown now; {@code null} if there is none
     * @param today  a ledger holds what has happened
     * @throws zhiqian.app.problem.ProblemException with every field at fault
     */
    void check(String before, String today) {
        FieldErrors errors = new FieldErrors("");
        errors.require(
                labourOfficer == null
                        || !labourOfficer.masked()
                        || labourOfficer.phone().equals(before),
                "labourOfficer.phone",
                "手机号码应为11位数字");
        checkState(errors);
        errors.inOrder(startedOn, suspendedFrom, "suspendedFrom", "停工日期不能早于开工日期");
        errors.inOrder(startedOn, completedOn, "completedOn", "完工日期不能早于开工日期");
        errors.inOrder(startedOn, wagesSettledOn, "wagesSettledOn", "工资结清日期不能早于开工日期");
        errors.inOrder(startedOn, today, "startedOn", "开工日期不能晚于今天;尚未开工的项目请选择“未开工”");
        errors.inOrder(firstEntryOn, today, "firstEntryOn", "首批工人进场日期不能晚于今天");
        errors.inOrder(completedOn, today, "completedOn", "完工日期不能晚于今天");
        errors.inOrder(wagesSettledOn, today, "wagesSettledOn", "工资结清日期不能晚于今天");
        errors.refuse();
    }

    private void checkState(FieldErrors errors) {
        boolean begun = state.begun();
        errors.require(!begun || startedOn != null, "startedOn", "该状态须填写开工日期");
        errors.require(begun || startedOn == null, "startedOn", "未开工的项目没有开工日期");
        errors.require(!begun || generalContractor != null, "generalContractor", "已开工的项目须填写施工总承包单位");
        errors.require(state != ProjectState.SUSPENDED || suspendedFrom != null, "suspendedFrom", "停工的项目须填写停工日期");
        errors.require(begun || suspendedFrom == null, "suspendedFrom", "未开工的项目没有停工日期");
        errors.require(!state.completed() || completedOn != null, "completedOn", "该状态须填写完工日期");
        errors.require(state.completed() || completedOn == null, "completedOn", "未完工的项目没有完工日期");
        boolean settled = state == ProjectState.SETTLED;
        errors.require(!settled || wagesSettledOn != null, "wagesSettledOn", "该状态须填写工资结清日期");
        errors.require(settled || wagesSettledOn == null, "wagesSettledOn", "工资未结清的项目没有结清日期");
    }
}
