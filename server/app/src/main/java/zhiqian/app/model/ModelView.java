package zhiqian.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A model as it is shown.
 *
 * @param origin  STATUTORY, OWN or PLUGIN
 * @param plugin  the plugin that brings it; {@code null} if none does
 * @param version 0: as it comes with the system or a plugin
 * @param switchedOff whether the tenant does not want the plugin's; a version of its own counts all the same
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ModelView(
        String code,
        String name,
        String origin,
        ModelSource plugin,
        int version,
        String state,
        String stateName,
        boolean switchedOff,
        ModelDefinition definition) {
    private static final String STATUTORY = "STATUTORY";
    private static final String OWN = "OWN";
    private static final String PLUGIN = "PLUGIN";

    /** @param plugin that brings a model of this code; {@code null} if none does */
    static ModelView of(CompiledModel model, boolean counts, ModelSource plugin, boolean switchedOff) {
        ModelStore.State state = counts ? ModelStore.State.PUBLISHED : ModelStore.State.RETIRED;
        return new ModelView(
                model.code(),
                model.definition().name(),
                origin(model.code(), plugin),
                plugin,
                model.version(),
                state.name(),
                state.chinese(),
                switchedOff,
                model.definition());
    }

    static ModelView of(ModelStore.Version version, ModelSource plugin, boolean switchedOff) {
        return new ModelView(
                version.code(),
                version.definition().name(),
                origin(version.code(), plugin),
                plugin,
                version.version(),
                version.state().name(),
                version.state().chinese(),
                switchedOff,
                version.definition());
    }

    private static String origin(String code, ModelSource plugin) {
        if (WarningKinds.statutory(code).isPresent()) {
            return STATUTORY;
        }
        return plugin == null ? OWN : PLUGIN;
    }

    /** One version, for the list of versions and for comparing. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VersionView(
            int version,
            String state,
            String stateName,
            String note,
            LocalDate effectiveOn,
            Instant createdAt,
            String createdBy,
            Instant publishedAt,
            String publishedBy,
            ModelDefinition definition) {
        /** As it came with the system or a plugin. */
        static VersionView shipped(ModelDefinition definition, boolean counts, String note, String by) {
            ModelStore.State state = counts ? ModelStore.State.PUBLISHED : ModelStore.State.RETIRED;
            return new VersionView(0, state.name(), state.chinese(), note, null, null, by, null, null, definition);
        }

        static VersionView of(ModelStore.Version v) {
            return new VersionView(
                    v.version(),
                    v.state().name(),
                    v.state().chinese(),
                    v.note(),
                    v.effectiveOn(),
                    v.createdAt(),
                    v.createdBy(),
                    v.publishedAt(),
                    v.publishedBy(),
                    v.definition());
        }
    }

    /** @param problems empty if it can be used */
    public record Checked(boolean valid, List<ModelProblem> problems) {}
}
