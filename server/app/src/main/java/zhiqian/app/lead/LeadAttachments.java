package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.AttachmentStore;
import zhiqian.app.exchange.Outbox;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementHandler;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** A lead's files go where the lead goes: in pieces, so that no statement is large. */
@ApplicationScoped
class LeadAttachments implements StatementHandler {
    @Inject
    private AttachmentStore files;

    @Inject
    private LeadStore leads;

    @Inject
    private TimelineStore timeline;

    @Inject
    private Outbox outbox;

    /** @param last the file is complete with this piece */
    record Piece(
            UUID lead,
            UUID file,
            String name,
            String type,
            long size,
            String sha256,
            String scan,
            int no,
            boolean last,
            String bytes) {}

    void sendAll(TenantId sender, TenantId receiver, UUID lead) {
        files.of(sender, lead).forEach(file -> send(sender, receiver, lead, file));
    }

    void send(TenantId sender, TenantId receiver, UUID lead, Attachment file) {
        Optional<byte[]> piece = files.chunk(sender, file.id(), 0);
        for (int no = 0; piece.isPresent(); no++) {
            Optional<byte[]> next = files.chunk(sender, file.id(), no + 1);
            outbox.put(
                    sender,
                    receiver,
                    StatementKind.LEAD_ATTACHMENT,
                    new Piece(
                            lead,
                            file.id(),
                            file.name(),
                            file.type(),
                            file.size(),
                            file.sha256(),
                            file.scan(),
                            no,
                            next.isEmpty(),
                            Base64.getEncoder().encodeToString(piece.get())));
            piece = next;
        }
    }

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(StatementKind.LEAD_ATTACHMENT);
    }

    @Override
    public void apply(TenantId receiver, Statement statement) {
        Piece piece = Json.read(statement.payload(), Piece.class);
        LeadRecord row =
                leads.findFromAbove(receiver, statement.sender(), piece.lead()).orElse(null);
        if (row == null) {
            return;
        }
        // a lead may come back to the same county: its files then come again, under the lead's new id
        UUID id =
                UUID.nameUUIDFromBytes((row.id + "/" + piece.file()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.insertChunk(receiver, id, piece.no(), Base64.getDecoder().decode(piece.bytes()));
        if (piece.last()) {
            files.insert(
                    receiver,
                    new Attachment(
                            id,
                            row.id,
                            piece.name(),
                            piece.type(),
                            piece.size(),
                            piece.sha256(),
                            piece.scan(),
                            "上级转来",
                            statement.at()));
            timeline.record(
                    Actor.system(receiver),
                    row.id,
                    statement.at(),
                    "attach",
                    null,
                    null,
                    piece.name(),
                    null,
                    Map.of("sha256", piece.sha256()));
        }
    }
}
