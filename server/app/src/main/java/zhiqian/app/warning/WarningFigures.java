package zhiqian.app.warning;

import java.util.Locale;
import zhiqian.app.problem.Problem;

/** What figures of warnings are grouped by (统计口径). */
enum WarningFigures {
    /** 类型. */
    TYPE("o.code"),
    /** 监管部门. */
    DEPARTMENT("coalesce(o.department, '')"),
    /** 行业. */
    INDUSTRY("coalesce(o.industry, '')");

    private final String expression;

    WarningFigures(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }

    static WarningFigures byId(String id) {
        for (WarningFigures one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(id)) {
                return one;
            }
        }
        throw Problem.invalid("by", "统计口径应为 type、department 或 industry").toException();
    }
}
