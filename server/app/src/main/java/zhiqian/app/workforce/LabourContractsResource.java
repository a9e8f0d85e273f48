package zhiqian.app.workforce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import zhiqian.app.attachment.FileAnswer;
import zhiqian.app.attachment.UploadedFile;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;

/** 劳动合同、用工书面协议 of a project. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/labour-contracts")
@Tag(name = "workforce")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LabourContractsResource {
    private static final String LIMIT = "应为1至100";

    /** 作废. */
    public record Voiding(
            @NotBlank(message = "请填写作废的原因") @Size(min = 2, max = 200, message = "应为2至200字") @Term(Term.Kind.TEXT)
                    String reason) {}

    @Inject
    private LabourContractService contracts;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public LabourContractService.Contracts list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 200, message = "游标无效") String cursor) {
        return contracts.page(signedIn.actor(), id, cursor, limit);
    }

    @POST
    @Path("{entry}/actions/void")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public LabourContractStore.ContractView strike(
            @PathParam("id") UUID id,
            @PathParam("entry") UUID entry,
            @Valid @NotNull(message = "请求内容不能为空") Voiding body) {
        return contracts.strike(signedIn.actor(), id, entry, body.reason().strip());
    }

    @POST
    @Path("{entry}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public LabourContractStore.ContractView attach(
            @PathParam("id") UUID id, @PathParam("entry") UUID entry, List<EntityPart> parts) {
        EntityPart file = UploadedFile.in(parts);
        return contracts.attach(signedIn.actor(), id, entry, UploadedFile.name(file), file.getContent());
    }

    @GET
    @Path("{entry}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Response scan(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
        Actor actor = signedIn.actor();
        Attachment file = contracts.scan(actor, id, entry);
        return FileAnswer.of(file, no -> contracts.piece(actor, file.id(), no));
    }
}
