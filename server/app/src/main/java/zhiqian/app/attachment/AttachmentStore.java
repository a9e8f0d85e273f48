package zhiqian.app.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Files in pieces of a quarter megabyte: neither writing nor reading holds one in memory. */
@ApplicationScoped
public class AttachmentStore {
    private static final String COLUMNS = "id, subject_id, name, type, size, sha256, scan, uploaded_by, uploaded_at";

    @Inject
    private TenantSql sql;

    public void insert(TenantId tenant, Attachment a) {
        sql.update(
                "INSERT INTO attachment (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                a.id(),
                a.subjectId(),
                a.name(),
                a.type(),
                a.size(),
                a.sha256(),
                a.scan(),
                a.uploadedBy(),
                a.uploadedAt());
    }

    public void insertChunk(TenantId tenant, UUID attachment, int no, byte[] bytes) {
        sql.update("INSERT INTO attachment_chunk (attachment_id, no, bytes) VALUES (?, ?, ?)", attachment, no, bytes);
    }

    public List<Attachment> of(TenantId tenant, UUID subject) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM attachment WHERE subject_id = ? ORDER BY uploaded_at, id",
                AttachmentStore::read,
                subject);
    }

    public Optional<Attachment> find(TenantId tenant, UUID id) {
        return sql.first("SELECT " + COLUMNS + " FROM attachment WHERE id = ?", AttachmentStore::read, id);
    }

    public Optional<byte[]> chunk(TenantId tenant, UUID attachment, int no) {
        return sql.first(
                "SELECT bytes FROM attachment_chunk WHERE attachment_id = ? AND no = ?",
                r -> r.bytes("bytes"),
                attachment,
                no);
    }

    public long totalSize(TenantId tenant, UUID subject) {
        return sql.first(
                        "SELECT coalesce(sum(size), 0) AS n FROM attachment WHERE subject_id = ?",
                        r -> r.number("n"),
                        subject)
                .orElse(0L);
    }

    private static Attachment read(Row r) throws SQLException {
        return new Attachment(
                r.uuid("id"),
                r.uuid("subject_id"),
                r.text("name"),
                r.text("type"),
                r.number("size"),
                r.text("sha256"),
                r.text("scan"),
                r.text("uploaded_by"),
                r.instant("uploaded_at"));
    }
}
