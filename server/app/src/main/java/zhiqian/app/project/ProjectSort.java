package zhiqian.app.project;

import java.time.LocalDate;
import java.util.Optional;
import zhiqian.app.listing.SortKey;
import zhiqian.app.problem.Problem;

/** Orders of the list. */
enum ProjectSort implements SortKey {
    PROJECT_NO("projectNo", "project_no") {
        @Override
        public Object parse(String text) {
            return text;
        }
    },
    NAME("name", "name") {
        @Override
        public Object parse(String text) {
            return text;
        }
    },
    BUDGET("budget", "coalesce(budget_fen, 0)") {
        @Override
        public Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    STARTED_ON("startedOn", "coalesce(started_on, DATE '9999-12-31')") {
        @Override
        public Object parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private static final String NEVER = "9999-12-31";

    private final String id;
    private final String expression;

    ProjectSort(String id, String expression) {
        this.id = id;
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }

    /** What a cursor keeps of the last row. */
    String key(ProjectRecord row) {
        return switch (this) {
            case PROJECT_NO -> row.projectNo;
            case NAME -> row.name;
            case BUDGET -> Long.toString(Optional.ofNullable(row.budgetFen).orElse(0L));
            case STARTED_ON -> row.startedOn == null ? NEVER : row.startedOn.toString();
        };
    }

    static ProjectSort byId(String id) {
        for (ProjectSort sort : values()) {
            if (sort.id.equals(id)) {
                return sort;
            }
        }
        throw Problem.invalid("sort", "不能按这一栏排序").toException();
    }
}
