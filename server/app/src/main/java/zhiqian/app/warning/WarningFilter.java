package zhiqian.app.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.WordSearch;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.warning.WarningState;

/** Which warnings are asked for. Its SQL consists of constants; all values are arguments. */
record WarningFilter(
        String q,
        Set<WarningState> states,
        Boolean open,
        boolean overdue,
        Set<String> types,
        String level,
        String department,
        String industry,
        UUID project,
        String enterprise) {
    private static final Set<String> LEVELS = Set.of("BLUE", "YELLOW", "ORANGE", "RED");

    static WarningFilter none() {
        return new WarningFilter(null, Set.of(), null, false, Set.of(), null, null, null, null, null);
    }

    String where(Actor actor, List<Object> arguments) {
        List<String> terms = new ArrayList<>();
        scope(actor, terms, arguments);
        if (q != null) {
            WordSearch.add(q, terms, arguments);
        }
        if (!states.isEmpty()) {
            terms.add("state = ANY (?)");
            arguments.add(states.stream().map(Enum::name).toArray(String[]::new));
        }
        if (open != null) {
            terms.add(open ? "open" : "NOT open");
        }
        if (overdue) {
            terms.add("open AND overdue");
        }
        if (!types.isEmpty()) {
            terms.add("code = ANY (?)");
            arguments.add(types.toArray(String[]::new));
        }
        equal(terms, arguments, "level", level);
        equal(terms, arguments, "department", department);
        equal(terms, arguments, "industry", industry);
        equal(terms, arguments, "project_id", project);
        equal(terms, arguments, "party_code", enterprise);
        return terms.isEmpty() ? "true" : String.join(" AND ", terms);
    }

    /** A department has its own, an enterprise what concerns itself; of the rest they do not learn that it is there. */
    static void scope(Actor actor, List<String> terms, List<Object> arguments) {
        if (actor.onlyDepartment()) {
            equal(terms, arguments, "department", actor.department());
        }
        if (actor.onlyEnterprise()) {
            terms.add("party_code = ?");
            arguments.add(actor.enterprise() == null ? "" : actor.enterprise());
        }
    }

    static boolean isFor(Actor actor, WarningRecord row) {
        if (actor.onlyDepartment()) {
            return actor.department() != null && actor.department().equals(row.department);
        }
        return !actor.onlyEnterprise()
                || actor.enterprise() != null && actor.enterprise().equals(row.partyCode);
    }

    private static void equal(List<String> terms, List<Object> arguments, String column, Object value) {
        if (value != null) {
            terms.add(column + " = ?");
            arguments.add(value);
        }
    }

    static Set<WarningState> states(String names) {
        Set<WarningState> states = EnumSet.noneOf(WarningState.class);
        for (String name : split(names)) {
            states.add(Arrays.stream(WarningState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("state", "没有这种状态").toException()));
        }
        return states;
    }

    static String level(String name) {
        if (name != null && !name.isBlank() && !LEVELS.contains(name)) {
            throw Problem.invalid("level", "没有这种级别").toException();
        }
        return name == null || name.isBlank() ? null : name;
    }

    static List<String> split(String names) {
        return names == null || names.isBlank()
                ? List.of()
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
