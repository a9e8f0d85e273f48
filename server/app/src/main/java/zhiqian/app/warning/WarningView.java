package zhiqian.app.warning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zhiqian.app.deadline.ClockView;
import zhiqian.app.model.ModelSource;

/**
 * A warning as it is shown.
 *
 * @param figures  the facts it was raised on, with their meaning
 * @param origins  superior platforms that raised it, too; {@code null} if none did
 * @param proposal what waits for the second person; {@code null} if nothing does
 */
public record WarningView(
        @JsonUnwrapped Headline headline,
        String remedy,
        List<Figure> figures,
        int modelVersion,
        Origins origins,
        Proposal proposal,
        List<Ground> grounds,
        List<ClockView> clocks,
        List<String> openActions,
        List<ActionView> actions) {
    /** One line of the work list. */
    public record Headline(
            UUID id,
            String warningNo,
            int version,
            String type,
            String name,
            String level,
            String state,
            String stateName,
            boolean open,
            boolean overdue,
            String period,
            UUID projectId,
            UUID enterpriseId,
            String subjectName,
            String industry,
            String industryName,
            List<String> subCodes,
            String explanation,
            String party,
            String partyKindName,
            String partyName,
            String partyCode,
            String department,
            String departmentName,
            Instant firstRaisedAt,
            Instant raisedAt,
            int occurrences,
            Instant endedAt,
            String endedGround,
            Boolean inLimit,
            boolean waitsForConfirmation,
            ModelMark model,
            NextDue nextDue) {}

    /**
     * What stands behind a warning (预警所依模型).
     *
     * @param plugin  that brought the model; {@code null} for the law's, the county's own and what was handed down
     * @param handedDownBy code of the superior that handed the model down; {@code null} otherwise
     * @param version of the plugin or of what was handed down, by which it was last judged
     * @param counts  whether there is such a model now: without one the engine neither changes nor clears the warning. Also true as
     *                long as a plugin that may bring it has not been asked since the server began
     */
    public record ModelMark(String plugin, String handedDownBy, String version, boolean counts) {
        /** @param source as the row keeps it */
        static ModelMark of(String source, String version, boolean counts) {
            String superior = ModelSource.superior(source);
            return new ModelMark(superior == null ? source : null, superior, version, counts);
        }
    }

    /**
     * @param held      whether one of them still holds it open, so that data alone do not clear it
     * @param onlyAbove whether no model here has found it
     */
    public record Origins(boolean held, boolean onlyAbove, List<WarningOrigins.Origin> items) {}

    public record NextDue(String rule, String name, LocalDate due, Instant dueAt, String level, String remaining) {}

    public record Figure(String fact, String meaning, JsonNode value, String text) {}

    public record Proposal(
            String action, String name, String by, String byName, Instant at, String reason, String document) {}

    public record Ground(String ground, String name) {}

    public record ActionView(String action, String name, boolean enabled, String reason) {}
}
