package zhiqian.app.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.input.Term;

/**
 * 返还工资保证金 (R-B41): a completed project's notice of thirty days on the site and HR's website, the application, HR's decision, the
 * giving back.
 *
 * @param noticedFrom first day of the public notice
 * @param noticedTo   last day of it
 * @param decision    absent until HR has reviewed
 * @param decisionNo  number of the 返还确认书, or of the written refusal
 * @param reason      why it was refused: the arrears that were found
 */
public record DepositRefund(
        @NotNull(message = "请选择返还的保证金") UUID deposit,
        @NotNull(message = "请填写公示开始日期") @Term(Term.Kind.DATE) String noticedFrom,
        @NotNull(message = "请填写公示截止日期") @Term(Term.Kind.DATE) String noticedTo,
        @NotNull(message = "请填写申请日期") @Term(Term.Kind.DATE) String appliedOn,
        Decision decision,
        @Term(Term.Kind.DATE) String decidedOn,
        @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String decisionNo,
        @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String reason,
        @Term(Term.Kind.DATE) String refundedOn)
        implements OfDeposit {
    private static final int NOTICE_DAYS = 30;

    /** 审核结论. */
    public enum Decision {
        /** 同意返还. */
        CONFIRMED,
        /** 不予返还. */
        REFUSED
    }

    static final EntryKind<DepositRefund> KIND = new EntryKind<>(
            "deposit-refunds",
            "返还工资保证金",
            "一(五)",
            "deposit_refund",
            List.of(
                    "deposit_id",
                    "noticed_from",
                    "noticed_to",
                    "applied_on",
                    "decision",
                    "decided_on",
                    "decision_no",
                    "reason",
                    "refunded_on"),
            Set.of(),
            (f, keys) -> Arrays.asList(
                    f.deposit,
                    Columns.date(f.noticedFrom),
                    Columns.date(f.noticedTo),
                    Columns.date(f.appliedOn),
                    f.decision,
                    Columns.date(f.decidedOn),
                    Columns.stripped(f.decisionNo),
                    Columns.stripped(f.reason),
                    Columns.date(f.refundedOn)),
            r -> new DepositRefund(
                    r.uuid("deposit_id"),
                    Columns.date(r, "noticed_from"),
                    Columns.date(r, "noticed_to"),
                    Columns.date(r, "applied_on"),
                    Columns.constant(Decision.class, r, "decision"),
                    Columns.date(r, "decided_on"),
                    r.text("decision_no"),
                    r.text("reason"),
                    Columns.date(r, "refunded_on")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        LocalDate enough = Columns.date(noticedFrom).plusDays(NOTICE_DAYS - 1L);
        errors.require(!Columns.date(noticedTo).isBefore(enough), "noticedTo", "公示不少于30日,截止日期不早于" + enough);
        errors.require(appliedOn.compareTo(noticedTo) > 0, "appliedOn", "应在公示期满后申请");
        errors.require((decision == null) == (decidedOn == null), "decidedOn", "审核结论和审核日期应一并填写");
        errors.inOrder(appliedOn, decidedOn, "decidedOn", "审核日期不能早于申请日期");
        errors.require(decision != Decision.REFUSED || Columns.stripped(reason) != null, "reason", "不予返还的应写明发现的欠薪情况");
        errors.require(
                decision != Decision.CONFIRMED || Columns.stripped(decisionNo) != null, "decisionNo", "请填写返还确认书文号");
        errors.require(refundedOn == null || decision == Decision.CONFIRMED, "refundedOn", "同意返还后才能返还");
        errors.inOrder(decidedOn, refundedOn, "refundedOn", "返还日期不能早于审核日期");
    }
}
