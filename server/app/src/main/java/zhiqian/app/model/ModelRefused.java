package zhiqian.app.model;

import java.util.List;

/** A model that cannot be used; says all that is wrong with it. */
public final class ModelRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<ModelProblem> problems;

    public ModelRefused(List<ModelProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
