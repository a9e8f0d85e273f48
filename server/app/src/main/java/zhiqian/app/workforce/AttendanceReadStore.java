package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Who was on a project on a day (考勤明细), for reading. */
@ApplicationScoped
class AttendanceReadStore {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    /** @param registered whether he was registered there on that day */
    record Attendee(
            long no,
            String name,
            String idNo,
            LocalTime cameAt,
            LocalTime leftAt,
            int minutes,
            boolean registered,
            String channel) {}

    List<Attendee> of(TenantId tenant, UUID project, LocalDate day, long after, int limit) {
        return sql.list(
                "SELECT a.worker_no, w.name, w.id_last_four, a.came_at, a.left_at, a.minutes, a.registered, a.channel FROM attendance a"
                        + " JOIN worker w ON w.worker_no = a.worker_no WHERE a.work_date = ? AND a.project_id = ? AND a.worker_no > ?"
                        + " ORDER BY a.worker_no LIMIT ?",
                r -> attendee(tenant, r),
                day,
                project,
                after,
                limit);
    }

    long count(TenantId tenant, UUID project, LocalDate day) {
        return sql.first(
                        "SELECT count(*) AS n FROM attendance WHERE work_date = ? AND project_id = ?",
                        r -> r.number("n"),
                        day,
                        project)
                .orElse(0L);
    }

    private Attendee attendee(TenantId tenant, Row r) throws SQLException {
        return new Attendee(
                r.number("worker_no"),
                Masks.name(sealed.open(tenant, r.bytes("name"))),
                "**************" + r.text("id_last_four"),
                time(r.text("came_at")),
                time(r.text("left_at")),
                r.count("minutes"),
                r.flag("registered"),
                r.text("channel"));
    }

    private static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
