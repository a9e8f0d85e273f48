package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** Which results have not gone back yet: the version of the warning against that of the last report. */
@ApplicationScoped
class ReportStore {
    /** New figures of the nightly evaluation change the version, but are no news to the platform. */
    static final String IS_DUE =
            "e.state = 'LINKED' AND w.version > e.reported_version AND (w.updated_at IS DISTINCT FROM e.reported_change"
                    + " OR w.state IS DISTINCT FROM e.reported_state)";

    @Inject
    private TenantSql sql;

    /** Oldest change first. */
    List<ProvincialFeed.Progress> due(TenantId tenant, String source, int most) {
        return sql.list(
                "SELECT e.external_no, w.version, w.warning_no, w.state, w.updated_at, w.open, w.next_due_at, w.next_due_rule,"
                        + " w.overdue, w.occurrences, w.ended_ground FROM external_warning e JOIN warning w ON w.id = e.warning_id"
                        + " WHERE e.source = ? AND " + IS_DUE + " ORDER BY w.updated_at, e.external_no LIMIT ?",
                ReportStore::progress,
                source,
                most);
    }

    long waiting(TenantId tenant, String source) {
        return sql.first(
                        "SELECT count(*) AS n FROM external_warning e JOIN warning w ON w.id = e.warning_id WHERE e.source = ? AND "
                                + IS_DUE,
                        r -> r.number("n"),
                        source)
                .orElse(0L);
    }

    /** @param refusals reason of each, or {@code null} if it was taken */
    void answered(
            TenantId tenant,
            String source,
            Collection<ProvincialFeed.Progress> told,
            ProvincialFeed.Receipt receipt,
            Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (ProvincialFeed.Progress each : told) {
            String refusal = receipt.refused().get(each.number());
            if (refusal != null || receipt.taken().contains(each.number())) {
                rows.add(new Object[] {
                    each.sequence(), each.state(), each.at(), now, refusal, source, each.number(), each.sequence()
                });
            }
        }
        sql.updateEach(
                "UPDATE external_warning SET reported_version = ?, reported_state = ?, reported_change = ?, reported_at = ?,"
                        + " report_refusal = ? WHERE source = ? AND external_no = ? AND reported_version < ?",
                rows);
    }

    private static ProvincialFeed.Progress progress(Row r) throws java.sql.SQLException {
        WarningState state = WarningState.valueOf(r.text("state"));
        String ground = r.text("ended_ground") == null
                ? ""
                : ClearingGround.valueOf(r.text("ended_ground")).chinese();
        LocalDate due = r.flag("open") && r.text("next_due_rule") != null
                ? r.instant("next_due_at").minusMillis(1).atZone(Json.ZONE).toLocalDate()
                : null;
        return new ProvincialFeed.Progress(
                r.text("external_no"),
                r.number("version"),
                r.text("warning_no"),
                state,
                r.instant("updated_at"),
                due,
                r.flag("overdue"),
                r.count("occurrences"),
                ground,
                note(state, ground, due, r.count("occurrences")));
    }

    private static String note(WarningState state, String ground, LocalDate due, int occurrences) {
        return state.chinese()
                + (ground.isEmpty() ? "" : ":" + ground)
                + (due == null ? "" : ",本环节期限至" + due)
                + (occurrences == 1 ? "" : ",第" + occurrences + "次触发");
    }
}
