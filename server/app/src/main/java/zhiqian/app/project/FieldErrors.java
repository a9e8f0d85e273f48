package zhiqian.app.project;

import java.util.ArrayList;
import java.util.List;
import zhiqian.app.problem.Problem;

/** Collects what is wrong, so that everything is told at once. */
final class FieldErrors {
    private final String prefix;
    private final List<Problem.FieldError> found = new ArrayList<>();

    /** @param prefix of all fields' paths, such as {@code entry.}; may be empty */
    FieldErrors(String prefix) {
        this.prefix = prefix;
    }

    void require(boolean met, String field, String message) {
        if (!met) {
            found.add(new Problem.FieldError(prefix + field, message));
        }
    }

    /** Both are days such as 2025-09-29, which sort as texts; a missing one is in order. */
    void inOrder(String first, String second, String field, String message) {
        require(first == null || second == null || first.compareTo(second) <= 0, field, message);
    }

    /** @throws zhiqian.app.problem.ProblemException with every field at fault */
    void refuse() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found).toException();
        }
    }
}
