package zhiqian.app.warning;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.problem.Problem;

/** The query parameters of the work list. */
public class WarningQuery {
    @QueryParam("q")
    private String q;

    @QueryParam("state")
    private String state;

    @QueryParam("open")
    private Boolean open;

    @QueryParam("overdue")
    @DefaultValue("false")
    private boolean overdue;

    @QueryParam("type")
    private String type;

    @QueryParam("level")
    private String level;

    @QueryParam("department")
    private String department;

    @QueryParam("industry")
    private String industry;

    @QueryParam("project")
    private String project;

    @QueryParam("enterprise")
    private String enterprise;

    WarningFilter filter() {
        if (q != null && q.length() > 100) {
            throw Problem.invalid("q", "检索词不超过100字").toException();
        }
        return new WarningFilter(
                blankToNull(q),
                WarningFilter.states(state),
                open,
                overdue,
                Set.copyOf(WarningFilter.split(type)),
                WarningFilter.level(level),
                blankToNull(department),
                blankToNull(industry),
                id(),
                blankToNull(enterprise));
    }

    private UUID id() {
        try {
            return blankToNull(project) == null ? null : UUID.fromString(project.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("project", "项目标识不正确").toException();
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
