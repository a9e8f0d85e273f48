package zhiqian.app.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.UploadedFile;
import zhiqian.app.identity.Actor;
import zhiqian.kernel.lead.ReceiptNo;

/** A worker adds photos to the own complaint. */
@ApplicationScoped
@Path("/public/v1/leads/{receipt}/attachments")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicAttachmentsResource {
    public record Added(UUID id, String name, String type, long size) {}

    @Inject
    private PublicLeadService leads;

    @Inject
    private LeadAttachmentService attachments;

    @Inject
    private ReceiptReader receipts;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Response add(
            @PathParam("receipt") String receipt, @QueryParam("phone") String phone, List<EntityPart> parts) {
        ReceiptNo number = receipts.read(receipt);
        UUID lead = leads.proved(number.tenant(), number, phone == null ? "" : phone)
                .orElseThrow(ReceiptReader::unknown);
        EntityPart file = UploadedFile.in(parts);
        Attachment taken =
                attachments.add(Actor.worker(number.tenant()), lead, UploadedFile.name(file), file.getContent());
        return Response.status(201)
                .entity(new Added(taken.id(), taken.name(), taken.type(), taken.size()))
                .build();
    }
}
