package zhiqian.kernel.warning;

import java.util.Objects;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

/**
 * A type of warning that a county's own model or a plug-in brings (自建预警类型), architecture 5. It is cleared when its condition is
 * gone, or when the department accepts the explanation.
 *
 * @param code capitals, digits, hyphens and underscores, 2 to 32; not W and two digits, which is the law's
 */
public record LocalWarningKind(
        String code,
        String chinese,
        PartyKind party,
        DepartmentKind department,
        SubjectKind subject,
        PeriodKind period,
        Period defaultLimit)
        implements WarningKind {
    /** @throws KernelException INVALID_CONTENT if the code is malformed or the law's, or a part is missing */
    public LocalWarningKind {
        if (code == null || !code.matches("[A-Z][A-Z0-9_-]{1,31}") || code.matches("W[0-9]{2}")) {
            throw new KernelException(KernelError.INVALID_CONTENT, "自建预警类型的代码应为2至32位大写字母、数字或连字符,且不得占用W01等法定代码");
        }
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(defaultLimit, "defaultLimit");
    }

    @Override
    public boolean accepts(ClearingGround ground) {
        return ground == ClearingGround.CONDITION_GONE || ground == ClearingGround.EXPLANATION_ACCEPTED;
    }
}
