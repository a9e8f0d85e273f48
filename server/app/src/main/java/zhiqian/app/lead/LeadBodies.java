package zhiqian.app.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import zhiqian.app.input.Term;
import zhiqian.kernel.lead.Callback;
import zhiqian.kernel.lead.OutcomeCode;

/** The bodies of the actions, one record each; unknown fields are refused per action. */
public final class LeadBodies {
    public record Note(@Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String note) {}

    public record Acknowledge(@Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String message) {}

    public record Transfer(
            @NotNull(message = "请选择转办单位") @Pattern(regexp = "[0-9]{6}", message = "应为六位区划代码") String target,
            @Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String note) {}

    public record Return(
            @NotNull(message = "请填写退回理由") @Size(min = 2, max = 1000, message = "应为2至1000字") @Term(Term.Kind.TEXT)
                    String reason) {}

    public record Dispatch(
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "部门代码不正确") String department,
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}", message = "工程类别代码不正确") String industry,
            @Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String note) {}

    public record FindingsBody(
            Boolean substantiated,
            Integer people,
            @Term(Term.Kind.MONEY) String amount,
            @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT) String debtor,
            OutcomeCode outcome,
            @Term(Term.Kind.TEXT) String relation,
            @Term(Term.Kind.TEXT) String measures,
            @Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String note) {}

    public record FeedbackBody(
            @Term(Term.Kind.TEXT) String complainantIdentity,
            @Term(Term.Kind.TEXT) String employmentRelation,
            @Term(Term.Kind.TEXT) String investigation,
            @Term(Term.Kind.TEXT) String measures,
            @Term(Term.Kind.TEXT) String result,
            @Valid CallbackBody callback) {}

    public record CallbackBody(
            @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String method,
            Boolean paid,
            Boolean satisfied,
            @Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String remarks) {
        Callback toCallback() {
            return new Callback(method, paid, satisfied, remarks);
        }
    }

    public record Review(
            @NotNull(message = "请逐项给出审核结论") Verdicts verdicts,
            @Size(max = 1000, message = "不超过1000字") @Term(Term.Kind.TEXT) String opinion) {}

    public record Verdicts(Boolean lawful, Boolean clear, Boolean compliant, Boolean logical, Boolean complete) {}

    public record Unflag(
            @NotNull(message = "请填写理由") @Size(min = 2, max = 1000, message = "应为2至1000字") @Term(Term.Kind.TEXT)
                    String reason,
            @NotNull(message = "请填写作出决定的领导") @Size(min = 2, max = 40, message = "应为2至40字") @Term(Term.Kind.TEXT)
                    String leader) {}

    private LeadBodies() {}
}
