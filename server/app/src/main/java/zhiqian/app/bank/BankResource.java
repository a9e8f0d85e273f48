package zhiqian.app.bank;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.attachment.UploadedFile;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;

/** 银行消息: connectors, what they told, fetching on demand, statements handed in. */
@ApplicationScoped
@Path("/api/v1/bank")
@Tag(name = "bank")
@Produces(MediaType.APPLICATION_JSON)
public class BankResource {
    private static final String LIMIT = "应为1至100";
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** What became of a statement. */
    public record Handed(Intake messages, List<BankFeed.LineProblem> problems) {}

    @Inject
    private BankFeed feed;

    @Inject
    private BankPoll poll;

    @Inject
    private BankDeskService desk;

    @Inject
    private StatementIntake statements;

    @Inject
    private SignedIn signedIn;

    @GET
    @Path("sources")
    @RolesAllowed({"handler", "leader", "tenant-admin", "auditor"})
    public Map<String, List<BankDeskService.SourceView>> sources() {
        Actor actor = signedIn.actor();
        return Map.of("items", desk.sources(actor, feed.sources(actor.tenant())));
    }

    @GET
    @Path("events")
    @RolesAllowed({"handler", "leader", "tenant-admin", "auditor"})
    public Page<ReceiptStore.EventView> events(
            @QueryParam("outcome") @Pattern(regexp = "APPLIED|WAITING|REFUSED", message = "应为APPLIED、WAITING或REFUSED")
                    String outcome,
            @QueryParam("source") @Size(max = 80, message = "不超过80字") String source,
            @QueryParam("kind") MessageKind kind,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @Size(max = 800, message = "游标无效") String cursor) {
        return desk.events(signedIn.actor(), outcome, source, kind == null ? null : kind.name(), cursor, limit);
    }

    @POST
    @Path("fetches")
    @RolesAllowed({"handler", "tenant-admin"})
    public Map<String, List<BankPoll.Fetched>> fetch() {
        return Map.of("items", poll.poll(signedIn.actor().tenant()).orElseThrow(() -> Problem.conflict("正在取数,请稍后再试")
                .toException()));
    }

    @POST
    @Path("statements")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"handler", "tenant-admin"})
    public Handed handIn(List<EntityPart> parts) throws IOException {
        EntityPart file = UploadedFile.in(parts);
        byte[] content = file.getContent().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw Problem.of("too-large", "内容太大", 413, "对账单不得超过20MB").toException();
        }
        String name = UploadedFile.name(file);
        return statements.take(signedIn.actor(), plugin(parts), name == null ? "statement" : name, content);
    }

    private static String plugin(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("plugin".equals(part.getName())) {
                return new String(part.getContent().readNBytes(200), StandardCharsets.UTF_8).strip();
            }
        }
        throw Problem.invalid("plugin", "请选择读取该文件的插件").toException();
    }
}
