package zhiqian.bench;

import java.sql.SQLException;
import java.sql.Statement;

/** Many leads at once, by one statement: benchmarks only. */
final class Plant {
    private Plant() {}

    /** @param due SQL expression of the next due time */
    static void leads(Statement sql, int count, String due) throws SQLException {
        sql.execute(
                "INSERT INTO lead (id, lead_no, receipt, state, channel, kind, anonymous, industry, area, people, amount_fen, employer, project,"
                        + " facts, submitted_at, received_at, registered_on, next_due_at, next_due_rule, created_at, created_by, updated_at, department)"
                        + " SELECT gen_random_uuid(), 'P-' || g, 'P-' || g, (ARRAY['REGISTERED', 'SIGNED', 'VERIFYING', 'RESOLVED'])[1 + g % 4], 'WINDOW',"
                        + " 'COMPLAINT', false, 'HOUSING', '某街道' || g % 50, 1 + g % 200, g * 1000, '第' || g % 5000 || '建筑公司', '安置房项目' || g % 3000,"
                        + " '五月至八月工资未发', now(), now() - g * interval '1 second', current_date, " + due
                        + " + g * interval '1 second', 'T21', now(),"
                        + " 'bench', now(), (ARRAY['housing', 'transport', 'water', NULL])[1 + g % 4] FROM generate_series(1, "
                        + count + ") g");
        sql.execute("ANALYZE lead");
    }
}
