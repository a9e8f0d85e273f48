package zhiqian.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.WordSearch;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.project.ProjectState;

/** Which projects are asked for. Its SQL consists of constants; all values are arguments. */
record ProjectFilter(
        String q, Set<ProjectState> states, String industry, String department, OverdueDuty overdue, LocalDate cutoff) {

    /** @param states names with commas between them; may be {@code null} */
    static ProjectFilter of(String q, String states, String industry, String department, String overdue) {
        if (q != null && q.length() > 100) {
            throw Problem.invalid("q", "检索词不超过100字").toException();
        }
        Set<ProjectState> wanted = EnumSet.noneOf(ProjectState.class);
        if (Columns.stripped(states) != null) {
            for (String name : states.split(",")) {
                wanted.add(Arrays.stream(ProjectState.values())
                        .filter(s -> s.name().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("state", "没有这种状态").toException()));
            }
        }
        return new ProjectFilter(
                Columns.stripped(q),
                wanted,
                Columns.stripped(industry),
                Columns.stripped(department),
                OverdueDuty.byId(Columns.stripped(overdue)),
                null);
    }

    /** With the last day of first entry for which the duty is overdue, as the tenant's terms have it. */
    ProjectFilter since(LocalDate cutoff) {
        return new ProjectFilter(q, states, industry, department, overdue, cutoff);
    }

    String where(Actor actor, List<Object> arguments) {
        List<String> terms = new ArrayList<>();
        String only = actor.onlyDepartment() ? actor.department() : department;
        if (only != null) {
            terms.add("department = ?");
            arguments.add(only);
        }
        if (q != null) {
            WordSearch.add(q, terms, arguments);
        }
        if (!states.isEmpty()) {
            terms.add("state = ANY (?)");
            arguments.add(states.stream().map(Enum::name).toArray(String[]::new));
        }
        if (industry != null) {
            terms.add("industry = ?");
            arguments.add(industry);
        }
        if (overdue != null) {
            terms.add(overdue.condition());
            arguments.addAll(Collections.nCopies(overdue.arguments(), cutoff));
        }
        return terms.isEmpty() ? "true" : String.join(" AND ", terms);
    }
}
