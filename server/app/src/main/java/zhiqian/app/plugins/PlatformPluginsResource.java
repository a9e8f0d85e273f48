package zhiqian.app.plugins;

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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.PluginFigures;
import zhiqian.host.PluginRefused;
import zhiqian.host.Refusal;

/** 插件库(平台管理员): install, upgrade, roll back and remove at run time. */
@ApplicationScoped
@Path("/api/v1/platform/plugins")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformPluginsResource {
    /** @param breaker OPEN if it is open for any tenant */
    public record PluginView(
            String id,
            String name,
            String version,
            String vendor,
            String signature,
            String sha256,
            String state,
            String previous,
            List<InstalledPlugin.Offer> offers,
            String breaker,
            long calls,
            long failures,
            long timeouts,
            long p50Millis,
            long p99Millis) {}

    @Inject
    private Plugins plugins;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed("platform-admin")
    public Page<PluginView> list() {
        Map<String, PluginFigures> figures = plugins.host().figures().stream()
                .collect(Collectors.toMap(PluginFigures::pluginId, Function.identity()));
        List<PluginView> items = plugins.host().installed().stream()
                .map(p -> view(p, figures.get(p.id())))
                .toList();
        return new Page<>(items, null, items.size());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("platform-admin")
    public Response install(List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("file", "请选择插件包").toException());
        try {
            InstalledPlugin installed = plugins.install(file.getContent().readAllBytes(), signedIn.username());
            return Response.status(201).entity(view(installed, null)).build();
        } catch (PluginRefused e) {
            throw problem(e).toException();
        }
    }

    @POST
    @Path("{id}/actions/{action}")
    @RolesAllowed("platform-admin")
    public Page<PluginView> act(@PathParam("id") String id, @PathParam("action") String action) {
        if (plugins.host().installed(id).isEmpty()) {
            throw Problem.notFound().toException();
        }
        try {
            switch (action) {
                case "rollback" -> rollBack(id);
                case "remove" -> plugins.remove(id, signedIn.username());
                default -> throw Problem.notFound().toException();
            }
        } catch (PluginRefused e) {
            throw problem(e).toException();
        }
        return list();
    }

    private void rollBack(String id) {
        if (plugins.rollback(id, signedIn.username()).isEmpty()) {
            throw Problem.conflict("没有可退回的版本").toException();
        }
    }

    private static Problem problem(PluginRefused e) {
        int status = e.refusal() == Refusal.TOO_LARGE ? 413 : e.refusal() == Refusal.VERSION_TAKEN ? 409 : 422;
        return new Problem(
                "plugin-refused",
                "插件未安装",
                status,
                e.chinese(),
                List.of(new Problem.FieldError("file", e.chinese())),
                Map.of("reason", e.refusal().name()));
    }

    private static PluginView view(InstalledPlugin p, PluginFigures f) {
        boolean open = f != null
                && f.breakers().stream().anyMatch(b -> !b.state().name().equals("CLOSED"));
        return new PluginView(
                p.id(),
                p.name(),
                p.version(),
                p.vendor(),
                p.signer(),
                p.sha256(),
                p.state().name(),
                p.previous().orElse(null),
                p.offers(),
                open ? "OPEN" : "CLOSED",
                f == null ? 0 : f.calls(),
                f == null ? 0 : f.failures(),
                f == null ? 0 : f.timeouts(),
                f == null ? 0 : f.p50().toMillis(),
                f == null ? 0 : f.p99().toMillis());
    }
}
