package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Notices of labour cost that was not allocated, and the contractor's reports on them. */
@ApplicationScoped
class NoticeStore {
    private static final String COLUMNS =
            "source, event_ref, agreed_on, missing_fen, sent_at, received_at, reported_at, reported_by,"
                    + " (SELECT u.name FROM app_user u WHERE u.username = reported_by) AS reporter";

    @Inject
    private TenantSql sql;

    record Notice(
            String source,
            String ref,
            LocalDate agreedOn,
            Long missingFen,
            Instant sentAt,
            Instant receivedAt,
            Instant reportedAt,
            String reportedBy,
            String reportedByName) {}

    /** @return whether it is new */
    boolean add(TenantId tenant, String source, BankMessage m, Account account) {
        return sql.update(
                        "INSERT INTO allocation_notice (source, event_ref, project_id, account_id, agreed_on, missing_fen, sent_at,"
                                + " received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, event_ref) DO NOTHING",
                        source,
                        m.id(),
                        account.project(),
                        account.id(),
                        m.day(),
                        m.amountFen(),
                        m.sentAt(),
                        m.deliveredAt())
                == 1;
    }

    List<Notice> of(TenantId tenant, UUID project) {
        return sql.list(
                "SELECT " + COLUMNS
                        + " FROM allocation_notice WHERE project_id = ? ORDER BY agreed_on DESC, sent_at DESC",
                NoticeStore::read,
                project);
    }

    Optional<Notice> find(TenantId tenant, UUID project, String source, String ref) {
        return sql.first(
                "SELECT " + COLUMNS
                        + " FROM allocation_notice WHERE project_id = ? AND source = ? AND event_ref = ? FOR UPDATE",
                NoticeStore::read,
                project,
                source,
                ref);
    }

    void reported(TenantId tenant, String source, String ref, Instant at, String by) {
        sql.update(
                "UPDATE allocation_notice SET reported_at = ?, reported_by = ? WHERE source = ? AND event_ref = ?",
                at,
                by,
                source,
                ref);
    }

    private static Notice read(zhiqian.app.tenancy.Row r) throws java.sql.SQLException {
        return new Notice(
                r.text("source"),
                r.text("event_ref"),
                r.date("agreed_on"),
                r.numberOrNull("missing_fen"),
                r.instant("sent_at"),
                r.instant("received_at"),
                r.instant("reported_at"),
                r.text("reported_by"),
                r.text("reporter"));
    }
}
