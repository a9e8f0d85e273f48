package zhiqian.app.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.audit.AuditService;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.ProviderCall;
import zhiqian.spi.BankConnector;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.WarningSource;
import zhiqian.terms.AdminDivision;

/** 本单位启用的插件及其设置(单位管理员). */
@ApplicationScoped
@Path("/api/v1/plugins")
@Tag(name = "tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantPluginsResource {
    public record TenantPluginView(
            String id, String name, String version, boolean enabled, JsonNode settings, JsonNode settingsSchema) {}

    public record ChoiceBody(@NotNull(message = "请选择是否启用") Boolean enabled, JsonNode settings) {}

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    @Inject
    private PluginRegistryService registry;

    @Inject
    private AuditService audit;

    @Inject
    private SettingSecrets secrets;

    @Inject
    private PluginWarningModels models;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"tenant-admin", "auditor"})
    public Page<TenantPluginView> list() {
        Actor actor = signedIn.actor();
        List<TenantPluginView> items =
                plugins.host().installed().stream().map(p -> view(actor, p)).toList();
        return new Page<>(items, null, items.size());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("tenant-admin")
    public TenantPluginView choose(@PathParam("id") String id, @Valid @NotNull(message = "请求内容不能为空") ChoiceBody body) {
        Actor actor = signedIn.actor();
        InstalledPlugin plugin = plugins.host().installed(id).orElseThrow(() -> Problem.notFound()
                .toException());
        JsonNode settings = body.settings() == null || body.settings().isNull() ? Json.tree("{}") : body.settings();
        if (!settings.isObject()) {
            throw Problem.invalid("settings", "应为对象").toException();
        }
        JsonNode before = Json.tree(choices.choice(actor.tenant(), id)
                .map(PluginRegistryService.Choice::settings)
                .orElse("{}"));
        String kept = secrets.kept(actor.tenant(), plugin, settings, before).toString();
        tryOut(actor, plugin, body.enabled(), secrets.opened(actor.tenant(), kept));
        audit.record(
                actor.tenant(),
                actor.username(),
                "choose-plugin",
                "plugin/" + id,
                null,
                body.enabled() + " " + secrets.masked(plugin, settings));
        registry.choose(new PluginRegistryService.Choice(actor.tenant().code(), id, body.enabled(), kept));
        choices.refresh();
        return view(actor, plugin);
    }

    /** Wrong settings are told now, by the plugin itself, not at the next dispatch. */
    private void tryOut(Actor actor, InstalledPlugin plugin, boolean enabled, String settings) {
        CallFor who = CallFor.tenant(
                        actor.tenant(), new AdminDivision(actor.tenant().code()), "try-settings")
                .trying(TenantPlugins.settings(settings));
        try {
            if (offers(plugin, "IndustryDepartments")) {
                plugins.host()
                        .call(new ProviderCall<>(
                                IndustryDepartments.class, plugin.id(), who, "classes", (p, call) -> p.classes(call)
                                        .size()));
            }
            if (enabled && offers(plugin, PluginBankFeed.POINT)) {
                plugins.host()
                        .call(new ProviderCall<>(
                                BankConnector.class,
                                plugin.id(),
                                who.within(Duration.ofSeconds(10)),
                                "try",
                                (p, call) -> p.fetch(Optional.empty(), 1, call).more()));
            }
            if (enabled && PluginProvincialFeed.offers(plugin)) {
                plugins.host()
                        .call(new ProviderCall<>(
                                WarningSource.class,
                                plugin.id(),
                                who.within(Duration.ofSeconds(10)),
                                "try",
                                (p, call) -> p.fetch(Optional.empty(), 1, call).more()));
            }
            if (enabled && PluginWarningModels.offers(plugin)) {
                ModelAcceptance.problem(plugins, plugin, who, models.of(actor.tenant()))
                        .ifPresent(wrong -> {
                            throw Problem.invalid("settings", wrong).toException();
                        });
            }
        } catch (ProviderException e) {
            if (e.error() == ProviderError.CONFIGURATION || e.error() == ProviderError.REFUSED) {
                throw Problem.invalid("settings", e.chinese()).toException();
            }
        }
    }

    private static boolean offers(InstalledPlugin plugin, String point) {
        return plugin.offers().stream().anyMatch(offer -> offer.point().equals(point));
    }

    private TenantPluginView view(Actor actor, InstalledPlugin p) {
        String settings = choices.choice(actor.tenant(), p.id())
                .map(PluginRegistryService.Choice::settings)
                .orElse("{}");
        String schema = p.offers().stream()
                .flatMap(offer -> offer.settingsSchema().stream())
                .findFirst()
                .orElse(null);
        return new TenantPluginView(
                p.id(),
                p.name(),
                p.version(),
                choices.enabled(actor.tenant(), p.id()),
                secrets.masked(p, Json.tree(settings)),
                Json.tree(schema));
    }
}
