package zhiqian.app.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import zhiqian.app.input.Term;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadKind;
import zhiqian.kernel.lead.LeadTrigger;

/** What comes in with a lead (登记内容); {@link #check} holds what no single field can tell. */
public record LeadIntake(
        LeadChannel channel,
        LeadKind kind,
        Boolean anonymous,
        @Size(max = 60, message = "不超过60字") @Term(Term.Kind.TEXT) String externalNo,
        OffsetDateTime externalDueAt,
        @Valid Complainant complainant,
        @Min(value = 1, message = "应为1至100000") @Max(value = 100_000, message = "应为1至100000") Integer representedPeople,
        @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String employer,
        @Term(Term.Kind.CREDIT_CODE) String employerCreditCode,
        @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String project,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}", message = "工程类别代码不正确") String industry,
        @NotNull(message = "请填写所在地(乡镇、街道或地址)") @Size(min = 1, max = 120, message = "应为1至120字") @Term(Term.Kind.TEXT)
                String area,
        @Min(value = 1, message = "应为1至100000") @Max(value = 100_000, message = "应为1至100000") Integer people,
        @Term(Term.Kind.MONEY) String amount,
        @Term(Term.Kind.MONTH) String periodFrom,
        @Term(Term.Kind.MONTH) String periodTo,
        @NotNull(message = "请填写事实情况") @Size(min = 5, max = 4000, message = "应为5至4000字") @Term(Term.Kind.TEXT)
                String facts,
        @Size(max = 4, message = "不超过4项") List<@NotNull(message = "不能为空") LeadTrigger> triggers) {

    public record Complainant(
            @Size(max = 40, message = "不超过40字") @Term(Term.Kind.TEXT) String name,
            @Term(Term.Kind.MOBILE) String phone,
            @Term(Term.Kind.ID_NUMBER) String idNo) {}

    public LeadIntake {
        kind = kind == null ? LeadKind.COMPLAINT : kind;
        anonymous = Boolean.TRUE.equals(anonymous);
        triggers = triggers == null ? List.of() : List.copyOf(triggers);
        people = people == null ? 1 : people;
        representedPeople = representedPeople == null ? 1 : representedPeople;
    }

    /** The same from the worker's page: the channel is the QR code. */
    LeadIntake fromQrCode() {
        return new LeadIntake(
                LeadChannel.QR,
                kind,
                anonymous,
                null,
                null,
                complainant,
                representedPeople,
                employer,
                employerCreditCode,
                project,
                industry,
                area,
                people,
                amount,
                periodFrom,
                periodTo,
                facts,
                List.of());
    }

    /** @throws zhiqian.app.problem.ProblemException with every field at fault */
    void check() {
        List<Problem.FieldError> errors = new ArrayList<>();
        require(errors, channel != null, "channel", "请选择来源渠道");
        require(errors, !blank(employer) || !blank(project), "employer", "请填写用人单位或工程项目");
        require(errors, !blank(area), "area", "请填写所在地(乡镇、街道或地址)");
        require(errors, facts == null || facts.strip().length() >= 5, "facts", "应为5至4000字");
        checkComplainant(errors);
        if (channel != null && channel.hasOwnLimit()) {
            require(errors, externalDueAt != null, "externalDueAt", "该渠道须填写交办要求的办结时限(R-261)");
            require(errors, !blank(externalNo), "externalNo", "该渠道须填写交办编号");
        }
        require(
                errors,
                periodFrom == null || periodTo == null || periodFrom.compareTo(periodTo) <= 0,
                "periodTo",
                "欠薪止月不能早于起月");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).toException();
        }
    }

    private void checkComplainant(List<Problem.FieldError> errors) {
        if (anonymous) {
            require(errors, kind.mayBeAnonymous(), "anonymous", "只有举报可以匿名");
            return;
        }
        require(errors, complainant != null && !blank(complainant.name()), "complainant.name", "请填写姓名");
        require(errors, complainant != null && complainant.phone() != null, "complainant.phone", "请填写手机号码");
    }

    private static void require(List<Problem.FieldError> errors, boolean met, String field, String message) {
        if (!met) {
            errors.add(new Problem.FieldError(field, message));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
