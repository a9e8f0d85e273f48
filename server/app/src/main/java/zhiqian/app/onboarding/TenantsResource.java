package zhiqian.app.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.app.tenancy.TenantRegistryService;
import zhiqian.app.tenancy.migration.FleetMigrator;
import zhiqian.terms.TenantId;

/** 租户接入与停用(平台管理员). */
@ApplicationScoped
@Path("/api/v1/platform/tenants")
@Tag(name = "platform")
@RolesAllowed("platform-admin")
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {
    @Inject
    private OnboardingService onboarding;

    @Inject
    private TenantRegistryService registry;

    @Inject
    private TenantDirectory directory;

    @Inject
    private FleetMigrator fleet;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed("platform-admin")
    public Map<String, Object> list() {
        List<TenantEntry> all = registry.all();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", all.stream().map(this::summary).toList());
        answer.put("next", null);
        answer.put("total", all.size());
        return answer;
    }

    @GET
    @Path("{tenant}")
    @RolesAllowed("platform-admin")
    public Map<String, Object> show(@PathParam("tenant") String code) {
        TenantEntry entry = entry(code);
        Map<String, Object> view = summary(entry);
        view.put("definition", Json.tree(entry.definition()));
        return view;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("platform-admin")
    public Response onboardJson(JsonNode body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return onboard(DefinitionReader.json(body), dryRun);
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @RolesAllowed("platform-admin")
    public Response onboardYaml(String body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return onboard(DefinitionReader.yaml(body), dryRun);
    }

    @POST
    @Path("{tenant}/actions/{action}")
    @RolesAllowed("platform-admin")
    public Map<String, Object> act(@PathParam("tenant") String code, @PathParam("action") String action) {
        TenantEntry entry = entry(code);
        switch (action) {
            case "suspend" -> change(entry, "ACTIVE", "SUSPENDED");
            case "resume" -> change(entry, "SUSPENDED", "ACTIVE");
            case "retry" -> fleet.retry(entry.tenant());
            default -> throw Problem.notFound().toException();
        }
        registry.audit(signedIn.username(), action, "tenant/" + code, null);
        directory.refresh();
        return show(code);
    }

    private Response onboard(TenantDefinition definition, boolean dryRun) {
        if (dryRun) {
            onboarding.check(definition);
            return Response.ok(Map.of("valid", true, "tenant", definition.code(), "name", definition.name()))
                    .build();
        }
        OnboardingService.Onboarded done = onboarding.onboard(definition, signedIn.username());
        Map<String, Object> view = summary(done.tenant());
        view.put("created", done.created());
        view.put("administrator", definition.administrator().username());
        view.put("firstPassword", done.firstPassword());
        URI location = URI.create("/api/v1/platform/tenants/" + definition.code());
        return done.created()
                ? Response.created(location).entity(view).build()
                : Response.ok(view).build();
    }

    private void change(TenantEntry entry, String from, String to) {
        if (!registry.changeState(entry.code(), from, to)) {
            throw Problem.conflict("租户当前状态为 " + entry.state()).toException();
        }
    }

    private TenantEntry entry(String code) {
        if (!code.matches("[0-9]{6}")) {
            throw Problem.notFound().toException();
        }
        directory.refresh();
        return directory.find(new TenantId(code)).orElseThrow(() -> Problem.notFound()
                .toException());
    }

    private Map<String, Object> summary(TenantEntry entry) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("tenant", entry.code());
        view.put("name", entry.name());
        view.put("level", directory.hasChildren(entry.tenant()) ? "MUNICIPAL" : "COUNTY");
        view.put("parent", entry.parent());
        view.put("state", entry.state());
        view.put("migration", entry.migration());
        view.put("version", entry.schemaVersion());
        view.put("error", entry.error());
        return view;
    }
}
