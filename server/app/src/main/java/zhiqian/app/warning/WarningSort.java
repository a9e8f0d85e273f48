package zhiqian.app.warning;

import java.time.Instant;
import zhiqian.app.listing.SortKey;
import zhiqian.app.problem.Problem;

/** Orders of the work list. */
enum WarningSort implements SortKey {
    NEXT_DUE("nextDue", "next_due_at") {
        @Override
        public Object parse(String text) {
            return Instant.parse(text);
        }
    },
    RAISED_AT("raisedAt", "raised_at") {
        @Override
        public Object parse(String text) {
            return Instant.parse(text);
        }
    },
    WARNING_NO("warningNo", "warning_no") {
        @Override
        public Object parse(String text) {
            return text;
        }
    };

    private final String id;
    private final String expression;

    WarningSort(String id, String expression) {
        this.id = id;
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }

    /** What a cursor keeps of the last row. */
    String key(WarningRecord row) {
        return switch (this) {
            case NEXT_DUE -> row.nextDueAt.toString();
            case RAISED_AT -> row.raisedAt.toString();
            case WARNING_NO -> row.warningNo;
        };
    }

    static WarningSort byId(String id) {
        for (WarningSort sort : values()) {
            if (sort.id.equals(id)) {
                return sort;
            }
        }
        throw Problem.invalid("sort", "不能按这一栏排序").toException();
    }
}
