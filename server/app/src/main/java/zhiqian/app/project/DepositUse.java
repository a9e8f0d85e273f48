package zhiqian.app.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.input.Term;

/**
 * 动用工资保证金 (R-B38): HR's 农民工工资保证金支付通知书, and the bank's payment to the workers. From the payment on the contractor has ten
 * working days to top the deposit up (R-B39).
 *
 * @param paidOn  day on which the bank paid; absent until it has
 * @param amount  yuan
 * @param workers how many were paid
 */
public record DepositUse(
        @NotNull(message = "请选择动用的保证金") UUID deposit,
        @NotBlank(message = "请填写支付通知书文号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String noticeNo,
        @NotNull(message = "请填写支付通知书日期") @Term(Term.Kind.DATE) String noticedOn,
        @Term(Term.Kind.DATE) String paidOn,
        @NotNull(message = "请填写金额") @Term(Term.Kind.MONEY) String amount,
        @Min(value = 1, message = "应为1至100000") @Max(value = 100_000, message = "应为1至100000") Integer workers,
        @NotBlank(message = "请填写动用事由") @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String reason)
        implements OfDeposit {
    static final EntryKind<DepositUse> KIND = new EntryKind<>(
            "deposit-uses",
            "动用工资保证金",
            "一(五)",
            "deposit_use",
            List.of("deposit_id", "notice_no", "noticed_on", "paid_on", "amount_fen", "workers", "reason"),
            Set.of(),
            (u, keys) -> Arrays.asList(
                    u.deposit,
                    u.noticeNo.strip(),
                    Columns.date(u.noticedOn),
                    Columns.date(u.paidOn),
                    Columns.fen(u.amount),
                    u.workers,
                    u.reason.strip()),
            r -> new DepositUse(
                    r.uuid("deposit_id"),
                    r.text("notice_no"),
                    Columns.date(r, "noticed_on"),
                    Columns.date(r, "paid_on"),
                    Columns.yuan(r, "amount_fen"),
                    Columns.count(r, "workers"),
                    r.text("reason")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(Columns.fen(amount) > 0, "amount", "金额应大于零");
        errors.inOrder(noticedOn, paidOn, "paidOn", "支付日期不能早于支付通知书日期");
    }
}
