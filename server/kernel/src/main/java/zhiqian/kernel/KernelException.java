package zhiqian.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Says why the kernel refused. The message is a Chinese sentence for the user and holds no personal data. */
public class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final KernelError error;
    private final transient List<FieldProblem> problems;

    /**
     * @param error the kind of refusal
     * @param detail Chinese sentence for the user
     */
    public KernelException(KernelError error, String detail) {
        super(detail);
        this.error = error;
        this.problems = List.of();
    }

    /** A refusal because of what was handed in: {@link KernelError#INVALID_CONTENT} with all problems at once. */
    public KernelException(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).collect(Collectors.joining(";")));
        this.error = KernelError.INVALID_CONTENT;
        this.problems = List.copyOf(problems);
    }

    /** The kind of refusal. */
    public KernelError error() {
        return error;
    }

    /** All that has to be corrected; empty unless the error is {@link KernelError#INVALID_CONTENT}. */
    public List<FieldProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
