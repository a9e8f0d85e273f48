package zhiqian.app.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.guarantee.DepositForm;

/**
 * 农民工工资保证金.
 *
 * @param amount       yuan
 * @param validFrom    day of payment, or first day of the instrument
 * @param validTo      required unless it is cash
 * @param instrumentNo number of the letter or policy; required unless it is cash
 * @param guarantor    bank, insurer or guarantee company; required unless it is cash
 */
public record Deposit(
        @NotNull(message = "请选择存储形式") DepositForm form,
        @NotNull(message = "请填写金额") @Term(Term.Kind.MONEY) String amount,
        @NotNull(message = "请填写存入或生效日期") @Term(Term.Kind.DATE) String validFrom,
        @Term(Term.Kind.DATE) String validTo,
        @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String instrumentNo,
        @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String guarantor)
        implements ProjectEntry {
    static final EntryKind<Deposit> KIND = new EntryKind<>(
            "deposits",
            "工资保证金",
            "一(五)",
            "wage_deposit",
            List.of("form", "amount_fen", "valid_from", "valid_to", "instrument_no", "guarantor"),
            Set.of(),
            (d, keys) -> Arrays.asList(
                    d.form,
                    Columns.fen(d.amount),
                    Columns.date(d.validFrom),
                    Columns.date(d.validTo),
                    Columns.stripped(d.instrumentNo),
                    Columns.stripped(d.guarantor)),
            r -> new Deposit(
                    Columns.constant(DepositForm.class, r, "form"),
                    Columns.yuan(r, "amount_fen"),
                    Columns.date(r, "valid_from"),
                    Columns.date(r, "valid_to"),
                    r.text("instrument_no"),
                    r.text("guarantor")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(Columns.fen(amount) > 0, "amount", "金额应大于零");
        errors.inOrder(validFrom, validTo, "validTo", "到期日期不能早于生效日期");
        if (form.guaranteed()) {
            errors.require(validTo != null, "validTo", "保函、保险须填写到期日期");
            errors.require(Columns.stripped(instrumentNo) != null, "instrumentNo", "保函、保险须填写编号");
            errors.require(Columns.stripped(guarantor) != null, "guarantor", "保函、保险须填写出具机构");
        }
    }
}
