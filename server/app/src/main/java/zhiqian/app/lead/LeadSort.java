package zhiqian.app.lead;

import java.time.Instant;
import java.util.Optional;
import zhiqian.app.listing.SortKey;
import zhiqian.app.problem.Problem;

/** Orders of the work list. */
enum LeadSort implements SortKey {
    NEXT_DUE("nextDue", "next_due_at") {
        @Override
        public Object parse(String text) {
            return Instant.parse(text);
        }
    },
    RECEIVED_AT("receivedAt", "received_at") {
        @Override
        public Object parse(String text) {
            return Instant.parse(text);
        }
    },
    LEAD_NO("leadNo", "lead_no") {
        @Override
        public Object parse(String text) {
            return text;
        }
    },
    AMOUNT("amount", "coalesce(amount_fen, 0)") {
        @Override
        public Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    PEOPLE("people", "people") {
        @Override
        public Object parse(String text) {
            return Integer.valueOf(text);
        }
    };

    private final String id;
    private final String expression;

    LeadSort(String id, String expression) {
        this.id = id;
        this.expression = expression;
    }

    @Override
    public String expression() {
        return expression;
    }

    /** What a cursor keeps of the last row. */
    String key(LeadRecord row) {
        return switch (this) {
            case NEXT_DUE -> row.nextDueAt.toString();
            case RECEIVED_AT -> row.receivedAt.toString();
            case LEAD_NO -> row.leadNo;
            case AMOUNT -> Long.toString(Optional.ofNullable(row.amountFen).orElse(0L));
            case PEOPLE -> Integer.toString(row.people);
        };
    }

    static LeadSort byId(String id) {
        for (LeadSort sort : values()) {
            if (sort.id.equals(id)) {
                return sort;
            }
        }
        throw Problem.invalid("sort", "不能按这一栏排序").toException();
    }
}
