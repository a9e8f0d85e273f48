package zhiqian.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A model as it is shown.
 *
 * @param origin  STATUTORY, OWN or PLUGIN
 * @param version 0: as it comes with the system or a plugin
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ModelView(
        String code,
        String name,
        String origin,
        int version,
        String state,
        String stateName,
        ModelDefinition definition) {
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
