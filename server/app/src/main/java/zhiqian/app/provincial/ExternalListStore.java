package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** The list of what superior platforms have told, newest first. */
@ApplicationScoped
class ExternalListStore {
    private static final String FROM =
            " FROM external_warning e JOIN external_source s ON s.source = e.source LEFT JOIN warning w ON w.id = e.warning_id";
    /** Refused by the platform, or not told yet and the last try has failed. */
    private static final String NOT_REPORTED =
            "(e.report_refusal IS NOT NULL OR s.report_failure IS NOT NULL AND " + ReportStore.IS_DUE + ")";

    private static final String WHERE = " WHERE (?::text IS NULL OR e.state = ?) AND (NOT ? OR " + NOT_REPORTED
            + ") AND (?::text IS NULL OR strpos(lower(e.external_no), lower(?::text)) > 0)";

    @Inject
    private TenantSql sql;

    /** @param state {@code null} for all; @param notReported only those; @param q part of the platform's number, or {@code null} */
    record Filter(ExternalState state, boolean notReported, String q) {}

    long count(TenantId tenant, Filter f) {
        return sql.first(
                        "SELECT count(*) AS n" + FROM + WHERE,
                        r -> r.number("n"),
                        f.state(),
                        f.state(),
                        f.notReported(),
                        f.q(),
                        f.q())
                .orElse(0L);
    }

    List<ExternalWarningView> page(TenantId tenant, Filter f, String cursor, int limit) {
        Object[] from = from(cursor);
        return sql.list(
                "SELECT e.source, s.name AS source_name, e.external_no, e.state, e.reason, e.told, e.told_at, e.received_at,"
                        + " e.withdrawn_at, e.reported_state, e.reported_at, e.report_refusal, s.report_failure, w.id AS warning_id,"
                        + " w.warning_no, w.state AS warning_state, coalesce(w.open, false) AS open, coalesce("
                        + ReportStore.IS_DUE
                        + ", false) AS is_due"
                        + FROM + WHERE
                        + " AND (?::timestamptz IS NULL OR (e.received_at, e.source, e.external_no) < (?::timestamptz, ?, ?))"
                        + " ORDER BY e.received_at DESC, e.source DESC, e.external_no DESC LIMIT ?",
                ExternalListStore::view,
                f.state(),
                f.state(),
                f.notReported(),
                f.q(),
                f.q(),
                from[0],
                from[0],
                from[1],
                from[2],
                limit);
    }

    static String cursor(ExternalWarningView last) {
        return Cursor.of(last.receivedAt().toString(), last.source(), last.number());
    }

    private static Object[] from(String cursor) {
        if (cursor == null) {
            return new Object[] {null, null, null};
        }
        try {
            List<String> parts = Cursor.parts(cursor, 3);
            return new Object[] {Instant.parse(parts.get(0)), parts.get(1), parts.get(2)};
        } catch (RuntimeException notOurs) {
            throw Problem.invalid("cursor", "游标无效").toException();
        }
    }

    private static ExternalWarningView view(Row r) throws java.sql.SQLException {
        ExternalState state = ExternalState.valueOf(r.text("state"));
        String told = r.text("told");
        ToldWarning warning = told == null ? null : Json.read(told, ToldWarning.class);
        boolean due = r.flag("is_due");
        return new ExternalWarningView(
                r.text("source"),
                r.text("source_name"),
                r.text("external_no"),
                state,
                state.chinese(),
                r.text("reason"),
                warning == null ? null : warning.type(),
                warning == null ? null : warning.name(),
                warning == null ? null : warning.level(),
                warning == null ? null : warning.project(),
                warning == null ? null : warning.enterprise(),
                warning == null ? null : warning.period(),
                warning == null ? null : warning.explanation(),
                warning == null ? null : warning.basis(),
                r.instant("told_at"),
                r.instant("received_at"),
                r.instant("withdrawn_at"),
                linked(r),
                new ExternalWarningView.Report(
                        r.text("reported_state"),
                        chinese(r.text("reported_state")),
                        r.instant("reported_at"),
                        r.text("report_refusal"),
                        due,
                        due ? r.text("report_failure") : null));
    }

    private static ExternalWarningView.Linked linked(Row r) throws java.sql.SQLException {
        String state = r.text("warning_state");
        return state == null
                ? null
                : new ExternalWarningView.Linked(
                        r.uuid("warning_id"), r.text("warning_no"), state, chinese(state), r.flag("open"));
    }

    private static String chinese(String state) {
        return state == null ? null : WarningState.valueOf(state).chinese();
    }
}
