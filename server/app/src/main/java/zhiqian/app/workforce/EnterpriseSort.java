package zhiqian.app.workforce;

import zhiqian.app.listing.SortKey;
import zhiqian.app.problem.Problem;

/** Orders of the list of enterprises. Counts have no index: a county has some hundreds of enterprises. */
enum EnterpriseSort implements SortKey {
    NAME("name", "name"),
    PROJECTS("projects", "projects"),
    OPEN_WARNINGS("openWarnings", "open_warnings");

    private final String id;
    private final String expression;

    EnterpriseSort(String id, String expression) {
        this.id = id;
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Object parse(String text) {
        return this == NAME ? text : Long.valueOf(text);
    }

    /** What a cursor keeps of the last row. */
    String key(EnterpriseStore.Listed row) {
        return switch (this) {
            case NAME -> row.enterprise().name();
            case PROJECTS -> Long.toString(row.projects());
            case OPEN_WARNINGS -> Long.toString(row.openWarnings());
        };
    }

    static EnterpriseSort byId(String id) {
        for (EnterpriseSort sort : values()) {
            if (sort.id.equals(id)) {
                return sort;
            }
        }
        throw Problem.invalid("sort", "不能按这一栏排序").toException();
    }
}
