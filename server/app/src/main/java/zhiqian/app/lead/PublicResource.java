package zhiqian.app.lead;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.idempotency.IdempotencyKey;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.app.throttle.Limit;
import zhiqian.app.throttle.Throttled;
import zhiqian.terms.TenantId;

/** 阜阳劳动监察码: the worker's page of one tenant. */
@ApplicationScoped
@Path("/public/v1/{tenant:[0-9]{6}}")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {
    public record Office(
            String tenant, String name, String level, List<Map<String, String>> phones, List<String> areas) {}

    @Inject
    private PublicLeadService leads;

    @Inject
    private TenantDirectory directory;

    @GET
    @PermitAll
    public Office office(@PathParam("tenant") String code) {
        TenantEntry entry = entry(code);
        return new Office(
                code,
                entry.name(),
                directory.hasChildren(entry.tenant()) ? "MUNICIPAL" : "COUNTY",
                TenantContacts.phones(directory, code),
                TenantContacts.areas(directory, code));
    }

    @POST
    @Path("leads")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Throttled(Limit.PUBLIC_LEADS)
    public Response complain(
            @PathParam("tenant") String code,
            @Valid @NotNull(message = "请求内容不能为空") LeadIntake body,
            @HeaderParam("Idempotency-Key") @IdempotencyKey String key) {
        if (body.externalNo() != null
                || body.externalDueAt() != null
                || !body.triggers().isEmpty()) {
            throw Problem.invalid("externalNo", "此栏目由工作人员填写").toException();
        }
        Idempotency.Answer answer = leads.complain(entry(code).tenant(), body, key);
        return Response.status(answer.status())
                .location(URI.create(answer.location()))
                .entity(answer.json())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("qr")
    @Produces("image/svg+xml")
    @PermitAll
    public String qr(
            @PathParam("tenant") String code,
            @QueryParam("project") @Size(max = 120, message = "不超过120字") String project,
            @Context UriInfo uri) {
        entry(code);
        UriBuilder page = uri.getBaseUriBuilder().replacePath("/w/").queryParam("t", code);
        return svg((project == null ? page : page.queryParam("project", "{project}"))
                .build(project == null ? new Object[0] : new Object[] {project})
                .toString());
    }

    private TenantEntry entry(String code) {
        return directory.find(new TenantId(code)).filter(TenantEntry::active).orElseThrow(() -> Problem.notFound()
                .toException());
    }

    private static String svg(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + matrix.getWidth() + " "
                    + matrix.getHeight()
                    + "\" width=\"320\" height=\"320\" role=\"img\" aria-label=\"投诉举报二维码\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
                    + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
