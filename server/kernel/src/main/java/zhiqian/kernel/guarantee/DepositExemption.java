package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;

/**
 * HR's decision that a project needs no deposit (免缴决定), R-052.
 *
 * @param ground why
 * @param documentNo number of the decision
 * @param decidedOn day of the decision, from which it counts
 */
public record DepositExemption(ExemptionGround ground, String documentNo, LocalDate decidedOn) {
    /** @throws KernelException INVALID_CONTENT with all that is missing */
    public DepositExemption {
        List<FieldProblem> problems = new ArrayList<>();
        if (ground == null) {
            problems.add(new FieldProblem("ground", "请选择免缴理由"));
        }
        if (documentNo == null || documentNo.isBlank() || documentNo.length() > 100) {
            problems.add(new FieldProblem("documentNo", "请填写免缴决定文号,不超过100字"));
        }
        if (decidedOn == null) {
            problems.add(new FieldProblem("decidedOn", "请填写免缴决定日期"));
        }
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
    }
}
