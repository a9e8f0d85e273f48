package zhiqian.app.problem;

import java.util.List;
import java.util.Map;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.TransitionRefused;

/** One row for each {@link zhiqian.kernel.KernelError}. */
final class KernelProblems {
    private KernelProblems() {}

    static Problem of(KernelException e) {
        String detail = e.getMessage();
        // No default branch: a new KernelError does not compile until it has a row here.
        return switch (e.error()) {
            case ILLEGAL_TRANSITION ->
                Problem.of("illegal-transition", "当前状态不能办理此操作", 409, detail).with(open(e));
            case INVALID_CONTENT -> Problem.invalid(errors(e));
            case DEADLINE_NOT_COUNTABLE -> Problem.of("deadline-not-countable", "期限无法计算", 422, detail);
            case INVALID_CALENDAR -> Problem.of("invalid-calendar", "放假安排有误", 422, detail);
            case FORBIDDEN_BY_ROLE -> Problem.forbidden(detail);
        };
    }

    private static Map<String, Object> open(KernelException e) {
        return e instanceof TransitionRefused refused
                ? Map.of("state", refused.stateName(), "open", refused.openIds())
                : Map.of();
    }

    private static List<Problem.FieldError> errors(KernelException e) {
        return e.problems().stream()
                .map(p -> new Problem.FieldError(p.field(), p.message()))
                .toList();
    }
}
