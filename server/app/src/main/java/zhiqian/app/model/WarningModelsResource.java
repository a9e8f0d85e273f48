package zhiqian.app.model;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;

/** 模型工作台: the models, their versions, live checks and back-tests. */
@ApplicationScoped
@Path("/api/v1/warning-models")
@Tag(name = "warning-models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WarningModelsResource {
    public record Draft(
            @NotNull(message = "请填写模型") ModelDefinition definition,
            @Size(max = 500, message = "不超过500字") @Term(Term.Kind.TEXT) String note) {}

    public record Publication(@Term(Term.Kind.DATE) String effectiveOn) {}

    public record BackTest(
            @NotNull(message = "请填写模型") ModelDefinition definition,
            @NotNull(message = "请填写起始日期") @Term(Term.Kind.DATE) String from,
            @NotNull(message = "请填写截止日期") @Term(Term.Kind.DATE) String to) {}

    public record SwitchOff(
            @NotBlank(message = "请填写停用的理由") @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT)
                    String reason) {}

    /** @param name as models write it */
    public record ParameterView(String name, String meaning, String unit) {}

    @Inject
    private ModelService models;

    @Inject
    private BackTestService backTests;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<ModelView>> list() {
        return Map.of("items", models.list(signedIn.actor()));
    }

    @GET
    @Path("parameters")
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<ParameterView>> parameters() {
        return Map.of(
                "items",
                ModelParameters.all().stream()
                        .map(name -> new ParameterView(ModelParameters.variable(name), name.meaning(), name.unit()))
                        .toList());
    }

    @POST
    @Path("check")
    @RolesAllowed({"handler", "reviewer", "leader", "department", "municipal-supervisor"})
    public ModelView.Checked check(@NotNull(message = "请填写模型") ModelDefinition definition) {
        return models.check(signedIn.actor(), definition);
    }

    @POST
    @Path("back-tests")
    @RolesAllowed({"handler", "reviewer", "leader", "department"})
    public BackTestService.Result backTest(@Valid @NotNull(message = "请求内容不能为空") BackTest wish) {
        return backTests.run(
                signedIn.actor(), wish.definition(), LocalDate.parse(wish.from()), LocalDate.parse(wish.to()));
    }

    @POST
    @RolesAllowed({"handler", "reviewer", "leader"})
    public Response draft(@Valid @NotNull(message = "请求内容不能为空") Draft draft) {
        return Response.status(201)
                .entity(models.draft(signedIn.actor(), draft.definition(), draft.note()))
                .build();
    }

    @GET
    @Path("{code}")
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public ModelView show(@PathParam("code") String code) {
        return models.show(signedIn.actor(), code);
    }

    @GET
    @Path("{code}/versions")
    @RolesAllowed({"handler", "reviewer", "leader", "department", "auditor", "municipal-supervisor"})
    public Map<String, List<ModelView.VersionView>> versions(@PathParam("code") String code) {
        return Map.of("items", models.versions(signedIn.actor(), code));
    }

    /** Publishes a version; an older one again is a roll-back. */
    @POST
    @Path("{code}/versions/{version}/actions/publish")
    @RolesAllowed({"reviewer", "leader"})
    public ModelView.VersionView publish(
            @PathParam("code") String code, @PathParam("version") int version, @Valid Publication body) {
        LocalDate effectiveOn = body == null || body.effectiveOn() == null ? null : LocalDate.parse(body.effectiveOn());
        return models.publish(signedIn.actor(), code, version, effectiveOn);
    }

    /** The own version stops counting. */
    @POST
    @Path("{code}/actions/retire")
    @RolesAllowed({"reviewer", "leader"})
    public void retire(@PathParam("code") String code) {
        models.retire(signedIn.actor(), code);
    }

    /** A plugin's or the superior's model is not wanted here. */
    @POST
    @Path("{code}/actions/switch-off")
    @RolesAllowed({"reviewer", "leader"})
    public ModelView switchOff(@PathParam("code") String code, @Valid @NotNull(message = "请求内容不能为空") SwitchOff body) {
        models.switchOff(signedIn.actor(), code, body.reason());
        return models.show(signedIn.actor(), code);
    }

    @POST
    @Path("{code}/actions/switch-on")
    @RolesAllowed({"reviewer", "leader"})
    public ModelView switchOn(@PathParam("code") String code) {
        models.switchOn(signedIn.actor(), code);
        return models.show(signedIn.actor(), code);
    }
}
