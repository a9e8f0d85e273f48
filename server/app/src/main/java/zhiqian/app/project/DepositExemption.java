package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;

/**
 * 工资保证金减免决定.
 *
 * @param requiredAmount yuan that still have to be deposited; zero for a full exemption
 * @param basis          why, and on which rule
 */
public record DepositExemption(
        @NotBlank(message = "请填写决定文号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String decisionNo,
        @NotNull(message = "请填写决定日期") @Term(Term.Kind.DATE) String decidedOn,
        @NotNull(message = "请填写减免后应存金额,免存填0") @Term(Term.Kind.MONEY) String requiredAmount,
        @NotBlank(message = "请填写减免依据") @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String basis)
        implements ProjectEntry {
    static final EntryKind<DepositExemption> KIND = new EntryKind<>(
            "deposit-exemptions",
            "工资保证金减免决定",
            "一(五)",
            "deposit_exemption",
            List.of("decision_no", "decided_on", "required_amount_fen", "basis"),
            Set.of(),
            (e, keys) -> Arrays.asList(
                    e.decisionNo.strip(), Columns.date(e.decidedOn), Columns.fen(e.requiredAmount), e.basis.strip()),
            r -> new DepositExemption(
                    r.text("decision_no"),
                    Columns.date(r, "decided_on"),
                    Columns.yuan(r, "required_amount_fen"),
                    r.text("basis")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        // each field tells all there is to tell
    }
}
