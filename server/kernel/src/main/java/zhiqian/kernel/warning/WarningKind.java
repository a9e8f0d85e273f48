package zhiqian.kernel.warning;

import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

/**
 * What the life of a warning has to know of its type (预警类型): the ten of annex 2 are {@link WarningType}; a county's own model
 * is a {@link LocalWarningKind}.
 */
public interface WarningKind {
    /** Code, such as {@code W07}. */
    String code();

    /** Chinese name. */
    String chinese();

    /** 责任主体. */
    PartyKind party();

    /** 监管部门. */
    DepartmentKind department();

    /** What it is about. */
    SubjectKind subject();

    /** What its warnings are counted by. */
    PeriodKind period();

    /** The enterprise's limit unless a parameter says otherwise. */
    Period defaultLimit();

    /** Whether it can be cleared on that ground. */
    boolean accepts(ClearingGround ground);

    /** @throws KernelException INVALID_CONTENT if it cannot be cleared on that ground (S-30) */
    default void requireAccepted(ClearingGround ground) {
        if (ground == null || !accepts(ground)) {
            String given = ground == null ? "请选择消除理由" : "“" + chinese() + "”预警不能以“" + ground.chinese() + "”为由消除";
            throw new KernelException(List.of(new FieldProblem("ground", given)));
        }
    }
}
