package zhiqian.app.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.attachment.UploadedFile;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.imports.ImportTask.Mode;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;

/** 导入中心: hand a table in, see how far it is, get back what was wrong. */
@ApplicationScoped
@Path("/api/v1/imports")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIMIT = "应为1至100";
    private static final int PAGE_OF_WORKBOOK = 2_000;

    @Inject
    private ImportService imports;

    @Inject
    private ImportIntake intake;

    @Inject
    private RowHandlers handlers;

    @Inject
    private SignedIn signedIn;

    @GET
    @Path("kinds")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<ImportViews.KindView>> kinds() {
        return Map.of(
                "items",
                Arrays.stream(ImportKind.values())
                        .map(kind -> ImportViews.of(kind, handlers.of(kind).columns()))
                        .toList());
    }

    @GET
    @Path("kinds/{kind}/template")
    @Produces(XLSX)
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Response template(@PathParam("kind") String id) {
        ImportKind kind = kind(id);
        StreamingOutput body =
                out -> Workbooks.template(out, kind, handlers.of(kind).columns());
        return attachment(body, kind.id() + "-template.xlsx");
    }

    @POST
    @Path("{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"intake", "handler", "department"})
    public Response hand(@PathParam("kind") String id, List<EntityPart> parts) throws IOException {
        ImportKind kind = kind(id);
        EntityPart file = UploadedFile.in(parts);
        ImportTask job = intake.take(signedIn.actor(), kind, mode(parts), UploadedFile.name(file), file.getContent());
        return Response.accepted(view(job))
                .location(URI.create("/api/v1/imports/" + job.id()))
                .build();
    }

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Page<ImportViews.JobView> list(
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") String cursor) {
        Actor actor = signedIn.actor();
        List<String> after = cursor == null || cursor.isBlank() ? null : parts(cursor);
        ImportKind wanted = kind == null || kind.isBlank() ? null : kind(kind);
        List<ImportTask> jobs = imports.page(
                actor,
                wanted,
                state(state),
                after == null ? null : Instant.parse(after.get(0)),
                after == null ? null : UUID.fromString(after.get(1)),
                limit);
        ImportTask last = jobs.size() < limit ? null : jobs.get(jobs.size() - 1);
        String next = last == null
                ? null
                : Cursor.of(last.createdAt().toString(), last.id().toString());
        return new Page<>(jobs.stream().map(this::view).toList(), next, imports.count(actor, wanted, state(state)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public ImportViews.JobView show(@PathParam("id") UUID id) {
        return view(imports.show(signedIn.actor(), id));
    }

    @POST
    @Path("{id}/actions/cancel")
    @RolesAllowed({"intake", "handler", "department"})
    public ImportViews.JobView cancel(@PathParam("id") UUID id) {
        return view(imports.cancel(signedIn.actor(), id));
    }

    /** JSON page by page, or all of them as a workbook to be corrected. */
    @GET
    @Path("{id}/errors")
    @Produces({MediaType.APPLICATION_JSON, XLSX})
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Response errors(
            @PathParam("id") UUID id,
            @QueryParam("format") String format,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit,
            @QueryParam("cursor") @DefaultValue("0") long cursor) {
        Actor actor = signedIn.actor();
        ImportTask job = imports.show(actor, id);
        if ("xlsx".equals(format)) {
            List<String> headings =
                    job.headings() == null ? List.of() : List.of(Json.read(job.headings(), String[].class));
            StreamingOutput body = out ->
                    Workbooks.corrections(out, headings, after -> imports.badRows(actor, id, after, PAGE_OF_WORKBOOK));
            return attachment(body, "errors-" + id + ".xlsx");
        }
        List<ImportService.BadRowView> rows = imports.badRows(actor, id, cursor, limit);
        String next = rows.size() < limit
                ? null
                : Long.toString(rows.get(rows.size() - 1).row());
        return Response.ok(new Page<>(rows, next, job.badRows()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private ImportViews.JobView view(ImportTask job) {
        return ImportViews.of(job, handlers.of(job.kind()).columns());
    }

    private static Response attachment(StreamingOutput body, String name) {
        return Response.ok(body)
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static List<String> parts(String cursor) {
        try {
            List<String> parts = Cursor.parts(cursor, 2);
            Instant.parse(parts.get(0));
            UUID.fromString(parts.get(1));
            return parts;
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效").toException();
        }
    }

    private static ImportKind kind(String id) {
        return ImportKind.byId(id).orElseThrow(() -> Problem.notFound().toException());
    }

    private static ImportTask.State state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(ImportTask.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("state", "没有这种状态").toException());
    }

    private static Mode mode(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("mode".equals(part.getName())) {
                String name = part.getContent(String.class).strip();
                return Arrays.stream(Mode.values())
                        .filter(mode -> mode.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("mode", "导入方式应为 EACH_ROW、ALL_OR_NOTHING 或 DRY_RUN")
                                .toException());
            }
        }
        return Mode.EACH_ROW;
    }
}
