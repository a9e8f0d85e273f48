package zhiqian.kernel.warning;

import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.PlainText;

/**
 * A decision to set a warning aside (误报撤销、豁免、停工暂停), requirements 5.7: proposed by the supervising department, confirmed by
 * another person in the county office, with reason and document; shown in the statistics.
 *
 * @param proposedBy account of the department
 * @param confirmedBy account of the county office
 * @param reason at least 5 characters
 * @param document number or reference of the document it rests on
 */
public record TwoPersonDecision(String proposedBy, String confirmedBy, String reason, String document) {
    private static final int LEAST_REASON = 5;
    private static final int MOST = 4000;

    /**
     * @throws KernelException INVALID_CONTENT with all that is missing; FORBIDDEN_BY_ROLE if one person does both
     */
    public TwoPersonDecision {
        List<FieldProblem> problems = new ArrayList<>();
        require(isText(proposedBy, 1), "proposedBy", "缺少提出人", problems);
        require(isText(confirmedBy, 1), "confirmedBy", "须由县治欠办另一人确认", problems);
        require(isText(reason, LEAST_REASON), "reason", "请填写理由,至少" + LEAST_REASON + "个字", problems);
        require(isText(document, 1), "document", "请填写依据文件", problems);
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
        if (proposedBy.equals(confirmedBy)) {
            throw new KernelException(KernelError.FORBIDDEN_BY_ROLE, "提出人和确认人不得为同一人");
        }
    }

    private static void require(boolean fulfilled, String field, String message, List<FieldProblem> problems) {
        if (!fulfilled) {
            problems.add(new FieldProblem(field, message));
        }
    }

    private static boolean isText(String value, int least) {
        if (value == null || value.length() > MOST) {
            return false;
        }
        try {
            new PlainText(value);
        } catch (InvalidTerm unusable) {
            return false;
        }
        return value.codePoints()
                        .filter(point -> !Character.isWhitespace(point))
                        .count()
                >= least;
    }
}
