package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.project.SettlementCycle;

/**
 * 分包合同 (requirements 5.3, R-040).
 *
 * @param entrustedPayment whether the subcontractor has left the payment of wages to the general contractor (委托代发协议)
 * @param price            yuan
 */
public record Subcontract(
        @NotNull(message = "请选择分包种类") Kind kind,
        @NotBlank(message = "请填写分包单位") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT)
                String subcontractorName,
        @Term(Term.Kind.CREDIT_CODE) String subcontractorCreditCode,
        @NotBlank(message = "请填写合同编号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String number,
        @NotNull(message = "请填写签订日期") @Term(Term.Kind.DATE) String signedOn,
        @Term(Term.Kind.MONEY) String price,
        SettlementCycle measuringCycle,
        @NotNull(message = "请注明是否签有委托代发协议") Boolean entrustedPayment,
        @Term(Term.Kind.DATE) String enteredOn,
        @Term(Term.Kind.DATE) String leftOn)
        implements ProjectEntry {
    /** 分包种类. */
    public enum Kind {
        /** 劳务分包. */
        LABOUR,
        /** 专业分包. */
        SPECIALIST
    }

    static final EntryKind<Subcontract> KIND = new EntryKind<>(
            "subcontracts",
            "分包合同",
            "一(四)",
            "subcontract",
            List.of(
                    "kind",
                    "subcontractor_name",
                    "subcontractor_credit_code",
                    "number",
                    "signed_on",
                    "price_fen",
                    "measuring_cycle",
                    "entrusted_payment",
                    "entered_on",
                    "left_on"),
            Set.of(),
            (s, keys) -> Arrays.asList(
                    s.kind,
                    s.subcontractorName.strip(),
                    Columns.creditCode(s.subcontractorCreditCode),
                    s.number.strip(),
                    Columns.date(s.signedOn),
                    Columns.fen(s.price),
                    s.measuringCycle,
                    s.entrustedPayment,
                    Columns.date(s.enteredOn),
                    Columns.date(s.leftOn)),
            r -> new Subcontract(
                    Columns.constant(Kind.class, r, "kind"),
                    r.text("subcontractor_name"),
                    r.text("subcontractor_credit_code"),
                    r.text("number"),
                    Columns.date(r, "signed_on"),
                    Columns.yuan(r, "price_fen"),
                    Columns.constant(SettlementCycle.class, r, "measuring_cycle"),
                    r.flag("entrusted_payment"),
                    Columns.date(r, "entered_on"),
                    Columns.date(r, "left_on")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(price == null || Columns.fen(price) > 0, "price", "合同价款应大于零");
        errors.inOrder(enteredOn, leftOn, "leftOn", "退场日期不能早于进场日期");
    }
}
