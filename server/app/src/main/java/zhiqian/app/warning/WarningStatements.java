package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import zhiqian.app.exchange.Outbox;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** Tells the superior tenant where warnings stand (预警上报): headlines, never workers (architecture 6). */
@ApplicationScoped
class WarningStatements {
    private static final String HEADLINES =
            "SELECT json_build_object('warningId', id, 'warningNo', warning_no, 'code', code, 'name', name,"
                    + " 'subjectName', subject_name, 'industry', industry, 'department', department, 'departmentKind', department_kind, 'state', state,"
                    + " 'open', open, 'level', level, 'raisedAt', raised_at, 'occurrences', occurrences, 'endedAt', ended_at, 'inLimit', in_limit,"
                    + " 'overdue', overdue)::text AS payload FROM warning WHERE id = ANY (CAST(? AS uuid[])) ORDER BY id";

    @Inject
    private Outbox outbox;

    @Inject
    private TenantDirectory directory;

    /** Their rows must have been written. */
    void headlines(TenantId sender, Collection<UUID> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        directory
                .parent(sender)
                .ifPresent(parent -> outbox.putSelected(
                        sender, parent, StatementKind.WARNING_HEADLINE, HEADLINES, SqlArray.of(warnings)));
    }
}
