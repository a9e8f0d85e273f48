package zhiqian.app.warning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.FileAnswer;
import zhiqian.app.attachment.UploadedFile;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;

/** 预警证据材料. */
@ApplicationScoped
@Path("/api/v1/warnings/{id}/attachments")
@Tag(name = "warnings")
@Produces(MediaType.APPLICATION_JSON)
public class WarningAttachmentsResource {
    @Inject
    private WarningAttachmentService attachments;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Map<String, List<Attachment>> list(@PathParam("id") UUID id) {
        return Map.of("items", attachments.list(signedIn.actor(), id));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"handler", "reviewer", "leader", "department", "enterprise"})
    public Response add(@PathParam("id") UUID id, List<EntityPart> parts) {
        EntityPart file = UploadedFile.in(parts);
        Attachment taken = attachments.add(signedIn.actor(), id, UploadedFile.name(file), file.getContent());
        return Response.created(URI.create("/api/v1/warnings/" + id + "/attachments/" + taken.id()))
                .entity(taken)
                .build();
    }

    @GET
    @Path("{file}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        "intake",
        "handler",
        "reviewer",
        "leader",
        "department",
        "auditor",
        "municipal-supervisor",
        "enterprise"
    })
    public Response download(@PathParam("id") UUID id, @PathParam("file") UUID fileId) {
        Actor actor = signedIn.actor();
        Attachment file = attachments.find(actor, id, fileId);
        return FileAnswer.of(file, no -> attachments.piece(actor, fileId, no));
    }
}
