package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.guarantee.OwnerGuaranteeForm;

/**
 * 建设单位工程款支付担保.
 *
 * @param amount  yuan
 * @param validTo required unless it is a funds certificate
 */
public record OwnerGuarantee(
        @NotNull(message = "请选择担保形式") OwnerGuaranteeForm form,
        @NotNull(message = "请填写金额") @Term(Term.Kind.MONEY) String amount,
        @NotNull(message = "请填写生效日期") @Term(Term.Kind.DATE) String validFrom,
        @Term(Term.Kind.DATE) String validTo,
        @NotBlank(message = "请填写保函或证明编号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT)
                String instrumentNo,
        @NotBlank(message = "请填写出具机构") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String guarantor)
        implements ProjectEntry {
    static final EntryKind<OwnerGuarantee> KIND = new EntryKind<>(
            "owner-guarantees",
            "工程款支付担保",
            "一(六)",
            "owner_guarantee",
            List.of("form", "amount_fen", "valid_from", "valid_to", "instrument_no", "guarantor"),
            Set.of(),
            (g, keys) -> Arrays.asList(
                    g.form,
                    Columns.fen(g.amount),
                    Columns.date(g.validFrom),
                    Columns.date(g.validTo),
                    g.instrumentNo.strip(),
                    g.guarantor.strip()),
            r -> new OwnerGuarantee(
                    Columns.constant(OwnerGuaranteeForm.class, r, "form"),
                    Columns.yuan(r, "amount_fen"),
                    Columns.date(r, "valid_from"),
                    Columns.date(r, "valid_to"),
                    r.text("instrument_no"),
                    r.text("guarantor")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(Columns.fen(amount) > 0, "amount", "金额应大于零");
        errors.require(form == OwnerGuaranteeForm.FUNDS_CERTIFICATE || validTo != null, "validTo", "保函、保险须填写到期日期");
        errors.inOrder(validFrom, validTo, "validTo", "到期日期不能早于生效日期");
    }
}
