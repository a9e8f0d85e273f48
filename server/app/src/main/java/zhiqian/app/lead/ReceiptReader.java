package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.lead.ReceiptNo;
import zhiqian.terms.InvalidTerm;

/** Reads a receipt as a worker types it; a wrong one and one of a tenant that is not there look the same. */
@ApplicationScoped
class ReceiptReader {
    @Inject
    private TenantDirectory directory;

    ReceiptNo read(String text) {
        try {
            ReceiptNo number = ReceiptNo.parse(text);
            if (!directory.isActive(number.tenant())) {
                throw unknown();
            }
            return number;
        } catch (InvalidTerm e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return Problem.of("not-found", "没有查到", 404, "查询码或手机号后四位不正确").toException();
    }
}
