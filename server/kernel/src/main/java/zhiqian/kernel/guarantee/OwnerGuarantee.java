package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

/**
 * The owner's payment guarantee (工程款支付担保), R-061 to R-065; shares of co-insurers (共保体) are one instrument with their sum.
 *
 * @param form what it is
 * @param amount guaranteed sum; null for a funds certificate, which needs none
 * @param issuedOn first day it counts; for a funds certificate the day the funds were in place (资金落实日)
 * @param validUntil last day it counts; null if it has no end, as a funds certificate
 */
public record OwnerGuarantee(OwnerGuaranteeForm form, Money amount, LocalDate issuedOn, LocalDate validUntil) {
    /** @throws KernelException INVALID_CONTENT if form, day or the sum of a guarantee is missing */
    public OwnerGuarantee {
        boolean certificate = form == OwnerGuaranteeForm.FUNDS_CERTIFICATE;
        if (form == null || issuedOn == null || (amount == null && !certificate)) {
            throw new KernelException(List.of(new FieldProblem("form", "工程款支付担保应有形式、金额和开立日期")));
        }
        if (validUntil != null && validUntil.isBefore(issuedOn)) {
            throw new KernelException(List.of(new FieldProblem("validUntil", "到期日不能早于开立日")));
        }
    }

    /** A funds certificate (资金落实证明). */
    public static OwnerGuarantee fundsCertificate(LocalDate inPlaceOn) {
        return new OwnerGuarantee(OwnerGuaranteeForm.FUNDS_CERTIFICATE, null, inPlaceOn, null);
    }

    /** Whether funds were in place before the project began (开工前资金到位), the further check of R-063. */
    public boolean wasInPlaceBy(LocalDate start) {
        return !issuedOn.isAfter(start);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(issuedOn) && !isExpiredOn(day);
    }

    boolean isExpiredOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    boolean isCertificate() {
        return form == OwnerGuaranteeForm.FUNDS_CERTIFICATE;
    }
}
