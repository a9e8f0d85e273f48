package zhiqian.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A model as it is shown.
 *
 * @param origin  STATUTORY, OWN, PLUGIN or HANDED_DOWN
 * @param plugin  the plugin that brings it; {@code null} if none does
 * @param version 0: as it comes with the system or a plugin
 * @param handedDown how the superior has handed it down; {@code null} if none has
 * @param switchedOff whether the tenant does not want the plugin's or the superior's; a version of its own counts all the same
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ModelView(
        String code,
        String name,
        String origin,
        ModelSource plugin,
        HandedDown handedDown,
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
                null,
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
                null,
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

    /** The tenant's own model, and what the superior has handed down under the same code and cannot be used therefore. */
    ModelView with(HandedDown other) {
        return new ModelView(code, name, origin, plugin, other, version, state, stateName, switchedOff, definition);
    }

    /**
     * What a superior has handed down (市级下发).
     *
     * @param from           the superior's code
     * @param locked         whether it may not be switched off here
     * @param refusedVersion the last one received, if it cannot be used here; {@code null} otherwise
     * @param refusal        why
     * @param endedAt        when the superior took it back; {@code null} if it has not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record HandedDown(
            String from,
            String fromName,
            boolean locked,
            Instant handedAt,
            String handedBy,
            Instant receivedAt,
            Integer refusedVersion,
            String refusal,
            Instant endedAt,
            String endReason) {}

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
